package dev.shirube.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for what nobody is to see, gone when it is closed. */
public final class Scratch implements AutoCloseable {
  private final Path path;

  private Scratch(Path path) {
    this.path = path;
  }

  public static Scratch folder() {
    try {
      return new Scratch(Files.createTempDirectory("shirube-"));
    } catch (IOException e) {
      throw Failure.of("一時フォルダーを作れません", "No temporary folder can be made", e);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    Removal.of(path);
  }
}

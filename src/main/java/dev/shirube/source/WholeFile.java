package dev.shirube.source;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file that is not a part of the site, such as a record of what was published or a bundle
 * of it. Whole or not at all: what stood there stays until the new file is complete.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What is to be in the file. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  public static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes a text whose lines end in {@code \n} over a file as it is, with that file's line ends.
   */
  public static void rewrite(Path file, String text) {
    String before;
    try {
      before = Files.readString(file);
    } catch (IOException e) {
      throw new FatalException(
          new Words(
              file + " を読めませんでした：" + e.getMessage(),
              "Could not read " + file + ": " + e.getMessage()),
          e);
    }
    write(file, before.contains("\r\n") ? text.replace("\n", "\r\n") : text);
  }

  public static void write(Path file, Content content) {
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      try {
        write(content, beside);
        Files.move(
            beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new FatalException(
          new Words(
              file + " を書けませんでした：" + e.getMessage(),
              "Could not write " + file + ": " + e.getMessage()),
          e);
    }
  }

  private static void write(Content content, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      content.writeTo(out);
    }
  }
}

package dev.shirube.source;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a source file that the tool itself keeps, such as a record of what was published. */
public final class WholeFile {
  private WholeFile() {}

  /** Whole or not at all: what stood there stays until the new file is complete. */
  public static void write(Path file, String text) {
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.writeString(beside, text);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new FatalException(
          new Words(
              file + " を書けませんでした：" + e.getMessage(),
              "Could not write " + file + ": " + e.getMessage()),
          e);
    }
  }
}

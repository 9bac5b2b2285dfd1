package dev.shirube.edit.skeleton;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import dev.shirube.source.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes several new files, or none of them. */
final class NewFiles {
  private NewFiles() {}

  static void write(Map<Path, String> texts) {
    List<Path> written = new ArrayList<>();
    boolean whole = false;
    try {
      for (Map.Entry<Path, String> file : texts.entrySet()) {
        Files.createDirectories(file.getKey().toAbsolutePath().getParent());
        WholeFile.write(file.getKey(), file.getValue());
        written.add(file.getKey());
      }
      whole = true;
    } catch (IOException e) {
      throw new FatalException(
          new Words(
              "フォルダを作れませんでした：" + e.getMessage(), "Could not make a folder: " + e.getMessage()),
          e);
    } finally {
      if (!whole) {
        written.forEach(NewFiles::delete);
      }
    }
  }

  /** Why writing failed is what is told; what cannot be deleted is seen by then. */
  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      return;
    }
  }
}

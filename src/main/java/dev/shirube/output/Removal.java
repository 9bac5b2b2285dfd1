package dev.shirube.output;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Deletes a tree as far as it can; links are deleted, never followed. What cannot be deleted stays:
 * in the work folder it harms nobody, and the next run tries again.
 */
final class Removal {
  private Removal() {}

  static void of(Path tree) {
    delete(tree.toFile());
  }

  /**
   * Tries to delete before it looks what it has: {@code java.nio.file} would ask for the attributes
   * of every file, or throw for every folder, and 10,000 files took half as long again.
   */
  private static void delete(File file) {
    if (file.delete()) {
      return;
    }
    File[] entries = isFolder(file) ? file.listFiles() : null;
    if (entries != null) {
      Arrays.stream(entries).parallel().forEach(Removal::delete);
      file.delete();
    }
  }

  /** A link that could not be deleted is none, lest its target be emptied. */
  private static boolean isFolder(File file) {
    return Files.isDirectory(file.toPath(), LinkOption.NOFOLLOW_LINKS);
  }
}

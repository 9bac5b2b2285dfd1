package dev.shirube.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Knows a tree again after a swap that nobody lived to report.
 *
 * @param inode stays with the folder through every rename; empty where there is none (Windows). The
 *     device is left out because its number may change when the machine starts again
 * @param name of the folder in which it was built
 */
record TreeId(String inode, String name) {
  static TreeId of(Path tree) throws IOException {
    return new TreeId(inode(tree), tree.getFileName().toString());
  }

  static TreeId parse(String text) {
    int space = text.indexOf(' ');
    return new TreeId(text.substring(0, space), text.substring(space + 1));
  }

  @Override
  public String toString() {
    return inode + " " + name;
  }

  /** Whether this tree is the one published at the place. */
  boolean isPublishedAt(Place place) throws IOException {
    if (!Files.exists(place.published())) {
      return false;
    }
    // without inodes there is no exchange either: a tree that was swapped in has left its place
    return inode.isEmpty()
        ? !Files.exists(place.work().resolve(name))
        : inode.equals(inode(place.published()));
  }

  private static String inode(Path folder) throws IOException {
    try {
      return Files.getAttribute(folder, "unix:ino", LinkOption.NOFOLLOW_LINKS).toString();
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return "";
    }
  }
}

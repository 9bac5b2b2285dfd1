package dev.shirube.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * A whole tree of site files, to read. Its {@link #addresses} are a function of the sources; the
 * {@link #carried} files are not, they only help readers who still have the version before open.
 */
public final class OutputTree {
  private final Path root;
  private final List<String> addresses;
  private final List<String> carried;

  OutputTree(Path root, List<String> addresses, List<String> carried) {
    this.root = root;
    this.addresses = List.copyOf(addresses);
    this.carried = List.copyOf(carried);
  }

  /** What was written from the sources, sorted. */
  public List<String> addresses() {
    return addresses;
  }

  /**
   * Assets of the version before that stay one generation longer, sorted; none before publishing.
   */
  public List<String> carried() {
    return carried;
  }

  public byte[] read(String address) {
    try {
      return Files.readAllBytes(file(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path file(String address) {
    if (Collections.binarySearch(addresses, address) < 0
        && Collections.binarySearch(carried, address) < 0) {
      throw new IllegalArgumentException("no such file in the tree: " + address);
    }
    return root.resolve(address);
  }
}

package dev.shirube.check.links;

import dev.shirube.check.html.WebFile;
import org.jspecify.annotations.Nullable;

/** Where an address leads, as a browser and a plain server take it. */
sealed interface Target {
  /** Nothing is written. */
  record Nothing() implements Target {}

  /**
   * A file of the folder.
   *
   * @param file what was read of it; null for one that only has to be there
   * @param fragment as it is written, without its {@code #}
   */
  record Local(String path, @Nullable WebFile file, String fragment) implements Target {}

  /** No such file; a path that ends in a slash asks for a folder. */
  record Missing(String path) implements Target {}

  /** A folder that has no page of its own. */
  record NoIndex(String path) implements Target {}

  /** Out of the folder: above it, or on the disk of whoever wrote it. */
  record Outside(String path) implements Target {}

  /** Percent signs that stand for no character. */
  record Undecodable(String part) implements Target {}

  /**
   * Somebody else's server.
   *
   * @param scheme in small letters; empty where it is that of the page
   * @param host in small letters, as browsers would ask for it; may be empty
   * @param rest what follows the host
   */
  record External(String scheme, String host, String rest) implements Target {}

  /** For a program of its own, such as {@code tel:}. */
  record Other(String scheme, String rest) implements Target {}
}

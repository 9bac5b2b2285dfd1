package dev.shirube.output;

import java.nio.file.Path;

/** Swaps the names of two folders in one step that cannot be seen half done. */
@FunctionalInterface
interface Exchange extends AutoCloseable {
  /** Told as soon as it is likely that a swap will be wanted; returns at once. */
  default void prepare() {}

  /** Whether it was done; otherwise nothing has changed. */
  boolean swap(Path one, Path other);

  /** Returns once nothing that {@link #prepare} began touches the disk any more. */
  @Override
  default void close() {}
}

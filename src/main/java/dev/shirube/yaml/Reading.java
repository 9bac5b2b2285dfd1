package dev.shirube.yaml;

import dev.shirube.diagnostic.Words;
import java.util.Optional;

/** What came of reading a value: the value, or the reason why it is none. */
public sealed interface Reading<T> {

  record Read<T>(T value) implements Reading<T> {}

  /**
   * The text is not such a value.
   *
   * @param expected the notation by an example, or the very value that was probably meant
   */
  record Wrong<T>(Words reason, String expected) implements Reading<T> {}

  default Optional<T> read() {
    return this instanceof Read<T> read ? Optional.of(read.value()) : Optional.empty();
  }
}

package dev.shirube.check.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One value in a text, from start (inclusive) to end (exclusive) in UTF-16 units. */
public sealed interface Reading
    permits DateReading,
        AmountReading,
        NumberReading,
        TimeReading,
        PhoneReading,
        MailReading,
        AddressReading,
        CodeReading {
  int start();

  int end();

  /** The value without the language and form in which it is written. */
  String canonical();

  /**
   * Other canonical values that the same words may mean: 20日 is twenty days or the 20th, and 2枚 may
   * be told in English with any noun.
   */
  default Set<String> alternatives() {
    return Set.of();
  }

  /** The limit that the value is, if words beside it say so. */
  default @Nullable Bound bound() {
    return null;
  }

  /** What is written in the text that was read. */
  default String in(String text) {
    return text.substring(start(), end());
  }
}

package dev.shirube.revision;

import java.util.Optional;

/**
 * What is compared, in git's own way of writing it.
 *
 * @param before where {@code fork} is, the commit from which both went apart is meant
 * @param after nothing for the files as they are now
 */
public record Range(String before, Optional<String> after, boolean fork) {
  private static final String HERE = "HEAD";

  /** Reads {@code REV}, {@code REV..REV2} or {@code REV...REV2}. */
  public static Range parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return new Range(text, Optional.empty(), false);
    }
    boolean fork = text.startsWith("...", dots);
    String after = text.substring(dots + (fork ? 3 : 2));
    return new Range(named(text.substring(0, dots)), Optional.of(named(after)), fork);
  }

  private static String named(String side) {
    return side.isEmpty() ? HERE : side;
  }
}

package dev.shirube.change;

import dev.shirube.diagnostic.Difference;

/**
 * Two texts, cut down to where they part: in a long one nobody finds the word that is another.
 *
 * @param before with a few letters around
 */
record Excerpt(String before, String after) {
  private static final int SHORT = 60;
  private static final int AROUND = 16;
  private static final String CUT = "…";

  static Excerpt of(String before, String after) {
    if (before.length() <= SHORT && after.length() <= SHORT) {
      return new Excerpt(before, after);
    }
    Difference difference = Difference.between(before, after);
    int start = start(before, after);
    int end = before.length() - start - difference.left().length();
    return new Excerpt(cut(before, start, end), cut(after, start, end));
  }

  private static int start(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private static String cut(String text, int start, int end) {
    int from = Math.max(0, start - AROUND);
    int to = Math.min(text.length(), text.length() - end + AROUND);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to++;
    }
    return (from > 0 ? CUT : "") + text.substring(from, to) + (to < text.length() ? CUT : "");
  }
}

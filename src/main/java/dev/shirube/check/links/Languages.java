package dev.shirube.check.links;

import java.util.Locale;

/** Codes of languages. */
final class Languages {
  private Languages() {}

  /** The language without its country or script; {@code x-default} stays. */
  static String primary(String code) {
    if (code.length() == 2 && isSmall(code.charAt(0)) && isSmall(code.charAt(1))) {
      return code;
    }
    String lower = code.strip().toLowerCase(Locale.ROOT);
    int end = lower.indexOf('-');
    return end < 0 || lower.equals("x-default") ? lower : lower.substring(0, end);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }
}

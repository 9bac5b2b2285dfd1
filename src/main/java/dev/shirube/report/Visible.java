package dev.shirube.report;

/**
 * Text that may stand in a terminal, a log and XML. Control characters would steer the terminal or
 * make a document unreadable; what was found may consist of nothing else, so each is shown by its
 * picture instead of being left out.
 */
final class Visible {
  private static final int PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int REPLACEMENT = 0xfffd;

  private Visible() {}

  /** The text with line breaks and tabs, but no other control characters. */
  static String of(String text) {
    String lines = text.replace("\r\n", "\n");
    if (lines.codePoints().allMatch(c -> shown(c) == c)) {
      return lines;
    }
    StringBuilder out = new StringBuilder(lines.length());
    lines.codePoints().map(Visible::shown).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int shown(int c) {
    if (c < 0x20) {
      return c == '\n' || c == '\t' ? c : PICTURES + c;
    }
    if (c == 0x7f) {
      return PICTURE_OF_DELETE;
    }
    boolean control = c < 0xa0 && c >= 0x80;
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return control || half || c == 0xfffe || c == 0xffff ? REPLACEMENT : c;
  }
}

package dev.shirube.change;

/**
 * Words of the content as a piece of a line: without what would break it, steer a terminal, or turn
 * the words around it.
 */
final class OneLine {
  private static final String CUT = "…";

  private OneLine() {}

  static String of(String text, int longest) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(OneLine::shown).filter(c -> c >= 0).forEach(out::appendCodePoint);
    String line = out.toString();
    if (line.codePointCount(0, line.length()) <= longest) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, longest)) + CUT;
  }

  private static int shown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.FORMAT, Character.SURROGATE -> -1;
      default -> c;
    };
  }
}

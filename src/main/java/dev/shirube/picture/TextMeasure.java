package dev.shirube.picture;

/**
 * How wide a text is. Nobody knows which font a reader's device has, so each letter counts as in
 * the widest of those that are likely: DejaVu Sans, Arial and Noto Sans CJK.
 */
final class TextMeasure {
  /** The height of the letters. */
  static final int SIZE = 16;

  /** The space that the style sheet puts between letters. */
  private static final double TRACKING = 0.02;

  /** Hundredths of the height, from the space to the tilde. */
  private static final int[] ASCII = {
    32, 41, 48, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 40, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 77, 67, 62, 78, 76, 30, 54, 67, 56, 87, 75, 79,
    67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 40, 40, 84, 56, 61, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 29, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84
  };

  /** The same in bold. */
  private static final int[] BOLD_ASCII = {
    35, 46, 58, 84, 70, 101, 88, 33, 46, 46, 53, 84, 38, 42, 38, 39, 70, 70, 70, 70, 70, 70, 70, 70,
    70, 70, 40, 40, 84, 84, 84, 62, 101, 78, 77, 74, 83, 69, 69, 83, 84, 38, 57, 78, 64, 100, 84,
    85, 74, 85, 77, 73, 69, 82, 78, 111, 78, 73, 73, 46, 39, 46, 84, 57, 63, 68, 72, 60, 72, 68, 44,
    72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84
  };

  enum Weight {
    REGULAR,
    BOLD
  }

  /** Makes one picture of two. */
  static final int JOINER = 0x200d;

  private TextMeasure() {}

  /** The room that a text on one line needs at most, in units. */
  static double width(String text, Weight weight) {
    double width = 0;
    int before = 0;
    for (int letter : text.codePoints().toArray()) {
      width += before == JOINER ? 0 : width(letter, weight);
      before = letter;
    }
    return width;
  }

  private static double width(int letter, Weight weight) {
    return isMark(letter) ? 0 : (ems(letter, weight) + TRACKING) * SIZE;
  }

  private static double ems(int letter, Weight weight) {
    if (letter >= ' ' && letter - ' ' < ASCII.length) {
      return (weight == Weight.BOLD ? BOLD_ASCII : ASCII)[letter - ' '] / 100.0;
    }
    if (letter >= 0xff61 && letter <= 0xff9f) {
      return 0.6;
    }
    if (letter >= 0x80 && letter < 0x2000) {
      return letter < 0x250 ? 0.9 : 1.15;
    }
    return letter > 0xffff && !Character.isIdeographic(letter) ? 1.4 : 1.0;
  }

  /** What is drawn over the letter before it, or not at all. */
  static boolean isMark(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> letter >= 0x1f3fb && letter <= 0x1f3ff;
    };
  }
}

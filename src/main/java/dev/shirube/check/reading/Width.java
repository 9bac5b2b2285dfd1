package dev.shirube.check.reading;

/** How wide the letters and digits of a value are written. */
public enum Width {
  HALF,
  FULL,
  MIXED;

  /** The width of the letters and digits in a text; one without any is half-width. */
  static Width of(CharSequence written) {
    boolean half = false;
    boolean full = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      half |= Plain.isAsciiAlnum(c);
      full |= c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }
    if (half && full) {
      return MIXED;
    }
    return full ? FULL : HALF;
  }
}

package dev.shirube.load.markdown;

/** Characters that are set without spaces between words. */
final class EastAsian {
  private EastAsian() {}

  static boolean isWide(char c) {
    return c >= 0x2e80 && c <= 0xa4cf
        || c >= 0xac00 && c <= 0xd7a3
        || c >= 0xf900 && c <= 0xfaff
        || c >= 0xff00 && c <= 0xffef
        || Character.isSurrogate(c);
  }
}

package dev.shirube.check.external;

import java.nio.charset.StandardCharsets;

/** Path and query as browsers send them: what cannot stand in an address, as percent signs. */
final class PercentForm {
  private static final String AS_IT_IS = "-._~:/?@!$&'()*+,;=";

  private PercentForm() {}

  static String of(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); ) {
      int c = written.codePointAt(i);
      boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (letterOrDigit || AS_IT_IS.indexOf(c) >= 0 || c == '%' && hexFollows(written, i)) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(hex(b >> 4)).append(hex(b));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean hexFollows(String text, int percent) {
    return percent + 2 < text.length()
        && Character.digit(text.charAt(percent + 1), 16) >= 0
        && Character.digit(text.charAt(percent + 2), 16) >= 0;
  }

  private static char hex(int b) {
    return Character.toUpperCase(Character.forDigit(b & 0xf, 16));
  }
}

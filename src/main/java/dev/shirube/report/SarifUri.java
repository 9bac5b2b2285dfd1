package dev.shirube.report;

import java.nio.charset.StandardCharsets;

/** A file's path as a relative address. */
final class SarifUri {
  private static final String AS_IT_IS = "-._~/";

  private SarifUri() {}

  /**
   * All but what every address may hold is written as bytes, a colon too: it would end a scheme.
   */
  static String of(String file) {
    StringBuilder uri = new StringBuilder(file.length());
    for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || AS_IT_IS.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%');
        uri.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        uri.append(Character.toUpperCase(Character.forDigit(c & 0xf, 16)));
      }
    }
    return uri.toString();
  }
}

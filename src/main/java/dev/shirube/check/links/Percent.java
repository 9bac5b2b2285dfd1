package dev.shirube.check.links;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent signs in addresses. */
final class Percent {
  private Percent() {}

  /** The text that an address stands for; empty where a percent sign stands for none. */
  static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    StringBuilder plain = new StringBuilder(text.length());
    byte[] bytes = new byte[text.length() / 3];
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '%') {
        plain.append(text.charAt(at++));
        continue;
      }
      int count = 0;
      while (at < text.length() && text.charAt(at) == '%') {
        if (!isEscape(text, at)) {
          return Optional.empty();
        }
        bytes[count++] = (byte) Integer.parseInt(text.substring(at + 1, at + 3), 16);
        at += 3;
      }
      try {
        plain.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, count)));
      } catch (CharacterCodingException e) {
        return Optional.empty();
      }
    }
    return Optional.of(plain.toString());
  }

  /** The text as far as it can be decoded, for a person to read. */
  static String lenient(String text) {
    return decode(text).orElse(text);
  }

  /** Whether each percent sign has its two digits; the bytes may be of any encoding. */
  static boolean isWellFormed(String text) {
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (!isEscape(text, at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }
}

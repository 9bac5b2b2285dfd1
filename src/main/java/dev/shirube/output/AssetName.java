package dev.shirube.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Names that change with the content, so that a browser may keep the file for ever and a new
 * version of a page never meets an old style sheet.
 */
public final class AssetName {
  private static final int DIGITS = 10;

  private AssetName() {}

  /** {@code assets/site.css} becomes {@code assets/site.3f2a1b9c04.css}. */
  public static String hashed(String address, byte[] content) {
    String hash = HexFormat.of().formatHex(sha256(content)).substring(0, DIGITS);
    int name = address.lastIndexOf('/') + 1;
    int dot = address.lastIndexOf('.');
    int ending = dot > name ? dot : address.length();
    return address.substring(0, ending) + "." + hash + address.substring(ending);
  }

  /** All such names in a text, without their folders. */
  public static Set<String> allIn(byte[] text) {
    Set<String> names = new HashSet<>();
    for (int dot = 1; dot + DIGITS + 2 < text.length; dot++) {
      if (text[dot] == '.' && text[dot + DIGITS + 1] == '.' && isHash(text, dot + 1)) {
        int from = dot;
        while (from > 0 && isOfName(text[from - 1])) {
          from--;
        }
        int end = dot + DIGITS + 2;
        while (end < text.length && (isDigit(text[end]) || isSmall(text[end]))) {
          end++;
        }
        if (from < dot && end > dot + DIGITS + 2) {
          names.add(new String(text, from, end - from, StandardCharsets.US_ASCII));
        }
      }
    }
    return names;
  }

  private static boolean isHash(byte[] text, int from) {
    for (int i = from; i < from + DIGITS; i++) {
      if (!isDigit(text[i]) && (text[i] < 'a' || text[i] > 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfName(byte letter) {
    return isSmall(letter)
        || isDigit(letter)
        || (letter >= 'A' && letter <= 'Z')
        || "_.-".indexOf(letter) >= 0;
  }

  private static boolean isSmall(byte letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private static boolean isDigit(byte letter) {
    return letter >= '0' && letter <= '9';
  }

  /** What a whole name would be made of. */
  public static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

package dev.shirube.check.drift;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;

/**
 * A text in six signs. Blanks and line breaks do not count, nor do width and punctuation, whose
 * mending asks for no other translation; what stands between two digits does.
 */
final class Fingerprint {
  static final int LENGTH = 6;

  private Fingerprint() {}

  static String of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(meaning(text).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static String meaning(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      boolean between =
          i > 0
              && i + 1 < normal.length()
              && Character.isDigit(normal.charAt(i - 1))
              && Character.isDigit(normal.charAt(i + 1));
      if (between || !isForm(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isForm(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION ->
              true;
          case Character.OTHER_PUNCTUATION -> "%&#@*".indexOf(c) < 0;
          default -> false;
        };
  }
}

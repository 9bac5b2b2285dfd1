package dev.shirube.checklist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * What is left of words when their form is taken away: width, case, blanks and punctuation. Two
 * texts of the same letters ask for the same, and a tick holds for both.
 */
record Meaning(String letters) {
  private static final int BYTES = 4;

  /** Signs that change what a number asks for. */
  private static final String SIGNS = "%±≠≤≥≦≧";

  static Meaning of(String words) {
    String normal = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(normal.length());
    int from = 0; // behind the last letter that was kept
    for (int at = 0; at < normal.length(); ) {
      int letter = normal.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (isKept(letter)) {
        if (from < at
            && isDigit(letter)
            && !out.isEmpty()
            && isDigit(out.charAt(out.length() - 1))) {
          between(normal.substring(from, at), out);
        }
        out.appendCodePoint(letter);
        from = next;
      }
      at = next;
    }
    return new Meaning(out.toString());
  }

  /** Between two digits a point counts, a comma only groups, and anything else keeps them apart. */
  private static void between(String dropped, StringBuilder out) {
    if (!dropped.equals(",")) {
      out.append(dropped.equals(".") ? '.' : ' ');
    }
  }

  private static boolean isKept(int letter) {
    return Character.isLetterOrDigit(letter)
        || switch (Character.getType(letter)) {
          case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.CURRENCY_SYMBOL -> true;
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> !isVariant(letter);
          default -> SIGNS.indexOf(letter) >= 0;
        };
  }

  /** Selects another drawing of the same letter. */
  private static boolean isVariant(int letter) {
    return letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF;
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }

  /** By which a browser tells whether an item asks for the same as when it was ticked. */
  String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** How much two texts have in common, from 0 to 1: Dice's measure over pairs of letters. */
  double likeness(Meaning other) {
    if (letters.equals(other.letters)) {
      return 1;
    }
    int total = Math.max(0, letters.length() - 1) + Math.max(0, other.letters.length() - 1);
    if (total == 0) {
      return 0;
    }
    Map<String, Integer> pairs = pairs();
    int common = 0;
    for (Map.Entry<String, Integer> pair : other.pairs().entrySet()) {
      common += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
    }
    return 2.0 * common / total;
  }

  private Map<String, Integer> pairs() {
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < letters.length(); i++) {
      pairs.merge(letters.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }
}

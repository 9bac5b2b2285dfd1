package dev.shirube.check.links;

import java.text.Normalizer;
import java.util.Locale;

/** What a person may take for the same: another case, width or way to write an accent. */
final class Likeness {
  private Likeness() {}

  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  static boolean differInCaseOnly(String a, String b) {
    return !a.equals(b) && a.equalsIgnoreCase(b);
  }

  static boolean differInFormOnly(String a, String b) {
    return !a.equals(b)
        && Normalizer.normalize(a, Normalizer.Form.NFC)
            .equals(Normalizer.normalize(b, Normalizer.Form.NFC));
  }
}

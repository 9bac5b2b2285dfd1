package dev.shirube.check.rules;

import dev.shirube.check.prose.Passage;

/** Words that are given as they stand elsewhere, on a screen or on paper: 「…」. */
final class Quotes {
  private Quotes() {}

  /** Whether a character is not the site's own, but quoted or of another language. */
  static boolean around(Passage passage, int index) {
    if (passage.isForeign(index)) {
      return true;
    }
    int open = 0;
    for (int i = 0; i < index; i++) {
      char c = passage.text().charAt(i);
      if (c == '「' || c == '『') {
        open++;
      } else if ((c == '」' || c == '』') && open > 0) {
        open--;
      }
    }
    return open > 0;
  }
}

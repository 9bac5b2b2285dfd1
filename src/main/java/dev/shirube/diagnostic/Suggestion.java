package dev.shirube.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** “Did you mean …?”: the known word nearest to a mistyped one. */
public final class Suggestion {
  private Suggestion() {}

  /** The nearest of {@code known}, if it is near enough that a person could have meant it. */
  public static Optional<String> closest(String word, Collection<String> known) {
    int limit = Math.max(1, word.length() / 3);
    record Near(String word, int distance) {}
    return known.stream()
        .map(candidate -> new Near(candidate, distance(word, candidate)))
        .filter(near -> near.distance() <= limit)
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .map(Near::word);
  }

  /** A hint that offers the nearest known word, or else lists what is known. */
  public static Words hint(String word, Collection<String> known) {
    Optional<String> near = closest(word, known);
    if (near.isPresent()) {
      return new Words("もしかして「" + near.get() + "」ですか。", "Did you mean “" + near.get() + "”?");
    }
    if (known.isEmpty() || known.size() > 24) {
      return Words.NONE;
    }
    String list = String.join(", ", known.stream().sorted().toList());
    return new Words("使えるもの：" + list, "Known: " + list);
  }

  /** Edit distance in which swapping two neighbours counts as one edit. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}

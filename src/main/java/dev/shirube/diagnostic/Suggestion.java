package dev.shirube.diagnostic;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** “Did you mean …?”: the known word nearest to a mistyped one. */
public final class Suggestion {
  private Suggestion() {}

  /** The nearest of {@code known}, if it is near enough that a person could have meant it. */
  public static Optional<String> closest(String word, Collection<String> known) {
    int nearest = Math.max(1, word.length() / 3);
    String found = null;
    for (String candidate : known) {
      // The nearer one is found, the less of the others has to be looked at.
      if (Math.abs(candidate.length() - word.length()) <= nearest) {
        int distance = distance(word, candidate, nearest);
        boolean first = found == null || candidate.compareTo(found) < 0;
        if (distance < nearest || distance == nearest && first) {
          found = candidate;
          nearest = distance;
        }
      }
    }
    return Optional.ofNullable(found);
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

  /**
   * Edit distance in which swapping two neighbours counts as one edit. Only words that are near
   * enough matter, so a cell further than the limit from the diagonal is never looked at, and a
   * word is given up as soon as it cannot come near. What both begin and end with costs nothing.
   *
   * @return the distance, or something greater than the limit
   */
  private static int distance(String a, String b, int limit) {
    Difference difference = Difference.between(a, b);
    return distance(difference.left().toCharArray(), difference.right().toCharArray(), limit);
  }

  private static int distance(char[] a, char[] b, int limit) {
    int far = limit + 1;
    int[] before = new int[b.length + 1];
    int[] last = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      Arrays.fill(row, far);
      row[0] = i;
      int least = i;
      int end = Math.min(b.length, i + limit);
      for (int j = Math.max(1, i - limit); j <= end; j++) {
        int change = a[i - 1] == b[j - 1] ? 0 : 1;
        int cost = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > limit) {
        return far;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length];
  }
}

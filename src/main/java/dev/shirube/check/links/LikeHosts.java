package dev.shirube.check.links;

import dev.shirube.diagnostic.Difference;
import java.util.List;

/** Names of servers that the eye or the finger takes for each other. */
final class LikeHosts {
  private LikeHosts() {}

  /** Whether one letter, two letters swapped, or signs that look alike part the names. */
  static boolean areLike(String a, String b) {
    if (a.equals(b) || a.length() < 4 || b.length() < 4) {
      return false;
    }
    Difference difference = Difference.between(a, b);
    return !isNumber(difference) && (difference.isSlip() || skeleton(a).equals(skeleton(b)));
  }

  /** Whether the part that differs is a word, and not the number or mark of one of several. */
  static boolean differInWord(String a, String b, int shortest) {
    List<String> first = List.of(a.split("\\.", -1));
    List<String> second = List.of(b.split("\\.", -1));
    if (first.size() != second.size()) {
      return a.replace(".", "").equals(b.replace(".", ""));
    }
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).equals(second.get(i))
          && Math.min(first.get(i).length(), second.get(i).length()) < shortest) {
        return false;
      }
    }
    return true;
  }

  /** Servers are often numbered. */
  private static boolean isNumber(Difference difference) {
    return (difference.left() + difference.right()).chars().allMatch(Character::isDigit);
  }

  private static String skeleton(String host) {
    return host.replace("rn", "m").replace('1', 'l').replace('0', 'o').replace("-", "");
  }
}

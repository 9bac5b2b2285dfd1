package dev.shirube.check.links;

import java.util.List;

/** Names of servers that the eye or the finger takes for each other. */
final class LikeHosts {
  private LikeHosts() {}

  /** Whether one letter, two letters swapped, or signs that look alike part the names. */
  static boolean areLike(String a, String b) {
    if (a.equals(b) || a.length() < 4 || b.length() < 4 || differInDigit(a, b)) {
      return false;
    }
    return oneEdit(a, b) || skeleton(a).equals(skeleton(b));
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
  private static boolean differInDigit(String a, String b) {
    int start = common(a, b);
    int end = commonEnd(a, b, start);
    String left = a.substring(start, a.length() - end);
    String right = b.substring(start, b.length() - end);
    return (left + right).chars().allMatch(Character::isDigit);
  }

  private static boolean oneEdit(String a, String b) {
    int start = common(a, b);
    int end = commonEnd(a, b, start);
    String left = a.substring(start, a.length() - end);
    String right = b.substring(start, b.length() - end);
    if (left.length() <= 1 && right.length() <= 1) {
      return true;
    }
    return left.length() == 2
        && right.length() == 2
        && left.charAt(0) == right.charAt(1)
        && left.charAt(1) == right.charAt(0);
  }

  private static int common(String a, String b) {
    int at = 0;
    while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int commonEnd(String a, String b, int start) {
    int count = 0;
    while (count < Math.min(a.length(), b.length()) - start
        && a.charAt(a.length() - 1 - count) == b.charAt(b.length() - 1 - count)) {
      count++;
    }
    return count;
  }

  private static String skeleton(String host) {
    return host.replace("rn", "m").replace('1', 'l').replace('0', 'o').replace("-", "");
  }
}

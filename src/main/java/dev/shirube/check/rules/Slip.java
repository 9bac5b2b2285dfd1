package dev.shirube.check.rules;

/** Whether a person who meant one word may have written another. */
final class Slip {
  private Slip() {}

  /** One character more, less or another, or two neighbours swapped. */
  static boolean between(String a, String b) {
    int start = 0;
    int least = Math.min(a.length(), b.length());
    while (start < least && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int left = a.length() - start - end;
    int right = b.length() - start - end;
    if (left == 2 && right == 2) {
      return a.charAt(start) == b.charAt(start + 1) && a.charAt(start + 1) == b.charAt(start);
    }
    return Math.max(left, right) == 1;
  }
}

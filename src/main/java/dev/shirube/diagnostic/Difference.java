package dev.shirube.diagnostic;

/** What parts two words, without what both begin and end with. */
public record Difference(String left, String right) {
  /** Compares two words; of the same one nothing is left. */
  public static Difference between(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int start = 0;
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return new Difference(
        a.substring(start, a.length() - end), b.substring(start, b.length() - end));
  }

  /** Whether it is one character more, less or another, or two neighbours swapped. */
  public boolean isSlip() {
    if (left.length() == 2 && right.length() == 2) {
      return left.charAt(0) == right.charAt(1) && left.charAt(1) == right.charAt(0);
    }
    return Math.max(left.length(), right.length()) == 1;
  }
}

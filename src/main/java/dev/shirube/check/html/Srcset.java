package dev.shirube.check.html;

import java.util.ArrayList;
import java.util.List;

/** The addresses in {@code srcset}, split as browsers do. */
final class Srcset {
  /** One address and where it begins in the attribute. */
  record Candidate(String address, int start) {}

  private Srcset() {}

  static List<Candidate> read(String value) {
    List<Candidate> candidates = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < value.length() && (isSpace(value.charAt(at)) || value.charAt(at) == ',')) {
        at++;
      }
      if (at == value.length()) {
        return candidates;
      }
      int start = at;
      while (at < value.length() && !isSpace(value.charAt(at))) {
        at++;
      }
      int end = at;
      while (end > start && value.charAt(end - 1) == ',') {
        end--;
      }
      candidates.add(new Candidate(value.substring(start, end), start));
      if (end == at) {
        at = descriptorsEnd(value, at);
      }
    }
  }

  private static int descriptorsEnd(String value, int from) {
    boolean inParens = false;
    int at = from;
    while (at < value.length() && (inParens || value.charAt(at) != ',')) {
      inParens = value.charAt(at) == '(' || inParens && value.charAt(at) != ')';
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}

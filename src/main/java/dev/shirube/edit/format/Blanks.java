package dev.shirube.edit.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes away blanks that nobody sees: at the ends of lines, and lines at the end of a file. Two
 * blanks may break a line of Markdown, and code keeps all of its own; so each goes only where the
 * file means the same without it.
 */
final class Blanks {
  private static final Pattern LINES_BEHIND = Pattern.compile("[ \t\n]+\\z");

  private final List<String> lines;
  private final Predicate<String> meansTheSame;

  private Blanks(List<String> lines, Predicate<String> meansTheSame) {
    this.lines = lines;
    this.meansTheSame = meansTheSame;
  }

  static String without(String text, Predicate<String> meansTheSame) {
    Blanks blanks = new Blanks(new ArrayList<>(List.of(text.split("\n", -1))), meansTheSame);
    blanks.trim(0, blanks.lines.size());
    String trimmed = String.join("\n", blanks.lines);
    String whole = LINES_BEHIND.matcher(trimmed).replaceAll("") + "\n";
    return !trimmed.isBlank() && meansTheSame.test(whole) ? whole : trimmed;
  }

  /** All at once where that is fine, else by halves, so that a few odd lines cost little. */
  private void trim(int from, int to) {
    List<String> before = List.copyOf(lines.subList(from, to));
    List<String> after = before.stream().map(Blanks::trimmed).toList();
    if (after.equals(before)) {
      return;
    }
    set(from, after);
    if (meansTheSame.test(String.join("\n", lines))) {
      return;
    }
    set(from, before);
    if (to - from > 1) {
      int middle = (from + to) / 2;
      trim(from, middle);
      trim(middle, to);
    }
  }

  private void set(int from, List<String> part) {
    for (int i = 0; i < part.size(); i++) {
      lines.set(from + i, part.get(i));
    }
  }

  /** A full-width blank is a character that somebody typed, and stays. */
  private static String trimmed(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
      end--;
    }
    return line.substring(0, end);
  }
}

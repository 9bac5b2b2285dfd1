package dev.shirube.check.prose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lays the units of a page beside those of its translation, so that a paragraph too many shifts
 * none of those behind it.
 */
public final class Alignment {
  /** A unit that only one language has. */
  private static final int GAP = 0;

  private static final int SAME_KIND = 4;
  private static final int SAME_ID = 8;
  private static final int NEVER = -1000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private Alignment() {}

  /** A unit and its translation; one of them is null where a language lacks it. */
  public record Row(@Nullable Unit source, @Nullable Unit translation) {}

  public static List<Row> of(List<Unit> source, List<Unit> translation) {
    int head = 0;
    int least = Math.min(source.size(), translation.size());
    while (head < least && score(source.get(head), translation.get(head)) >= SAME_KIND + 1) {
      head++;
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < head; i++) {
      rows.add(new Row(source.get(i), translation.get(i)));
    }
    rows.addAll(
        best(source.subList(head, source.size()), translation.subList(head, translation.size())));
    return List.copyOf(rows);
  }

  /** The pairing of the greatest sum of scores, in order. */
  private static List<Row> best(List<Unit> a, List<Unit> b) {
    int[][] sums = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        int paired = sums[i + 1][j + 1] + score(a.get(i), b.get(j));
        sums[i][j] = Math.max(paired, GAP + Math.max(sums[i + 1][j], sums[i][j + 1]));
      }
    }
    List<Row> rows = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      boolean both = i < a.size() && j < b.size();
      if (both && sums[i][j] == sums[i + 1][j + 1] + score(a.get(i), b.get(j))) {
        rows.add(new Row(a.get(i++), b.get(j++)));
      } else if (i < a.size() && (j == b.size() || sums[i][j] == sums[i + 1][j])) {
        rows.add(new Row(a.get(i++), null));
      } else {
        rows.add(new Row(null, b.get(j++)));
      }
    }
    return rows;
  }

  private static int score(Unit a, Unit b) {
    if (!a.kind().equals(b.kind())) {
      return NEVER;
    }
    if (!a.id().isEmpty() || !b.id().isEmpty()) {
      return a.id().equals(b.id()) ? SAME_KIND + SAME_ID : 1;
    }
    Set<String> marks = marks(a);
    Set<String> others = marks(b);
    if (marks.isEmpty() && others.isEmpty()) {
      return SAME_KIND + 1;
    }
    int all = marks.size() + others.size();
    boolean shared = !Collections.disjoint(marks, others);
    marks.retainAll(others);
    int same = 2 * marks.size();
    return SAME_KIND + (shared ? 1 + 3 * same / all : -2);
  }

  /** What is written alike in every language. */
  private static Set<String> marks(Unit unit) {
    Set<String> marks = new HashSet<>();
    unit.references().forEach(reference -> marks.add("{" + reference.path()));
    unit.links().forEach(link -> marks.add("(" + link.target()));
    unit.images().forEach(image -> marks.add("!" + image.target()));
    String text = Normalizer.normalize(unit.passage().text(), Normalizer.Form.NFKC);
    NUMBER.matcher(text).results().forEach(number -> marks.add(number.group()));
    return marks;
  }
}

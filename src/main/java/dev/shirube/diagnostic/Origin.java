package dev.shirube.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each character of a text is written. A text of several lines, or with escapes, stands in
 * its file in several runs.
 *
 * @param runs in the order of the text, the first from its start on
 */
public record Origin(List<Run> runs) {
  public Origin {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a text is written somewhere");
    }
  }

  /** Characters that stand side by side in the file as they do in the text. */
  public record Run(int from, Position at) {}

  /** Of a text that is written in one piece. */
  public static Origin of(Position start) {
    return new Origin(List.of(new Run(0, start)));
  }

  public Position at(int index) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle).from() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Run run = runs.get(low);
    Position start = run.at();
    return new Position(
        start.file(), start.line(), start.column() + Math.max(0, index - run.from()));
  }

  /** Of the rest of the text, from a character on. */
  public Origin from(int index) {
    if (index == 0) {
      return this;
    }
    List<Run> rest =
        runs.stream()
            .filter(run -> run.from() > index)
            .map(run -> new Run(run.from() - index, run.at()))
            .toList();
    List<Run> all = new ArrayList<>();
    all.add(new Run(0, at(index)));
    all.addAll(rest);
    return new Origin(all);
  }
}

package dev.shirube.edit.format;

import dev.shirube.load.markdown.Layout;
import java.util.ArrayList;
import java.util.List;

/** A table as it would be written: its columns below each other, where that leaves lines short. */
final class AlignedTable {
  /** Wider than this, lines wrap in an editor, and blanks would only make them longer. */
  private static final int WIDEST = 120;

  private static final int SHORTEST_RULE = 3;

  private final List<Layout.Row> rows;
  private final List<Integer> widths = new ArrayList<>();
  private final boolean aligned;

  AlignedTable(Layout.Table table) {
    this.rows = table.rows();
    for (Layout.Row row : rows) {
      for (int i = 0; i < row.cells().size(); i++) {
        int width = row.ruler() ? SHORTEST_RULE : DisplayWidth.of(row.cells().get(i));
        if (i == widths.size()) {
          widths.add(SHORTEST_RULE);
        }
        widths.set(i, Math.max(widths.get(i), width));
      }
    }
    int bars = widths.size() + 1;
    int blanks = widths.size() * 2;
    this.aligned = widths.stream().mapToInt(Integer::intValue).sum() + bars + blanks <= WIDEST;
  }

  /** The text with the table in it, each row behind what stands before it on its line. */
  String in(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Layout.Row row : rows) {
      out.append(text, from, row.start()).append(line(row));
      int end = text.indexOf('\n', row.start());
      from = end < 0 ? text.length() : end;
    }
    return out.append(text, from, text.length()).toString();
  }

  private String line(Layout.Row row) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cells().get(i);
      if (row.ruler()) {
        line.append(rule(cell, i));
      } else {
        int missing = aligned ? widths.get(i) - DisplayWidth.of(cell) : 0;
        line.append(' ').append(cell).append(" ".repeat(missing));
        line.append(cell.isEmpty() && !aligned ? "" : " ");
      }
      line.append('|');
    }
    return line.toString();
  }

  private String rule(String written, int column) {
    String left = written.startsWith(":") ? ":" : "";
    String right = written.length() > 1 && written.endsWith(":") ? ":" : "";
    int dashes = aligned ? widths.get(column) + 2 - left.length() - right.length() : SHORTEST_RULE;
    return left + "-".repeat(dashes) + right;
  }
}

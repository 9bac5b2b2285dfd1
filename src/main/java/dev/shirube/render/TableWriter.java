package dev.shirube.render;

import dev.shirube.model.Block;
import dev.shirube.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A page's own table. One of three columns or more is shown as cards where it has no room: its
 * cells then say their column's name. It stays a table for whoever listens to it: browsers keep
 * what its elements are, whatever their layout.
 */
final class TableWriter {
  private static final int STACKED_FROM = 3;

  private final StringBuilder out;
  private final InlineWriter inline;

  TableWriter(StringBuilder out, InlineWriter inline) {
    this.out = out;
    this.inline = inline;
  }

  void write(Block.Table table, String label) {
    boolean stacked = table.columns().size() >= STACKED_FROM && table.head().size() == 1;
    out.append("<div class=\"table").append(stacked ? " stacked" : "");
    out.append("\" role=\"region\" tabindex=\"0\" aria-label=\"").append(Html.escape(label));
    out.append("\">\n<table>\n<thead>\n");
    List<String> labels = new ArrayList<>();
    for (Block.Row row : table.head()) {
      head(row, table.columns(), labels);
    }
    out.append("</thead>\n<tbody>\n");
    for (Block.Row row : table.body()) {
      body(row, table.columns(), stacked ? labels : List.of());
    }
    out.append("</tbody>\n</table>\n</div>\n");
  }

  private void head(Block.Row row, List<Block.Align> columns, List<String> labels) {
    out.append("<tr>");
    for (int i = 0; i < width(row, columns); i++) {
      out.append("<th scope=\"col\"");
      align(columns, i);
      out.append('>');
      int start = out.length();
      inline.writePlain(content(row, i));
      labels.add(Html.plain(out.substring(start)));
      out.append("</th>");
    }
    out.append("</tr>\n");
  }

  private void body(Block.Row row, List<Block.Align> columns, List<String> labels) {
    out.append("<tr>");
    for (int i = 0; i < width(row, columns); i++) {
      out.append("<td");
      align(columns, i);
      if (i < labels.size()) {
        out.append(" data-label=\"").append(labels.get(i)).append('"');
      }
      out.append('>');
      inline.write(content(row, i));
      out.append("</td>");
    }
    out.append("</tr>\n");
  }

  private void align(List<Block.Align> columns, int column) {
    Block.Align align = column < columns.size() ? columns.get(column) : Block.Align.NONE;
    if (align != Block.Align.NONE) {
      String name = align.name().toLowerCase(Locale.ROOT);
      out.append(" class=\"align-").append(name).append('"');
    }
  }

  /** A row may lack cells at its end. */
  private static int width(Block.Row row, List<Block.Align> columns) {
    return Math.max(row.cells().size(), columns.size());
  }

  private static List<Inline> content(Block.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column).content() : List.of();
  }
}

package dev.shirube.load.markdown;

import com.vladsch.flexmark.util.ast.Document;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Lines;
import dev.shirube.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * How a page is written, for whoever writes it anew without changing what it means.
 *
 * @param headStart where the front matter begins, behind the line that opens it
 * @param headEnd where the line begins that closes it
 * @param bodyStart where the text begins
 * @param meaning all that decides what readers get of the text; equal for two ways of writing that
 *     become the same page
 */
public record Layout(
    int headStart,
    int headEnd,
    int bodyStart,
    List<Table> tables,
    List<TaskEnd> tasks,
    String meaning) {
  public Layout {
    tables = List.copyOf(tables);
    tasks = List.copyOf(tasks);
  }

  /** A table with the line below its head. */
  public record Table(List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A line of a table.
   *
   * @param start where it begins, behind what a list or a quote puts before it
   * @param ruler whether it is the line below the head
   * @param cells as they are written, without the blanks around them
   */
  public record Row(int start, boolean ruler, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Where the id of a task belongs.
   *
   * @param at where the task begins
   * @param end the place for the id
   * @param inBraces whether that is inside braces that are there already
   */
  public record TaskEnd(int at, int end, boolean inBraces) {}

  /** The layout of a page; nothing where it has no front matter. */
  public static Optional<Layout> of(SourceText source) {
    String text = source.text();
    return FrontMatterReader.split(source, Lines.of(source.file(), text), new Findings())
        .map(
            split -> {
              Document document = MarkdownParser.parse(text, split.bodyStart());
              LayoutReading reading = new LayoutReading();
              reading.read(document);
              return new Layout(
                  split.metaStart(),
                  split.metaEnd(),
                  split.bodyStart(),
                  reading.tables(),
                  reading.tasks(),
                  reading.meaning());
            });
  }
}

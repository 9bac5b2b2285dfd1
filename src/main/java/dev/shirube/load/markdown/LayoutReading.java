package dev.shirube.load.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Walks a page once and notes what its layout is. */
final class LayoutReading {
  /** Two blanks at the end of a line break it; at the end of a paragraph they do nothing. */
  private static final Pattern BREAK = Pattern.compile(" {2,}\n");

  /** One blank; a tab would be printed, and behind a backslash the line would be broken. */
  private static final Pattern BLANKS = Pattern.compile("(?<![\\\\ \t]) \n");

  /** A full-width blank is a letter, and is none of these. */
  private static final Pattern ENDS = Pattern.compile("^[ \t\n]+|[ \t\n]+$");

  private static final String BROKEN = "\u21b5";

  private final List<Layout.Table> tables = new ArrayList<>();
  private final List<Layout.TaskEnd> tasks = new ArrayList<>();
  private final StringBuilder meaning = new StringBuilder();

  List<Layout.Table> tables() {
    return tables;
  }

  List<Layout.TaskEnd> tasks() {
    return tasks;
  }

  String meaning() {
    return meaning.toString();
  }

  void read(Document document) {
    children(document);
  }

  private void children(Node parent) {
    for (Node node : parent.getChildren()) {
      if (node instanceof TableBlock table) {
        table(table);
      } else {
        block(node);
      }
    }
  }

  private void block(Node node) {
    meaning.append(node.getNodeName());
    if (node instanceof ListBlock list) {
      meaning.append(list.isTight());
    }
    if (node instanceof ListItem item) {
      meaning.append(item.getOpeningMarker()).append(item.isTight());
    }
    if (node instanceof TaskListItem task) {
      meaning.append(task.isItemDoneMarker());
      task(task);
    }
    if (holdsBlocks(node)) {
      meaning.append("(\n");
      children(node);
      meaning.append(")\n");
    } else {
      // What stands in a line follows from its characters.
      String text = node.getChars().toString();
      boolean prose = isProse(node) && !hasCodeOverLines(node);
      meaning.append('=').append(prose ? prose(text) : text).append('\n');
    }
  }

  private static boolean holdsBlocks(Node node) {
    for (Node child : node.getChildren()) {
      if (child instanceof Block) {
        return true;
      }
    }
    return false;
  }

  /** Where blanks at the ends of lines mean nothing. Code and HTML keep all theirs. */
  private static boolean isProse(Node node) {
    return node instanceof Paragraph
        || node instanceof com.vladsch.flexmark.ast.Heading
        || node instanceof com.vladsch.flexmark.ext.definition.DefinitionTerm;
  }

  private static boolean hasCodeOverLines(Node parent) {
    for (Node node : parent.getChildren()) {
      boolean code = node instanceof Code || node instanceof HtmlInlineBase;
      if (code && node.getChars().indexOf('\n') >= 0 || hasCodeOverLines(node)) {
        return true;
      }
    }
    return false;
  }

  private static String prose(String text) {
    String broken = BREAK.matcher(withoutEnds(text)).replaceAll(BROKEN + "\n");
    return BLANKS.matcher(broken).replaceAll("\n");
  }

  private static String withoutEnds(String text) {
    return ENDS.matcher(text).replaceAll("");
  }

  private void table(TableBlock table) {
    List<Layout.Row> rows = new ArrayList<>();
    meaning.append("Table(\n");
    for (Node part : table.getChildren()) {
      for (Node row : part.getChildren()) {
        if (row instanceof TableRow) {
          rows.add(row(row, part));
        } else {
          meaning.append(row.getChars());
        }
      }
    }
    meaning.append(")\n");
    tables.add(new Layout.Table(rows));
  }

  private Layout.Row row(Node row, Node part) {
    boolean ruler = part instanceof TableSeparator;
    List<String> cells = new ArrayList<>();
    meaning.append(part.getNodeName());
    for (Node node : row.getChildren()) {
      if (node instanceof TableCell cell) {
        String text = withoutEnds(cell.getText().toString());
        cells.add(text);
        meaning
            .append('|')
            .append(cell.getSpan())
            .append(cell.getAlignment())
            .append(ruler ? "" : text);
      }
    }
    meaning.append('\n');
    return new Layout.Row(row.getStartOffset(), ruler, cells);
  }

  private void task(TaskListItem task) {
    if (!(task.getFirstChild() instanceof Paragraph words) || words.getLastChild() == null) {
      return;
    }
    Node last = words.getLastChild();
    boolean own =
        last instanceof AttributesNode
            && last.getChars().startsWith("{")
            && !(last.getPrevious() instanceof Image);
    int end = words.getStartOffset() + words.getChars().trimEnd().length();
    tasks.add(
        new Layout.TaskEnd(task.getStartOffset(), own ? last.getStartOffset() + 1 : end, own));
  }
}

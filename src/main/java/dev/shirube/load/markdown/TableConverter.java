package dev.shirube.load.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import dev.shirube.model.Block;
import java.util.ArrayList;
import java.util.List;

/** Tables: the head's cells give the columns' alignment. */
final class TableConverter {
  private TableConverter() {}

  static Block convert(TableBlock table, InlineConverter inline) {
    List<Block.Align> columns = new ArrayList<>();
    List<Block.Row> head = new ArrayList<>();
    List<Block.Row> body = new ArrayList<>();
    for (Node part : table.getChildren()) {
      List<Block.Row> rows =
          part instanceof TableHead ? head : part instanceof TableBody ? body : null;
      if (rows == null) {
        continue;
      }
      for (Node row : part.getChildren()) {
        if (row instanceof TableRow) {
          rows.add(row(row, inline));
          if (columns.isEmpty()) {
            columns.addAll(columns(row));
          }
        }
      }
    }
    return new Block.Table(
        List.copyOf(columns), List.copyOf(head), List.copyOf(body), table.getStartOffset());
  }

  private static Block.Row row(Node row, InlineConverter inline) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      if (cell instanceof TableCell) {
        cells.add(new Block.Cell(inline.run(cell).content(), cell.getStartOffset()));
      }
    }
    return new Block.Row(List.copyOf(cells), row.getStartOffset());
  }

  private static List<Block.Align> columns(Node row) {
    List<Block.Align> columns = new ArrayList<>();
    for (Node node : row.getChildren()) {
      if (node instanceof TableCell cell) {
        columns.add(align(cell));
      }
    }
    return columns;
  }

  private static Block.Align align(TableCell cell) {
    if (cell.getAlignment() == null) {
      return Block.Align.NONE;
    }
    return switch (cell.getAlignment()) {
      case LEFT -> Block.Align.LEFT;
      case CENTER -> Block.Align.CENTER;
      case RIGHT -> Block.Align.RIGHT;
    };
  }
}

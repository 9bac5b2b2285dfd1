package dev.shirube.checklist;

import dev.shirube.model.Block;
import dev.shirube.model.Inline;
import dev.shirube.model.Item;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of an item: what a reader is asked to do, with the values of records in a form that no
 * language and no way of printing changes. Tasks inside it have words of their own.
 */
final class ItemText implements Block.Visitor, Inline.Visitor {
  /** Blanks of all kinds, and what no YAML file may hold. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\u3000\\uFEFF\\uFFFE\\uFFFF]+");

  private final PlainValues values;
  private final StringBuilder out = new StringBuilder();

  /** How many readings of characters are open. */
  private int readings;

  private ItemText(PlainValues values) {
    this.values = values;
  }

  static String of(Item item, PlainValues values) {
    ItemText text = new ItemText(values);
    text.blocks(item.blocks());
    return UNSEEN.matcher(text.out).replaceAll(" ").strip();
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      block.accept(this);
      out.append(' ');
    }
  }

  private void inline(List<Inline> content) {
    for (Inline piece : content) {
      piece.accept(this);
    }
  }

  @Override
  public void visit(Block.Heading heading) {
    inline(heading.content());
  }

  @Override
  public void visit(Block.Paragraph paragraph) {
    inline(paragraph.content());
  }

  @Override
  public void visit(Block.ItemList itemList) {
    for (Block.ListItem item : itemList.items()) {
      if (item.done() == null) {
        blocks(item.blocks());
      }
    }
  }

  @Override
  public void visit(Block.CodeBlock codeBlock) {
    out.append(codeBlock.text());
  }

  @Override
  public void visit(Block.Quote quote) {
    blocks(quote.blocks());
  }

  @Override
  public void visit(Block.Alert alert) {
    blocks(alert.blocks());
  }

  @Override
  public void visit(Block.Table table) {
    rows(table.head());
    rows(table.body());
  }

  private void rows(List<Block.Row> rows) {
    for (Block.Row row : rows) {
      for (Block.Cell cell : row.cells()) {
        inline(cell.content());
        out.append(' ');
      }
    }
  }

  @Override
  public void visit(Block.DefinitionList definitionList) {
    for (Block.Definition definition : definitionList.definitions()) {
      for (List<Inline> term : definition.terms()) {
        inline(term);
        out.append(' ');
      }
      definition.texts().forEach(this::blocks);
    }
  }

  @Override
  public void visit(Block.Rule rule) {
    // says nothing
  }

  @Override
  public void visit(Block.ChecklistSection checklistSection) {
    blocks(checklistSection.blocks());
  }

  @Override
  public void visit(Block.CardSection cardSection) {
    blocks(cardSection.blocks());
    cardSection.cards().forEach(card -> blocks(card.blocks()));
  }

  @Override
  public void visit(Block.RecordList recordList) {
    // stands only outside of lists
  }

  @Override
  public void visit(Block.Comment comment) {
    // is not printed
  }

  @Override
  public void visit(Inline.Text text) {
    words(text.text());
  }

  @Override
  public void visit(Inline.Emphasis emphasis) {
    inline(emphasis.content());
  }

  @Override
  public void visit(Inline.Strong strong) {
    inline(strong.content());
  }

  @Override
  public void visit(Inline.Code code) {
    words(code.text());
  }

  @Override
  public void visit(Inline.Link link) {
    inline(link.content());
  }

  @Override
  public void visit(Inline.Image image) {
    words(image.alt());
  }

  @Override
  public void visit(Inline.Break lineBreak) {
    out.append(' ');
  }

  @Override
  public void visit(Inline.RecordReference recordReference) {
    words(values.of(recordReference.path()));
  }

  @Override
  public void visit(Inline.FootnoteMark footnoteMark) {
    // its number is form, its text no part of the task
  }

  @Override
  public void visit(Inline.Html html) {
    if (html.tag().startsWith("<rt") || html.tag().startsWith("<rp")) {
      readings++;
    } else if (html.tag().startsWith("</rt") || html.tag().startsWith("</rp")) {
      readings--;
    } else if (html.tag().startsWith("<br")) {
      out.append(' ');
    }
  }

  @Override
  public void visit(Inline.Comment comment) {
    // is not printed
  }

  private void words(String text) {
    if (readings == 0) {
      out.append(text);
    }
  }
}

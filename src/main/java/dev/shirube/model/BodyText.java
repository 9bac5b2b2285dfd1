package dev.shirube.model;

import java.util.List;

/**
 * Reads a body as plain text, a line for each block and row, without the readings above words, and
 * without what only has a form. What differs from one use to another is left to those who extend
 * it.
 */
public abstract class BodyText implements Block.Visitor, Inline.Visitor {
  private StringBuilder out = new StringBuilder();

  /** How many readings of characters are open. */
  private int readings;

  /** The words of a record, or of a field of it. */
  protected abstract String value(Inline.RecordPath path);

  public final void blocks(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  /** A line of its own. */
  public final void line(String words) {
    endLine();
    out.append(words.strip());
    endLine();
  }

  /** What was read since the last time. */
  public final String take() {
    String text = out.toString().strip();
    out.setLength(0);
    return text;
  }

  /** Some inline content alone. */
  public final String plain(List<Inline> content) {
    StringBuilder before = out;
    out = new StringBuilder();
    inline(content);
    String text = out.toString().strip();
    out = before;
    return text;
  }

  private void endLine() {
    if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private void inline(List<Inline> content) {
    content.forEach(piece -> piece.accept(this));
  }

  private void inlineLine(List<Inline> content) {
    endLine();
    inline(content);
    endLine();
  }

  private void words(String text) {
    if (readings == 0) {
      out.append(text);
    }
  }

  @Override
  public void visit(Block.Heading heading) {
    inlineLine(heading.content());
  }

  @Override
  public void visit(Block.Paragraph paragraph) {
    inlineLine(paragraph.content());
  }

  @Override
  public void visit(Block.ItemList list) {
    list.items().forEach(item -> blocks(item.blocks()));
  }

  @Override
  public void visit(Block.CodeBlock code) {
    line(code.text());
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
    table.head().forEach(this::row);
    table.body().forEach(this::row);
  }

  private void row(Block.Row row) {
    endLine();
    for (Block.Cell cell : row.cells()) {
      inline(cell.content());
      out.append(' ');
    }
    endLine();
  }

  @Override
  public void visit(Block.DefinitionList list) {
    for (Block.Definition definition : list.definitions()) {
      definition.terms().forEach(this::inlineLine);
      definition.texts().forEach(this::blocks);
    }
  }

  @Override
  public void visit(Block.Rule rule) {
    endLine();
  }

  @Override
  public void visit(Block.ChecklistSection section) {
    section.heading().accept(this);
    blocks(section.blocks());
  }

  @Override
  public void visit(Block.CardSection section) {
    section.heading().accept(this);
    blocks(section.blocks());
    for (Block.Card card : section.cards()) {
      card.heading().accept(this);
      blocks(card.blocks());
    }
  }

  @Override
  public void visit(Block.RecordList list) {
    // holds no words of its own
  }

  @Override
  public void visit(Block.Comment comment) {
    // Remarks to the checker are not for readers.
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
  public void visit(Inline.RecordReference reference) {
    words(value(reference.path()));
  }

  @Override
  public void visit(Inline.FootnoteMark mark) {
    // A number above the line is no word.
  }

  @Override
  public void visit(Inline.Html html) {
    String tag = html.tag();
    if (tag.startsWith("<rt") || tag.startsWith("<rp")) {
      readings++;
    } else if (tag.startsWith("</rt") || tag.startsWith("</rp")) {
      readings--;
    } else if (tag.startsWith("<br")) {
      out.append(' ');
    }
  }

  @Override
  public void visit(Inline.Comment comment) {
    // Remarks to the checker are not for readers.
  }
}

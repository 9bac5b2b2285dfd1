package dev.shirube.render;

import dev.shirube.model.Block;
import dev.shirube.model.Entry;
import dev.shirube.model.Inline;
import java.util.List;
import java.util.function.Consumer;

/**
 * A page's body as plain text, a line for each block, with the values of records as readers see
 * them and without the readings above words.
 */
final class PlainBody implements Block.Visitor, Inline.Visitor {
  private final RecordHomes homes;
  private final ValuePrinter values;
  private final Consumer<Block.Heading> headings;
  private final Consumer<Block.RecordList> lists;
  private StringBuilder out = new StringBuilder();
  private boolean inReading;

  /**
   * Reads bodies.
   *
   * @param headings is told of each heading before what stands below it
   * @param lists is told of each list of records
   */
  PlainBody(
      RecordHomes homes,
      ValuePrinter values,
      Consumer<Block.Heading> headings,
      Consumer<Block.RecordList> lists) {
    this.homes = homes;
    this.values = values;
    this.headings = headings;
    this.lists = lists;
  }

  void blocks(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  void line(String words) {
    endLine();
    out.append(words.strip());
    endLine();
  }

  /** What was read since the last time. */
  String take() {
    String text = out.toString().strip();
    out.setLength(0);
    return text;
  }

  /** Some inline content alone. */
  String plain(List<Inline> content) {
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
    content.forEach(part -> part.accept(this));
  }

  private void inlineLine(List<Inline> content) {
    endLine();
    inline(content);
    endLine();
  }

  @Override
  public void visit(Block.Heading heading) {
    headings.accept(heading);
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
    row.cells()
        .forEach(
            cell -> {
              inline(cell.content());
              out.append(' ');
            });
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
    lists.accept(list);
  }

  @Override
  public void visit(Block.Comment comment) {
    // Remarks to the checker are not for readers.
  }

  @Override
  public void visit(Inline.Text text) {
    if (!inReading) {
      out.append(text.text());
    }
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
    out.append(code.text());
  }

  @Override
  public void visit(Inline.Link link) {
    inline(link.content());
  }

  @Override
  public void visit(Inline.Image image) {
    out.append(image.alt());
  }

  @Override
  public void visit(Inline.Break lineBreak) {
    out.append(' ');
  }

  @Override
  public void visit(Inline.RecordReference reference) {
    Inline.RecordPath path = reference.path();
    Entry entry = homes.entry(path);
    out.append(
        values.text(
            path.field().isEmpty()
                ? entry.name()
                : entry.field(path.field()).orElseThrow().value()));
  }

  @Override
  public void visit(Inline.FootnoteMark mark) {
    // A number above the line is no word.
  }

  @Override
  public void visit(Inline.Html html) {
    String tag = html.tag();
    if (tag.startsWith("<rt") || tag.startsWith("<rp")) {
      inReading = true;
    } else if (tag.startsWith("</rt") || tag.startsWith("</rp")) {
      inReading = false;
    }
  }

  @Override
  public void visit(Inline.Comment comment) {
    // Remarks to the checker are not for readers.
  }
}

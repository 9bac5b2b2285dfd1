package dev.shirube.check.prose;

import dev.shirube.diagnostic.Origin;
import dev.shirube.model.Attributes;
import dev.shirube.model.Block;
import dev.shirube.model.Body;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Takes a page apart into its units, in the order in which they are read. */
public final class Units implements Block.Visitor {
  private final Page page;
  private final List<Unit> units = new ArrayList<>();
  private String section = "";
  private int depth = 1;

  private Units(Page page) {
    this.page = page;
  }

  public static List<Unit> of(Page page) {
    Units units = new Units(page);
    units.all(page.body().blocks());
    for (Body.Footnote note : page.body().footnotes()) {
      units.section = "";
      units.depth = 0;
      units.mark("footnote", note.at());
      units.inside(note.blocks());
    }
    return List.copyOf(units.units);
  }

  private void all(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  private void inside(List<Block> blocks) {
    depth++;
    all(blocks);
    depth--;
  }

  private void mark(String kind, int at) {
    add(kind, Attributes.NONE, List.of(), Passage.Owner.BODY, at);
  }

  private void text(String kind, Attributes attributes, List<Inline> content, int at) {
    add(kind, attributes, content, Passage.Owner.BODY, at);
  }

  private void add(
      String kind, Attributes attributes, List<Inline> content, Passage.Owner owner, int at) {
    Flattening flat = new Flattening(page);
    Passage passage = flat.passage(content, owner, at);
    if (!attributes.value("lang").isEmpty()) {
      passage = passage.allForeign();
    }
    add(kind, attributes.id(), passage, flat, at);
  }

  /** The words of a piece of running text. */
  public static Passage words(Page page, List<Inline> content, int at) {
    return new Flattening(page).passage(content, Passage.Owner.BODY, at);
  }

  private void add(String kind, String id, Passage passage, Flattening flat, int at) {
    int level = kind.startsWith("heading") ? 0 : depth;
    units.add(
        new Unit(
            kind,
            id,
            passage,
            flat.references,
            flat.links,
            flat.images,
            flat.alts,
            flat.code,
            section,
            level,
            at));
  }

  @Override
  public void visit(Block.Heading heading) {
    heading(heading, "heading " + heading.level());
  }

  private void heading(Block.Heading heading, String kind) {
    section = heading.id();
    add(kind, heading.attributes(), heading.content(), Passage.Owner.HEADING, heading.at());
  }

  @Override
  public void visit(Block.Paragraph paragraph) {
    text("paragraph", paragraph.attributes(), paragraph.content(), paragraph.at());
  }

  @Override
  public void visit(Block.ItemList itemList) {
    mark(itemList.ordered() ? "numbers" : "bullets", itemList.at());
    depth++;
    for (Block.ListItem item : itemList.items()) {
      String kind = item.done() != null ? "task" : "item";
      List<Block> rest = item.blocks();
      if (!rest.isEmpty() && rest.get(0) instanceof Block.Paragraph first) {
        text(kind, item.attributes(), first.content(), item.at());
        rest = rest.subList(1, rest.size());
      } else {
        text(kind, item.attributes(), List.of(), item.at());
      }
      inside(rest);
    }
    depth--;
  }

  @Override
  public void visit(Block.CodeBlock codeBlock) {
    Flattening flat = new Flattening(page);
    flat.code.add(new Inline.Code(codeBlock.text(), codeBlock.at()));
    Passage nothing = flat.passage(List.of(), Passage.Owner.BODY, codeBlock.at());
    add("code", "", nothing, flat, codeBlock.at());
  }

  @Override
  public void visit(Block.Quote quote) {
    mark("quote", quote.at());
    inside(quote.blocks());
  }

  @Override
  public void visit(Block.Alert alert) {
    mark(alert.kind().name().toLowerCase(Locale.ROOT), alert.at());
    inside(alert.blocks());
  }

  @Override
  public void visit(Block.Table table) {
    mark("table of " + table.columns().size() + " columns", table.at());
    depth++;
    table.head().forEach(row -> row(row, "column heading"));
    table.body().forEach(row -> row(row, "cell"));
    depth--;
  }

  private void row(Block.Row row, String kind) {
    mark("row", row.at());
    depth++;
    for (int i = 0; i < row.cells().size(); i++) {
      Block.Cell cell = row.cells().get(i);
      text(kind + " " + (i + 1), Attributes.NONE, cell.content(), cell.at());
    }
    depth--;
  }

  @Override
  public void visit(Block.DefinitionList definitionList) {
    for (Block.Definition definition : definitionList.definitions()) {
      definition.terms().forEach(term -> text("term", Attributes.NONE, term, definition.at()));
      for (List<Block> definitionText : definition.texts()) {
        mark("definition", definition.at());
        inside(definitionText);
      }
    }
  }

  @Override
  public void visit(Block.Rule rule) {
    mark("rule", rule.at());
  }

  @Override
  public void visit(Block.ChecklistSection checklistSection) {
    checklistSection.heading().accept(this);
    all(checklistSection.blocks());
  }

  @Override
  public void visit(Block.CardSection cardSection) {
    Block.Heading heading = cardSection.heading();
    heading(heading, "heading " + heading.level() + " of cards");
    all(cardSection.blocks());
    for (Block.Card card : cardSection.cards()) {
      card.heading().accept(this);
      all(card.blocks());
    }
  }

  @Override
  public void visit(Block.RecordList recordList) {
    Map<String, String> filters = new TreeMap<>(recordList.filters());
    mark("list " + recordList.name() + (filters.isEmpty() ? "" : " " + filters), recordList.at());
  }

  @Override
  public void visit(Block.Comment comment) {}

  /** The texts of a page's head. */
  static List<Passage> head(Page page) {
    List<Passage> head = new ArrayList<>();
    Map<String, String> texts =
        Map.of("title", page.meta().title(), "description", page.meta().description());
    for (String key : List.of("title", "description")) {
      String text = texts.getOrDefault(key, "");
      if (!text.isEmpty()) {
        Origin origin = page.meta().origin(key);
        head.add(new Passage(page.lang(), text, origin, List.of(), Passage.Owner.HEAD));
      }
    }
    return head;
  }
}

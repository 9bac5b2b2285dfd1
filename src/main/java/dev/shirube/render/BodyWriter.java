package dev.shirube.render;

import dev.shirube.config.Messages;
import dev.shirube.model.Attributes;
import dev.shirube.model.Block;
import dev.shirube.model.Body;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page's body as HTML. */
final class BodyWriter implements Block.Visitor {
  private final StringBuilder out;
  private final Context context;
  private final InlineWriter inline;
  private final MarkList marks;
  private final TermNotes notes;

  /** Of the last heading; the page's title stands above the body. */
  private int level = 1;

  private boolean inChecklist;
  private int tables;
  private int lists;

  /**
   * What printing a body needs besides the body.
   *
   * @param lang in which the page is shown; its words and values are in its own
   */
  record Context(
      Page page,
      String lang,
      String root,
      Headings headings,
      ValuePrinter values,
      Messages messages,
      Map<String, String> words,
      RecordHomes homes,
      RecordLists lists,
      Tasks tasks) {}

  private BodyWriter(StringBuilder out, Context context, MarkList marks) {
    this.out = out;
    this.context = context;
    this.marks = marks;
    this.notes = new TermNotes(context);
    this.inline = new InlineWriter(out, context, marks, notes);
  }

  static String write(Context context, MarkList marks) {
    StringBuilder out = new StringBuilder(8192);
    BodyWriter writer = new BodyWriter(out, context, marks);
    Body body = context.page().body();
    writer.blocks(body.blocks());
    writer.footnotes(body.footnotes());
    writer.notes.writeNotes(marks, out);
    return out.toString();
  }

  /** Only the text of some inline content, such as a heading for the contents list. */
  static String inline(Context context, List<Inline> content) {
    StringBuilder out = new StringBuilder();
    new InlineWriter(out, context, new MarkList(), new TermNotes(context)).writePlain(content);
    return out.toString();
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      block.accept(this);
    }
  }

  @Override
  public void visit(Block.Heading heading) {
    String id = context.headings().id(heading);
    level = heading.level();
    if (level == 2) {
      notes.sectionBegins();
    }
    marks.id(id, context.page().at(heading.at()));
    out.append("<h").append(heading.level());
    attribute("id", id);
    language(heading.attributes());
    condition("data-section-when", heading.attributes());
    out.append('>');
    inline.writePlain(heading.content());
    out.append("</h").append(heading.level()).append(">\n");
  }

  @Override
  public void visit(Block.Paragraph paragraph) {
    out.append("<p");
    attributes(paragraph.attributes(), paragraph.at());
    out.append('>');
    inline.write(paragraph.content());
    out.append("</p>\n");
  }

  @Override
  public void visit(Block.ItemList list) {
    boolean tasks = list.items().stream().anyMatch(item -> item.done() != null);
    out.append(list.ordered() ? "<ol" : "<ul");
    if (list.ordered() && list.start() != 1) {
      attribute("start", Integer.toString(list.start()));
    }
    if (tasks) {
      attribute("class", "tasks");
    }
    out.append(">\n");
    for (Block.ListItem item : list.items()) {
      item(item, list.tight());
    }
    out.append(list.ordered() ? "</ol>\n" : "</ul>\n");
  }

  /** In a checklist the item's id names the task; elsewhere a box is only a picture of one. */
  private void item(Block.ListItem item, boolean tight) {
    boolean box = item.done() != null;
    out.append("<li");
    attributes(item.attributes(), item.at());
    if (box) {
      attribute("class", "task");
    }
    if (box && inChecklist) {
      attribute("data-task", item.attributes().id());
    }
    condition("data-when", item.attributes());
    out.append('>');
    if (!box) {
      itemBlocks(item.blocks(), tight);
    } else {
      List<Block> rest = item.blocks();
      List<Inline> words = List.of();
      if (!rest.isEmpty() && rest.get(0) instanceof Block.Paragraph text) {
        words = text.content();
        rest = rest.subList(1, rest.size());
      }
      task(item, words);
      itemBlocks(rest, tight);
      if (inChecklist) {
        context.tasks().write(item, context, marks, out);
      }
    }
    out.append("</li>\n");
  }

  private void task(Block.ListItem item, List<Inline> words) {
    out.append("<label><input type=\"checkbox\"");
    if (inChecklist) {
      attribute("data-item", item.attributes().id());
    }
    out.append(Boolean.TRUE.equals(item.done()) ? " checked" : "");
    out.append(inChecklist ? "> <span class=\"task-words\">" : " disabled> <span>");
    inline.writePlain(words);
    out.append("</span></label>");
  }

  private void itemBlocks(List<Block> blocks, boolean tight) {
    for (Block block : blocks) {
      if (tight && block instanceof Block.Paragraph paragraph) {
        inline.write(paragraph.content());
      } else {
        out.append('\n');
        block.accept(this);
      }
    }
  }

  @Override
  public void visit(Block.CodeBlock code) {
    out.append("<pre tabindex=\"0\"><code");
    if (!code.language().isEmpty()) {
      attribute("class", "language-" + code.language());
    }
    out.append('>').append(Html.escape(code.text())).append("</code></pre>\n");
  }

  @Override
  public void visit(Block.Quote quote) {
    out.append("<blockquote>\n");
    blocks(quote.blocks());
    out.append("</blockquote>\n");
  }

  @Override
  public void visit(Block.Alert alert) {
    String kind = alert.kind().name().toLowerCase(Locale.ROOT);
    out.append("<div class=\"alert alert-").append(kind).append("\" role=\"note\">\n");
    out.append("<p class=\"alert-title\">");
    out.append(Html.escape(context.messages().text("text.alert." + kind))).append("</p>\n");
    blocks(alert.blocks());
    out.append("</div>\n");
  }

  @Override
  public void visit(Block.Table table) {
    tables++;
    new TableWriter(out, inline).write(table, context.messages().text("text.table") + " " + tables);
  }

  @Override
  public void visit(Block.DefinitionList list) {
    out.append("<dl>\n");
    for (Block.Definition definition : list.definitions()) {
      for (List<Inline> term : definition.terms()) {
        out.append("<dt>");
        inline.write(term);
        out.append("</dt>\n");
      }
      for (List<Block> text : definition.texts()) {
        out.append("<dd>");
        itemBlocks(text, text.size() == 1);
        out.append("</dd>\n");
      }
    }
    out.append("</dl>\n");
  }

  @Override
  public void visit(Block.Rule rule) {
    out.append("<hr>\n");
  }

  @Override
  public void visit(Block.ChecklistSection section) {
    out.append("<section class=\"checklist\"");
    attribute("data-checklist", section.heading().id());
    attribute("aria-labelledby", context.headings().id(section.heading()));
    out.append(">\n");
    section.heading().accept(this);
    context.tasks().writeBar(section, context, marks, out);
    inChecklist = true;
    blocks(section.blocks());
    inChecklist = false;
    out.append("</section>\n");
  }

  @Override
  public void visit(Block.CardSection section) {
    out.append("<section class=\"card-section\"");
    attribute("aria-labelledby", context.headings().id(section.heading()));
    out.append(">\n");
    section.heading().accept(this);
    blocks(section.blocks());
    out.append("<ul class=\"cards\">\n");
    for (Block.Card card : section.cards()) {
      out.append("<li class=\"card\">\n");
      card.heading().accept(this);
      blocks(card.blocks());
      out.append("</li>\n");
    }
    out.append("</ul>\n</section>\n");
  }

  @Override
  public void visit(Block.RecordList list) {
    lists++;
    context.lists().write(list, level, lists, context, marks, out);
  }

  @Override
  public void visit(Block.Comment comment) {
    // Remarks to the checker are not for readers.
  }

  private void footnotes(List<Body.Footnote> notes) {
    if (notes.isEmpty()) {
      return;
    }
    String back = Html.escape(context.messages().text("text.back-to-text"));
    out.append("<section class=\"footnotes\" role=\"doc-endnotes\"");
    attribute("aria-label", context.messages().text("text.footnotes"));
    out.append(">\n<ol>\n");
    for (Body.Footnote note : notes) {
      out.append("<li id=\"fn-").append(note.number()).append("\">\n");
      blocks(note.blocks());
      for (int use = 1; use <= note.uses(); use++) {
        out.append("<a href=\"#fnref-").append(note.number());
        out.append(use > 1 ? "-" + use : "");
        out.append("\" role=\"doc-backlink\">").append(back);
        out.append(note.uses() > 1 ? " " + use : "").append("</a>\n");
      }
      out.append("</li>\n");
    }
    out.append("</ol>\n</section>\n");
  }

  private void attributes(Attributes attributes, int at) {
    if (!attributes.id().isEmpty()) {
      marks.id(attributes.id(), context.page().at(at));
      attribute("id", attributes.id());
    }
    language(attributes);
  }

  private void language(Attributes attributes) {
    String lang = attributes.others().get("lang");
    if (lang != null) {
      attribute("lang", lang);
    }
  }

  /** Under which condition it concerns a station. */
  private void condition(String name, Attributes attributes) {
    String when = attributes.value("when");
    if (!when.isEmpty()) {
      attribute(name, when);
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(Html.escape(value)).append('"');
  }
}

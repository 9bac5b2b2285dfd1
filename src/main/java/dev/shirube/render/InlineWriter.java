package dev.shirube.render;

import dev.shirube.config.Messages;
import dev.shirube.model.Entry;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import dev.shirube.model.Value;
import java.util.List;
import java.util.Map;

/** Running text as HTML. */
final class InlineWriter implements Inline.Visitor {
  private static final String CLOSING = "、。，．・：；？！」』）】〉》〕,.:;?!)]}’”";
  private static final String OPENING = "「『（【〈《〔([{‘“";
  private static final String BUTTON = "<button ";
  private static final String UNBROKEN = "<span class=\"unbroken\">";
  private static final String END = "</span>";

  private final StringBuilder out;
  private final Page page;
  private final PageLinks links;
  private final RecordHomes homes;
  private final String lang;
  private final String root;
  private final ValuePrinter values;
  private final Messages messages;
  private final MarkList marks;
  private final TermNotes notes;

  /** A link cannot hold another one: within it a telephone number is only a number. */
  private boolean inLink;

  /** Where the last word that explains itself stands in what is written. */
  private int termStart;

  private int termEnd = -1;

  /** A button has no place in a heading, nor in the label of a box. */
  private boolean plain;

  InlineWriter(StringBuilder out, BodyWriter.Context context, MarkList marks, TermNotes notes) {
    this.notes = notes;
    this.out = out;
    this.page = context.page();
    this.links = new PageLinks(context.page(), context.lang(), context.root());
    this.lang = context.lang();
    this.root = context.root();
    this.homes = context.homes();
    this.values = context.values();
    this.messages = context.messages();
    this.marks = marks;
  }

  void write(List<Inline> content) {
    int from = out.length();
    parts(content);
    notes.addOriginals(out, from);
  }

  private void parts(List<Inline> content) {
    for (Inline inline : content) {
      inline.accept(this);
    }
  }

  /** The same without words that explain themselves. */
  void writePlain(List<Inline> content) {
    plain = true;
    parts(content);
    plain = false;
  }

  @Override
  public void visit(Inline.Text text) {
    String words = text.text();
    int closing = out.length() == termEnd ? closing(words) : 0;
    if (closing > 0) {
      unbroken(termStart, Html.escape(words.substring(0, closing)));
    }
    out.append(Html.escape(words.substring(closing)));
  }

  /** Browsers break lines beside a button, even before a comma and after a bracket. */
  private void unbroken(int from, String closing) {
    if (!out.substring(from).startsWith(UNBROKEN)) {
      out.insert(from, UNBROKEN).append(END);
    }
    out.insert(out.length() - END.length(), closing);
  }

  /** How many signs at the beginning must not begin a line. */
  private static int closing(String words) {
    int length = 0;
    while (length < words.length() && CLOSING.indexOf(words.charAt(length)) >= 0) {
      length++;
    }
    return length;
  }

  /** Where the brackets begin that open right before a place. */
  private int beforeOpening(int place) {
    int from = place;
    while (from > 0 && OPENING.indexOf(out.charAt(from - 1)) >= 0) {
      from--;
    }
    return from;
  }

  @Override
  public void visit(Inline.Emphasis emphasis) {
    out.append("<em>");
    parts(emphasis.content());
    out.append("</em>");
  }

  @Override
  public void visit(Inline.Strong strong) {
    out.append("<strong>");
    parts(strong.content());
    out.append("</strong>");
  }

  @Override
  public void visit(Inline.Code code) {
    out.append("<code>").append(Html.escape(code.text())).append("</code>");
  }

  @Override
  public void visit(Inline.Link link) {
    String href = links.href(link.target());
    marks.link(href, page.at(link.at()));
    out.append("<a href=\"").append(Html.escape(href)).append('"');
    out.append(href.startsWith("http") ? " class=\"outside\"" : "");
    title(link.title());
    out.append('>');
    inLink = true;
    parts(link.content());
    inLink = false;
    out.append("</a>");
  }

  @Override
  public void visit(Inline.Image image) {
    String src = links.href(image.target());
    marks.link(src, page.at(image.at()));
    out.append("<img src=\"").append(Html.escape(src)).append('"');
    out.append(" alt=\"").append(Html.escape(image.alt())).append('"');
    title(image.title());
    String id = image.attributes().id();
    if (!id.isEmpty()) {
      marks.id(id, page.at(image.at()));
      out.append(" id=\"").append(Html.escape(id)).append('"');
    }
    for (Map.Entry<String, String> size : image.attributes().others().entrySet()) {
      out.append(' ').append(size.getKey()).append("=\"");
      out.append(Html.escape(size.getValue())).append('"');
    }
    out.append(" loading=\"lazy\">");
  }

  private void title(String title) {
    if (!title.isEmpty()) {
      out.append(" title=\"").append(Html.escape(title)).append('"');
    }
  }

  @Override
  public void visit(Inline.Break lineBreak) {
    out.append(lineBreak.hard() ? "<br>\n" : "\n");
  }

  /** A reference to a whole record links to where the site shows it; a field prints its value. */
  @Override
  public void visit(Inline.RecordReference reference) {
    Inline.RecordPath path = reference.path();
    Entry entry = homes.entry(path);
    if (!path.field().isEmpty()) {
      Value value = entry.field(path.field()).orElseThrow().value();
      if (inLink) {
        out.append(Html.unlinked(values.html(value)));
      } else {
        marks.links(value, page.at(reference.at()));
        out.append(values.html(value));
      }
      return;
    }
    String name = Html.unlinked(values.html(entry.name()));
    String home = homes.address(entry, lang);
    if (home.isEmpty() || inLink || home.startsWith(lang + "/" + page.path() + ".html#")) {
      out.append(name);
      return;
    }
    termStart = out.length();
    if (!plain && notes.write(entry, name, out)) {
      if (out.indexOf(BUTTON, termStart) != termStart) {
        return;
      }
      int from = beforeOpening(termStart);
      if (from < termStart) {
        termStart = from;
        unbroken(from, "");
      }
      termEnd = out.length();
      return;
    }
    marks.link(root + home, page.at(reference.at()));
    out.append("<a href=\"").append(Html.escape(root + home)).append("\">");
    out.append(name).append("</a>");
  }

  @Override
  public void visit(Inline.FootnoteMark mark) {
    String label = Pattern.fill(messages.text("text.footnote"), "n", mark.number());
    out.append("<sup class=\"footnote-mark\"><a id=\"fnref-").append(mark.number());
    if (mark.use() > 1) {
      out.append('-').append(mark.use());
    }
    out.append("\" href=\"#fn-").append(mark.number());
    out.append("\" role=\"doc-noteref\" aria-label=\"").append(Html.escape(label)).append("\">");
    out.append(mark.number()).append("</a></sup>");
  }

  @Override
  public void visit(Inline.Html html) {
    out.append(html.tag());
  }

  @Override
  public void visit(Inline.Comment comment) {
    // Remarks to the checker are not for readers.
  }
}

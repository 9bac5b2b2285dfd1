package dev.shirube.check.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds barriers on the walk over a page. What is hidden, made inert or kept as a template is not
 * heard; it is no barrier and names nothing.
 */
final class BarrierReading {
  private static final int SHOWN = 80;

  private final String text;
  private final Places places;
  private final List<Found> found = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();

  /** The ids that labels with words are for. */
  private final Set<String> labelled = new HashSet<>();

  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();

  /** What is being skipped with everything in it. */
  private @Nullable Element skipped;

  private int above = 1;

  BarrierReading(String text, Places places) {
    this.text = text;
    this.places = places;
  }

  private record Found(Element element, Barrier barrier) {}

  /** A field, which gets its name from a label that may stand behind it. */
  private record Field(Element element, @Nullable Open label, boolean inBody) {}

  /** An element that words name, as long as the walk is in it. */
  private static final class Open {
    final Element element;
    final Barrier.@Nullable Kind kind;
    final boolean inBody;
    boolean named;

    Open(Element element, Barrier.@Nullable Kind kind, boolean inBody) {
      this.element = element;
      this.kind = kind;
      this.inBody = inBody;
      this.named = Heard.hasOwnName(element);
    }
  }

  private static final class Table {
    final Element element;
    final boolean inBody;
    boolean cells;
    boolean headings;

    Table(Element element, boolean inBody) {
      this.element = element;
      this.inBody = inBody;
    }
  }

  void enter(Element element, boolean inBody) {
    if (skipped != null) {
      return;
    }
    if (!Heard.isHeard(element)) {
      skipped = element;
      return;
    }
    boolean attributes = element.attributesSize() > 0;
    if (attributes && !open.isEmpty() && Heard.hasOwnName(element)) {
      open.element().named = true;
    }
    String tag = element.normalName();
    switch (tag) {
      case "a" -> {
        if (attributes && element.hasAttr("href")) {
          open.push(new Open(element, Barrier.Kind.LINK, inBody));
        }
      }
      case "area" -> area(element, inBody);
      case "button", "summary" -> open.push(new Open(element, Barrier.Kind.BUTTON, inBody));
      case "label" -> open.push(new Open(element, null, inBody));
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, tag.charAt(1) - '0', inBody);
      case "img" -> picture(element, inBody);
      case "input" -> input(element, inBody);
      case "select", "textarea" -> {
        fields.add(new Field(element, label(), inBody));
        skipped = element; // its choices name neither it nor its label
      }
      case "table" -> tables.push(new Table(element, inBody));
      case "th", "td" -> cell(element, tag);
      default -> {
        String role = attributes ? element.attr("role") : "";
        if (role.equals("button") || role.equals("link")) {
          Barrier.Kind kind = role.equals("link") ? Barrier.Kind.LINK : Barrier.Kind.BUTTON;
          open.push(new Open(element, kind, inBody));
        }
      }
    }
  }

  void text(TextNode words) {
    if (skipped == null && !open.isEmpty() && !open.element().named) {
      open.element().named = Heard.isHeard(words.getWholeText());
    }
  }

  void leave(Element element) {
    if (skipped != null) {
      skipped = skipped.equals(element) ? null : skipped;
      return;
    }
    if (!open.isEmpty() && open.element().element.equals(element)) {
      close(open.pop());
    } else if (!tables.isEmpty() && tables.element().element.equals(element)) {
      Table table = tables.pop();
      if (table.cells && !table.headings && !Heard.isDecoration(element)) {
        add(element, Barrier.Kind.TABLE, "", 0, table.inBody);
      }
    }
  }

  private void close(Open closed) {
    if (closed.named && !open.isEmpty()) {
      open.element().named = true;
    }
    Element element = closed.element;
    if (closed.named && closed.kind == null && element.hasAttr("for")) {
      labelled.add(element.attr("for"));
    } else if (!closed.named && closed.kind != null) {
      String mark = closed.kind == Barrier.Kind.HEADING ? element.id() : element.attr("href");
      add(element, closed.kind, mark, 0, closed.inBody);
    }
  }

  private void heading(Element element, int level, boolean inBody) {
    if (element.hasAttr("role") && !element.attr("role").equals("heading")) {
      return;
    }
    open.push(new Open(element, Barrier.Kind.HEADING, inBody));
    if (level > above + 1) {
      add(element, Barrier.Kind.LEVEL, element.id(), above, inBody);
    }
    above = level;
  }

  private void picture(Element element, boolean inBody) {
    if (!element.hasAttr("alt") && !Heard.hasOwnName(element) && !Heard.isDecoration(element)) {
      add(element, Barrier.Kind.PICTURE, "", 0, inBody);
    } else if (!open.isEmpty() && Heard.isHeard(element.attr("alt"))) {
      open.element().named = true;
    }
  }

  private void area(Element element, boolean inBody) {
    boolean named = Heard.isHeard(element.attr("alt")) || Heard.hasOwnName(element);
    if (element.hasAttr("href") && !named) {
      add(element, Barrier.Kind.LINK, element.attr("href"), 0, inBody);
    }
  }

  private void input(Element element, boolean inBody) {
    switch (element.attr("type").toLowerCase(Locale.ROOT)) {
      case "hidden" -> {}
      case "submit", "reset" -> button(element, "value", !element.hasAttr("value"), inBody);
      case "button" -> button(element, "value", false, inBody);
      case "image" -> button(element, "alt", false, inBody);
      default -> fields.add(new Field(element, label(), inBody));
    }
  }

  /** Browsers give buttons that send or empty a form a name of their own. */
  private void button(Element element, String attribute, boolean byBrowser, boolean inBody) {
    if (!byBrowser && !Heard.isHeard(element.attr(attribute)) && !Heard.hasOwnName(element)) {
      add(element, Barrier.Kind.BUTTON, "", 0, inBody);
    }
  }

  private @Nullable Open label() {
    return open.stream().filter(it -> it.kind == null).findFirst().orElse(null);
  }

  private void cell(Element element, String tag) {
    if (!tables.isEmpty()) {
      tables.element().cells = true;
      tables.element().headings |= tag.equals("th") || element.attr("role").endsWith("header");
    }
  }

  private void add(Element element, Barrier.Kind kind, String mark, int above, boolean inBody) {
    int at = Math.max(0, element.sourceRange().startPos());
    String tag = text.substring(at, Math.max(at, element.sourceRange().endPos()));
    String shown = tag.strip().replaceAll("\\s+", " ");
    if (shown.length() > SHOWN) {
      shown = shown.substring(0, SHOWN) + "…";
    }
    int line = places.line(at);
    int column = places.column(at);
    found.add(new Found(element, new Barrier(kind, shown, mark, above, line, column, inBody)));
  }

  /** Call after the walk. */
  List<Barrier> barriers() {
    for (Field field : fields) {
      Element element = field.element();
      boolean byLabel = field.label() != null && field.label().named;
      if (!byLabel && !labelled.contains(element.id()) && !Heard.hasOwnName(element)) {
        add(element, Barrier.Kind.FIELD, "", 0, field.inBody());
      }
    }
    return found.stream().filter(it -> !isRepeated(it)).map(Found::barrier).toList();
  }

  /** Of a link that is closed in the wrong place, browsers make two; one has the words. */
  private static boolean isRepeated(Found it) {
    Element link = it.element();
    if (!link.nameIs("a")) {
      return false;
    }
    int at = link.sourceRange().startPos();
    return link.root().getElementsByTag("a").stream()
        .anyMatch(
            other ->
                !other.equals(link) && other.sourceRange().startPos() == at && other.hasText());
  }
}

package dev.shirube.check.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** One walk over the elements of a page or a drawing. */
final class HtmlReading implements NodeVisitor {
  /** A page with fewer letters, which sends its reader on, is nothing but a signpost. */
  private static final int SIGNPOST = 400;

  private static final int SOON_SECONDS = 10;

  private final String address;
  private final boolean page;
  private final String text;
  private final Places places;
  private @Nullable BarrierReading barriers;

  private final List<Link> links = new ArrayList<>();
  private final List<Id> ids = new ArrayList<>();
  private final List<IdReference> references = new ArrayList<>();
  private final List<TextAddress> texts = new ArrayList<>();

  /** Browsers repeat an element that is closed in the wrong place; it is written once. */
  private final Set<Integer> seen = new HashSet<>();

  private final Deque<Element> bodies = new ArrayDeque<>();
  private final Deque<Element> languages = new ArrayDeque<>();
  private int templates;
  private int inert;
  private String lang = "";
  private @Nullable String base;
  private boolean sendsOn;
  private boolean hidden;

  HtmlReading(String address, String text, boolean page) {
    this.address = address;
    this.text = text;
    this.page = page;
    this.places = new Places(text);
  }

  /** Looks for barriers on the same walk. */
  HtmlReading withBarriers() {
    barriers = new BarrierReading(text, places);
    return this;
  }

  WebFile read(Parser parser) {
    Document document = parser.setTrackPosition(true).parseInput(text, "");
    document.traverse(this);
    boolean redirect = sendsOn && document.body().text().length() < SIGNPOST;
    return new WebFile(
        address,
        page,
        lang,
        base == null ? "" : base,
        redirect,
        hidden,
        links,
        ids,
        references,
        texts,
        barriers == null ? List.of() : barriers.barriers());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      enter(element);
      if (barriers != null) {
        barriers.enter(element, inBody());
      }
    } else if (node instanceof TextNode words) {
      addresses(words);
      if (barriers != null) {
        barriers.text(words);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (barriers != null) {
      barriers.leave(element);
    }
    if (element.equals(bodies.peek())) {
      bodies.pop();
    }
    if (element.equals(languages.peek())) {
      languages.pop();
    }
    templates -= isTemplate(element) ? 1 : 0;
    inert -= element.normalName().equals("noscript") ? 1 : 0;
  }

  private static boolean isTemplate(Element element) {
    return element.normalName().equals("template") && !element.hasAttr("shadowrootmode");
  }

  private boolean inBody() {
    return !bodies.isEmpty();
  }

  private void enter(Element element) {
    String tag = element.tagName();
    templates += isTemplate(element) ? 1 : 0;
    inert += tag.equals("noscript") ? 1 : 0;
    if (element.attributesSize() > 0) {
      if (element.hasClass("body")) {
        bodies.push(element);
      }
      if (tag.equals("html")) {
        lang = element.attr("lang").trim();
      } else if (element.hasAttr("lang")) {
        languages.push(element);
      }
      if (tag.equals("meta")) {
        meta(element);
      } else if (tag.equals("base") && base == null && element.hasAttr("href")) {
        base = element.attr("href").trim();
      }
      for (Attribute attribute : element.attributes()) {
        attribute(element, tag, attribute.getKey(), attribute.getValue());
      }
    }
    if (tag.equals("style")) {
      styles(element);
    }
  }

  private void attribute(Element element, String tag, String name, String value) {
    switch (name) {
      case "id" -> id(element, name, value, templates + inert > 0 ? Id.Kind.INERT : Id.Kind.ID);
      case "name" -> {
        if (tag.equals("a")) {
          id(element, name, value, Id.Kind.ANCHOR);
        } else if (tag.equals("map")) {
          id(element, name, value, Id.Kind.MAP);
        }
      }
      case "style",
          "fill",
          "stroke",
          "clip-path",
          "mask",
          "filter",
          "marker-start",
          "marker-mid",
          "marker-end" -> {
        if (value.contains("url(") || value.contains("URL(")) {
          int at = place(element, name);
          new StyleReading(places, inBody())
              .of(tag, name)
              .read(value, exact(at, value), at, this::add);
        }
      }
      case "usemap" -> reference(element, tag, name, value.startsWith("#") ? value : "");
      default -> {
        if (LinkKinds.namesIds(tag, name)) {
          reference(element, tag, name, value);
        } else {
          link(element, tag, name, value);
        }
      }
    }
  }

  private void link(Element element, String tag, String name, String value) {
    LinkKind kind = LinkKinds.of(element, tag, name);
    if (kind == null || templates > 0) {
      return;
    }
    int at = place(element, name);
    if (!seen.add(at)) {
      return;
    }
    if (name.endsWith("srcset")) {
      int start = exact(at, value);
      for (Srcset.Candidate candidate : Srcset.read(value)) {
        add(kind, tag, name, candidate.address(), start < 0 ? at : start + candidate.start(), "");
      }
      return;
    }
    String language =
        switch (kind) {
          case NAVIGATION -> LinkLanguage.of(element, around());
          case ALTERNATE -> element.attr("hreflang").trim();
          default -> "";
        };
    add(kind, tag, name, value, at, language);
  }

  private String around() {
    return languages.isEmpty() ? "" : languages.element().attr("lang").trim();
  }

  private void meta(Element meta) {
    String content = meta.attr("content");
    if (content.isEmpty()) {
      return;
    }
    String name = meta.attr("name").toLowerCase(Locale.ROOT);
    hidden |= name.equals("robots") && content.toLowerCase(Locale.ROOT).contains("noindex");
    int at = place(meta, "content");
    if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
      Refresh.of(content)
          .ifPresent(
              refresh -> {
                sendsOn |= refresh.seconds() <= SOON_SECONDS && templates + inert == 0;
                int start = exact(at, content) < 0 ? at : at + refresh.start();
                add(LinkKind.REFRESH, "meta", "content", refresh.address(), start, "");
              });
      return;
    }
    LinkKind kind = LinkKinds.description(meta);
    if (kind != null) {
      add(kind, "meta", "content", content, at, "");
    }
  }

  private void styles(Element style) {
    for (Node child : style.childNodes()) {
      if (child instanceof DataNode data) {
        int at = Math.max(0, data.sourceRange().startPos());
        String css = data.getWholeData();
        new StyleReading(places, inBody())
            .of("style", "url()")
            .read(css, exact(at, css), at, this::add);
      }
    }
  }

  private void id(Element element, String name, String value, Id.Kind kind) {
    int at = place(element, name);
    if (!value.isEmpty() && seen.add(at)) {
      ids.add(new Id(value, kind, places.line(at), places.column(at), inBody()));
    }
  }

  private void reference(Element element, String tag, String name, String value) {
    if (value.isBlank() || templates > 0) {
      return;
    }
    int at = place(element, name);
    if (seen.add(at)) {
      references.add(
          new IdReference(tag, name, value, places.line(at), places.column(at), inBody()));
    }
  }

  private void addresses(TextNode words) {
    String whole = words.getWholeText();
    if (!whole.contains("://")) {
      return;
    }
    int at = Math.max(0, words.sourceRange().startPos());
    int start = exact(at, whole);
    Consumer<TextAddresses.Match> add =
        match -> {
          int place = start < 0 ? at : start + match.start();
          texts.add(
              new TextAddress(match.text(), places.line(place), places.column(place), inBody()));
        };
    TextAddresses.find(whole, add);
  }

  private void add(LinkKind kind, String tag, String name, String value, int at, String language) {
    add(new Link(kind, tag, name, value, places.line(at), places.column(at), inBody(), language));
  }

  private void add(Link link) {
    links.add(link);
  }

  /** Where the value of an attribute begins; its name, where it has no value. */
  private int place(Element element, String attribute) {
    Range.AttributeRange range = element.attributes().sourceRange(attribute);
    Range value = range.valueRange();
    if (value.startPos() >= 0 && value.endPos() > value.startPos()) {
      return value.startPos();
    }
    // The parser knows no place of an empty value.
    int end = Math.max(0, range.nameRange().endPos());
    for (int at = end; at < Math.min(end + 8, text.length()); at++) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        return at + 1;
      } else if (c != '=' && c != ' ') {
        break;
      }
    }
    return Math.max(0, range.nameRange().startPos());
  }

  /** The offset, if the value is written there as it is read; -1 if entities stand in it. */
  private int exact(int at, String value) {
    return text.startsWith(value, at) ? at : -1;
  }
}

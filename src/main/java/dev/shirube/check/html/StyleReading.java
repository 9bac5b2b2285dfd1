package dev.shirube.check.html;

import java.util.Locale;
import java.util.function.Consumer;

/** The addresses in style sheets: {@code url(…)} and {@code @import "…"}. */
final class StyleReading {
  private final Places places;
  private final boolean inBody;
  private String element = "";
  private String attribute = "url()";

  StyleReading(Places places, boolean inBody) {
    this.places = places;
    this.inBody = inBody;
  }

  /** The styles stand in an element or an attribute. */
  StyleReading of(String element, String attribute) {
    this.element = element;
    this.attribute = attribute;
    return this;
  }

  /** Reads styles that stand in the file as they are. */
  void read(String css, int start, Consumer<Link> links) {
    read(css, start, start, links);
  }

  /**
   * Reads styles.
   *
   * @param start offset of the styles in the file; -1 where they are not written as they are read
   * @param fallback offset that is told in that case
   */
  void read(String css, int start, int fallback, Consumer<Link> links) {
    boolean importing = false;
    int at = 0;
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '/' && css.startsWith("/*", at)) {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        int end = stringEnd(css, at);
        if (importing) {
          add(css, at + 1, end, start, fallback, LinkKind.STYLESHEET, links);
          importing = false;
        }
        at = end + 1;
      } else if ((c == 'u' || c == 'U') && opensUrl(css, at)) {
        at = url(css, at + 4, start, fallback, importing, links);
        importing = false;
      } else if (c == '@') {
        importing = css.regionMatches(true, at, "@import", 0, 7);
        at++;
      } else {
        importing &= c != ';' && c != '{';
        at++;
      }
    }
  }

  private static boolean opensUrl(String css, int at) {
    return css.regionMatches(true, at, "url(", 0, 4)
        && (at == 0 || !Character.isLetterOrDigit(css.charAt(at - 1)) && css.charAt(at - 1) != '-');
  }

  private int url(
      String css, int from, int start, int fallback, boolean importing, Consumer<Link> links) {
    LinkKind kind = importing ? LinkKind.STYLESHEET : LinkKind.RESOURCE;
    int at = from;
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      at++;
    }
    if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
      int end = stringEnd(css, at);
      add(css, at + 1, end, start, fallback, kind, links);
      return end + 1;
    }
    int end = at;
    while (end < css.length() && css.charAt(end) != ')') {
      end += css.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, css.length());
    int last = end;
    while (last > at && Character.isWhitespace(css.charAt(last - 1))) {
      last--;
    }
    add(css, at, last, start, fallback, kind, links);
    return end + 1;
  }

  private static int stringEnd(String css, int quote) {
    int at = quote + 1;
    while (at < css.length() && css.charAt(at) != css.charAt(quote) && css.charAt(at) != '\n') {
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, css.length());
  }

  private void add(
      String css, int from, int to, int start, int fallback, LinkKind kind, Consumer<Link> links) {
    String written = unescape(css.substring(from, to));
    if (written.regionMatches(true, 0, "data:", 0, 5) || written.isEmpty()) {
      return;
    }
    int at = start < 0 ? fallback : start + from;
    boolean fragment = written.startsWith("#");
    links.accept(
        new Link(
            fragment ? LinkKind.DRAWING : kind,
            element,
            attribute,
            written,
            places.line(at),
            places.column(at),
            inBody,
            ""));
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\' || at == text.length()) {
        plain.append(c);
        continue;
      }
      int end = at;
      while (end < text.length() && end < at + 6 && Character.digit(text.charAt(end), 16) >= 0) {
        end++;
      }
      if (end == at) {
        plain.append(text.charAt(at++));
      } else {
        int codePoint = Integer.parseInt(text.substring(at, end).toLowerCase(Locale.ROOT), 16);
        plain.appendCodePoint(Character.isValidCodePoint(codePoint) ? codePoint : 0xfffd);
        at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
      }
    }
    return plain.toString();
  }
}

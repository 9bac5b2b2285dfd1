package dev.shirube.picture;

import dev.shirube.picture.TextMeasure.Weight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes SVG: geometry, classes and escaped text, and no colour. */
final class Svg {
  /** The height of a line of text. */
  static final int LINE = 24;

  /** From the top of a line to the foot of its letters. */
  private static final int FOOT = 18;

  private static final Pattern JAPANESE = Pattern.compile("[\\u3040-\\u30ff\\u4e00-\\u9fff]");

  private final StringBuilder out = new StringBuilder(4096);
  private final Width width;
  private final String lang;

  Svg(Width width, String lang) {
    this.width = width;
    this.lang = lang;
  }

  /** The whole picture. Its size makes room for it before the style sheet is there. */
  String picture(String id, String title, double height) {
    String name = escape(id);
    return String.format(
            Locale.ROOT,
            "<svg class=\"picture-%s\" viewBox=\"0 0 %d %s\" width=\"%d\" height=\"%s\""
                + " role=\"img\" aria-labelledby=\"%s\">",
            width.name().toLowerCase(Locale.ROOT),
            width.units(),
            number(height),
            width.units(),
            number(height),
            name)
        + "<title id=\""
        + name
        + "\">"
        + escape(title)
        + "</title>"
        + out
        + "</svg>";
  }

  /** Begins a group: a frame, with the text that must stay in it. */
  void open(String classes) {
    out.append("<g class=\"").append(classes).append("\">");
  }

  void close() {
    out.append("</g>");
  }

  void box(String classes, double x, double y, double wide, double high) {
    out.append("<rect class=\"").append(classes).append('"');
    number("x", x);
    number("y", y);
    number("width", wide);
    number("height", high);
    out.append(" rx=\"8\"/>");
  }

  void circle(String classes, double x, double y, double radius) {
    out.append("<circle class=\"").append(classes).append('"');
    number("cx", x);
    number("cy", y);
    number("r", radius);
    out.append("/>");
  }

  void path(String classes, String way) {
    out.append("<path class=\"").append(classes).append("\" d=\"").append(way).append("\"/>");
  }

  /** A path by a pattern with numbers in it, which no locale writes in its own digits. */
  static String way(String pattern, double... numbers) {
    return String.format(
        Locale.ROOT, pattern, Arrays.stream(numbers).mapToObj(Svg::number).toArray());
  }

  void line(String classes, double x, double y, double toX, double toY) {
    path(classes, "M" + number(x) + " " + number(y) + "L" + number(toX) + " " + number(toY));
  }

  void diamond(String classes, double x, double y, double radius) {
    path(
        classes,
        way(
            "M%s %sl%s %sl-%s %sl-%s -%sz",
            x, y - radius, radius, radius, radius, radius, radius, radius));
  }

  /** A line that ends in a head, downwards or to the right. */
  void arrow(double x, double y, double toX, double toY) {
    line("picture-line", x, y, toX, toY);
    arrowHead(toX, toY, toY > y);
  }

  void arrowHead(double x, double y, boolean down) {
    String head = down ? "M%s %sm-6 -8l6 8l6 -8" : "M%s %sm-8 -6l8 6l-8 6";
    path("picture-line", way(head, x, y));
  }

  /** A number in a disc. */
  void number(String number, double x, double y) {
    circle("picture-disc", x, y, Math.max(14, TextMeasure.width(number, Weight.BOLD) / 2 + 3));
    text("picture-number", x, y - LINE / 2.0, List.of(number), "middle");
  }

  /** Lines of text; gives where the next thing may stand. */
  double text(String classes, double x, double top, List<String> lines) {
    return text(classes, x, top, lines, "start");
  }

  double text(String classes, double x, double top, List<String> lines, String anchor) {
    if (!String.join("", lines).isBlank()) {
      out.append("<text class=\"").append(classes).append('"');
      if (!anchor.equals("start")) {
        out.append(" text-anchor=\"").append(anchor).append('"');
      }
      if (!lang.equals("ja") && JAPANESE.matcher(String.join("", lines)).find()) {
        out.append(" lang=\"ja\"");
      }
      out.append('>');
      double foot = top + FOOT;
      for (String line : lines) {
        out.append("<tspan");
        number("x", x);
        number("y", foot);
        out.append('>').append(escape(line.stripTrailing())).append("</tspan>");
        if (line.endsWith(" ")) {
          out.append(' ');
        }
        foot += LINE;
      }
      out.append("</text>");
    }
    return top + height(lines);
  }

  static double height(List<String> lines) {
    return lines.size() * (double) LINE;
  }

  private void number(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  /** At most one digit behind the point, whatever the locale. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

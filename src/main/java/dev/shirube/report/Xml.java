package dev.shirube.report;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Writes elements, one a line. The JDK's writer would lose line breaks in attributes. */
final class Xml {
  private final PrintWriter out;
  private final Deque<String> open = new ArrayDeque<>();

  Xml(PrintWriter out) {
    this.out = out;
    out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  void open(String name, List<Map.Entry<String, String>> attributes) {
    tag(name, attributes, ">\n");
    open.push(name);
  }

  void close() {
    String name = open.pop();
    indent();
    out.print("</" + name + ">\n");
  }

  void empty(String name, List<Map.Entry<String, String>> attributes) {
    tag(name, attributes, "/>\n");
  }

  void text(String name, List<Map.Entry<String, String>> attributes, String text) {
    tag(name, attributes, ">");
    out.print(escaped(text));
    out.print("</" + name + ">\n");
  }

  private void tag(String name, List<Map.Entry<String, String>> attributes, String end) {
    indent();
    out.print("<" + name);
    for (Map.Entry<String, String> attribute : attributes) {
      String value = escaped(attribute.getValue()).replace("\n", "&#10;").replace("\t", "&#9;");
      out.print(" " + attribute.getKey() + "=\"" + value + "\"");
    }
    out.print(end);
  }

  private void indent() {
    out.print("  ".repeat(open.size()));
  }

  private static String escaped(String text) {
    return Visible.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

package dev.shirube.render;

import java.util.function.UnaryOperator;

/** Fills {@code {name}} places of a message. */
final class Pattern {
  private Pattern() {}

  static String fill(String pattern, UnaryOperator<String> valueOf) {
    StringBuilder out = new StringBuilder(pattern.length() + 24);
    int at = 0;
    while (true) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        return out.append(pattern, at, pattern.length()).toString();
      }
      out.append(pattern, at, open).append(valueOf.apply(pattern.substring(open + 1, close)));
      at = close + 1;
    }
  }

  static String fill(String pattern, String name, Object value) {
    return pattern.replace("{" + name + "}", String.valueOf(value));
  }
}

package dev.shirube.check.html;

import org.jsoup.nodes.Element;

/** What screen readers read out. */
final class Heard {
  private Heard() {}

  /** Whether an element, with all that is in it, is read out at all. */
  static boolean isHeard(Element element) {
    switch (element.normalName()) {
      case "template" -> {
        return false;
      }
      case "dialog" -> {
        // A script opens it, and may fill it before.
        if (!element.hasAttr("open")) {
          return false;
        }
      }
      default -> {}
    }
    return element.attributesSize() == 0
        || !element.hasAttr("hidden")
            && !element.hasAttr("inert")
            && !(element.hasAttr("aria-hidden") && element.attr("aria-hidden").equals("true"));
  }

  /** Whether there is anything but blanks and characters of no width. */
  static boolean isHeard(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT;
      if (!blank) {
        return true;
      }
    }
    return false;
  }

  /** Whether attributes give a name; whether the id that one names is there is told elsewhere. */
  static boolean hasOwnName(Element element) {
    return element.attributesSize() > 0
        && (isHeard(element.attr("aria-label"))
            || isHeard(element.attr("aria-labelledby"))
            || isHeard(element.attr("title")));
  }

  static boolean isDecoration(Element element) {
    String role = element.attr("role");
    return role.equals("presentation") || role.equals("none");
  }
}

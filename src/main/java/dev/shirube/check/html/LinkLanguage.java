package dev.shirube.check.html;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Which language a link itself says its target has, so that a reader is not surprised. */
final class LinkLanguage {
  private static final int LONGEST_NAME = 24;

  /** Languages by the names under which switches offer them. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("english", "en"),
          Map.entry("en", "en"),
          Map.entry("英語", "en"),
          Map.entry("日本語", "ja"),
          Map.entry("japanese", "ja"),
          Map.entry("ja", "ja"),
          Map.entry("jp", "ja"),
          Map.entry("中文", "zh"),
          Map.entry("简体中文", "zh"),
          Map.entry("繁體中文", "zh"),
          Map.entry("chinese", "zh"),
          Map.entry("한국어", "ko"),
          Map.entry("korean", "ko"),
          Map.entry("português", "pt"),
          Map.entry("español", "es"),
          Map.entry("français", "fr"),
          Map.entry("deutsch", "de"),
          Map.entry("tiếng việt", "vi"),
          Map.entry("filipino", "fil"),
          Map.entry("नेपाली", "ne"));

  private LinkLanguage() {}

  /**
   * Reads it from the link, its words, or what they stand in.
   *
   * @param around the language of the nearest element around that has one; empty without
   */
  static String of(Element link, String around) {
    String own = link.attr("hreflang").trim();
    if (own.isEmpty()) {
      own = link.attr("lang").trim();
    }
    if (!own.isEmpty()) {
      return own;
    }
    Node first = link.childNodeSize() == 0 ? link : link.childNode(0);
    if (link.childNodeSize() == 1 && first instanceof TextNode text) {
      return named(text.getWholeText().trim(), around);
    }
    for (Node child : link.childNodes()) {
      if (child instanceof Element element && !element.attr("lang").isEmpty()) {
        return element.attr("lang").trim();
      }
    }
    return first instanceof TextNode text && text.getWholeText().length() > LONGEST_NAME
        ? around
        : named(link.text().trim(), around);
  }

  private static String named(String words, String around) {
    return words.length() > LONGEST_NAME
        ? around
        : NAMES.getOrDefault(words.toLowerCase(Locale.ROOT), around);
  }
}

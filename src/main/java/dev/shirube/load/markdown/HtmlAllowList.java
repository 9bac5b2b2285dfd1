package dev.shirube.load.markdown;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Inline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few HTML tags that Markdown has no sign for; everything else is told as a mistake. */
final class HtmlAllowList {
  private static final Map<String, Set<String>> ATTRIBUTES_OF_TAG =
      Map.ofEntries(
          Map.entry("ruby", Set.of()),
          Map.entry("rb", Set.of()),
          Map.entry("rt", Set.of()),
          Map.entry("rp", Set.of()),
          Map.entry("kbd", Set.of()),
          Map.entry("abbr", Set.of("title")),
          Map.entry("sub", Set.of()),
          Map.entry("sup", Set.of()),
          Map.entry("small", Set.of()),
          Map.entry("span", Set.of("lang")),
          Map.entry("br", Set.of()),
          Map.entry("wbr", Set.of()));
  private static final Set<String> VOID = Set.of("br", "wbr");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s+[A-Za-z-]+=\"[^\"<>]*\")*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z-]+)=\"([^\"<>]*)\"");

  private final BodyParts parts;
  private final Deque<Open> open = new ArrayDeque<>();

  /** How many tags were open where the innermost emphasis or link began. */
  private int outside;

  /** Tags told already, whose end need not be told as well. */
  private final List<String> refused = new ArrayList<>();

  private record Open(String name, int at) {}

  HtmlAllowList(BodyParts parts) {
    this.parts = parts;
  }

  /** Adds the tag to the text if it may stand there. */
  void read(String tag, int at, List<Inline> into) {
    Matcher matcher = TAG.matcher(tag);
    String name = matcher.matches() ? matcher.group(2).toLowerCase(Locale.ROOT) : "";
    Set<String> attributes = ATTRIBUTES_OF_TAG.get(name);
    if (attributes == null || !attributesFit(matcher.group(3), attributes)) {
      if (!tag.startsWith("</") || !refused.remove(name(tag))) {
        refused.add(name(tag));
        refuse(tag, at);
      }
      return;
    }
    boolean closing = !matcher.group(1).isEmpty();
    if (VOID.contains(name)) {
      if (closing) {
        refuse(tag, at);
        return;
      }
    } else if (!closing) {
      open.push(new Open(name, at));
    } else if (open.size() <= outside || !open.pop().name().equals(name)) {
      unbalanced(tag, at);
      return;
    }
    into.add(new Inline.Html("<" + matcher.group(1) + name + matcher.group(3) + ">", at));
  }

  /** Emphasis or a link begins; the answer is for {@link #leave}. */
  int enter() {
    int before = outside;
    outside = open.size();
    return before;
  }

  /** Emphasis or a link ends, and with it whatever was opened within. */
  void leave(int before) {
    end();
    outside = before;
  }

  /** Tells tags that are still open where they must be closed. */
  void end() {
    while (open.size() > outside) {
      Open tag = open.pop();
      unbalanced("<" + tag.name() + ">", tag.at());
    }
  }

  private static String name(String tag) {
    return tag.replaceAll("^</?|[\\s>/].*$", "").toLowerCase(Locale.ROOT);
  }

  void refuse(String tag, int at) {
    parts.error(
        "markdown/html",
        at,
        new Words("この HTML は使えません。", "This HTML is not allowed here."),
        tag.lines().findFirst().orElse(tag),
        new Words(
            "Markdown で書いてください。使えるタグ："
                + String.join(" ", ATTRIBUTES_OF_TAG.keySet().stream().sorted().toList()),
            "Write it in Markdown. Allowed tags: "
                + String.join(" ", ATTRIBUTES_OF_TAG.keySet().stream().sorted().toList())));
  }

  private void unbalanced(String tag, int at) {
    parts.error(
        "markdown/html",
        at,
        new Words("HTML タグの開始と終了が合っていません。", "This tag does not open and close as a pair."),
        tag,
        new Words(
            "同じ段落の中で開いて閉じてください。強調やリンクをまたぐこともできません。",
            "Open and close it within the same paragraph, and not across emphasis or a link."));
  }

  private static boolean attributesFit(String text, Set<String> known) {
    Matcher matcher = ATTRIBUTE.matcher(text);
    while (matcher.find()) {
      if (!known.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}

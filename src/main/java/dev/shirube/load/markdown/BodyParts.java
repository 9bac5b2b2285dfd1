package dev.shirube.load.markdown;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Lines;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Block;
import dev.shirube.model.Body;
import dev.shirube.model.Inline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the converters gather beside the tree while they walk one page. */
final class BodyParts {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** Ids that templates and footnotes print on every page. */
  private static final Pattern RESERVED =
      Pattern.compile("main|navigation|all-pages|fn-[0-9]+|fnref-[0-9]+(-[0-9]+)?|index-.*");

  final List<Block.Heading> headings = new ArrayList<>();
  final List<Inline.Link> links = new ArrayList<>();
  final List<Inline.Image> images = new ArrayList<>();
  final List<Inline.RecordReference> references = new ArrayList<>();
  final List<Block.RecordList> recordLists = new ArrayList<>();
  final List<Body.Condition> conditions = new ArrayList<>();
  final Map<String, Integer> anchors = new LinkedHashMap<>();

  /** What is written of tasks and conditions, by its place, until it is found to stand rightly. */
  final Map<Integer, String> unplaced = new TreeMap<>();

  private final Lines lines;
  private final Findings findings;

  BodyParts(Lines lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  void error(String rule, int at, Words message, String found, Words hint) {
    findings.add(Finding.error(rule, lines.at(at), message).found(found).hint(hint));
  }

  /** Notes an explicit id, which must be ASCII and stand once on a page. */
  void anchor(String id, int at) {
    if (id.isEmpty()) {
      return;
    }
    if (!ID.matcher(id).matches()) {
      error(
          "markdown/id",
          at,
          new Words("id に使えない文字があります。", "This id has a character that ids cannot have."),
          id,
          new Words(
              "英字で始め、英数字・ハイフン・下線だけで書いてください（例：before-applying）。",
              "Begin with a letter; use letters, digits, - and _ only, such as before-applying."));
      return;
    }
    if (RESERVED.matcher(id).matches()) {
      error(
          "markdown/id",
          at,
          new Words("この id はページの枠や脚注が使います。", "The page's frame or its footnotes use this id."),
          id,
          new Words(
              "別の id にしてください（例：" + id + "-part）。", "Choose another, such as " + id + "-part."));
      return;
    }
    Integer first = anchors.putIfAbsent(id, at);
    if (first != null) {
      findings.add(
          Finding.error(
                  "markdown/duplicate-id",
                  lines.at(at),
                  new Words("同じ id がこのページに二つあります。", "This id stands twice on the page."))
              .found(id)
              .hint(new Words("どちらかを別の id にしてください。", "Give one of them another id."))
              .related(lines.at(first), new Words("最初はここです。", "It stands here first.")));
    }
  }
}

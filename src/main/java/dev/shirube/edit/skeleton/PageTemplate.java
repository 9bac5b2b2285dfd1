package dev.shirube.edit.skeleton;

import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The first text of a page: whatever its neighbours have, and marks where words are missing. */
final class PageTemplate {
  private static final int STEP = 10;

  private PageTemplate() {}

  static String of(Site site, String lang, String path, LocalDate today) {
    boolean ja = lang.equals("ja");
    List<Page> others =
        site.written().stream().filter(page -> page.lang().equals(site.source())).toList();
    String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    List<Page> beside = others.stream().filter(page -> page.folder().equals(folder)).toList();
    StringBuilder text = new StringBuilder("---\n");
    line(text, "title", ja ? "✎ ページの題名" : "✎ The title of the page");
    line(
        text,
        "description",
        ja ? "✎ このページで何が分かるか。検索の結果に出ます。" : "✎ What the page tells; search results show it.");
    line(text, "status", "draft");
    usual(beside, others, page -> page.meta().audience())
        .ifPresent(audience -> line(text, "audience", audience));
    if (others.stream().anyMatch(page -> !page.meta().sources().isEmpty())) {
      line(
          text,
          "sources",
          ja ? "[] # sources.yml にある資料のIDを書きます" : "[] # the ids of documents in sources.yml");
    }
    line(text, "reviewed", today.toString());
    usual(beside, others, page -> page.meta().reviewAfter().map(Value.Span::iso).orElse(""))
        .ifPresent(every -> line(text, "review-after", every));
    int last = beside.stream().mapToInt(page -> page.meta().order()).max().orElse(0);
    line(text, "order", Integer.toString((last / STEP + 1) * STEP));
    return text.append("---\n").append(ja ? JAPANESE : ENGLISH).toString();
  }

  private static final String JAPANESE =
      """
      ✎ だれが、いつ読むページかを、1～2文で書きます。

      ## ✎ はじめの見出し {#first}

      ✎ 本文を書きます。電話番号・日付・金額は書かずに、記録を指します。
      """;

  private static final String ENGLISH =
      """
      ✎ Say in one or two sentences who reads this page, and when.

      ## ✎ The first heading {#first}

      ✎ Write the text. Refer to records instead of writing phone numbers, dates and amounts.
      """;

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(value).append('\n');
  }

  /** What most pages say, those of the same folder first; nothing where none says anything. */
  private static Optional<String> usual(
      List<Page> beside, List<Page> others, Function<Page, String> what) {
    return Stream.of(beside, others)
        .map(pages -> most(pages, what))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> most(List<Page> pages, Function<Page, String> what) {
    Map<String, Integer> counts = new TreeMap<>();
    pages.stream()
        .map(what)
        .filter(value -> !value.isEmpty())
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }
}

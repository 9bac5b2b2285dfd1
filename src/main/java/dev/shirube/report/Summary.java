package dev.shirube.report;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import java.util.List;
import java.util.Locale;

/** The counts of a check. */
public record Summary(int errors, int warnings, int pages, int links) {
  static Summary of(List<Finding> findings, int pages, int links) {
    int errors = (int) findings.stream().filter(Finding::isError).count();
    return new Summary(errors, findings.size() - errors, pages, links);
  }

  /** The counts as a sentence. */
  public Words words() {
    String over = count(pages, "page", "pages") + ", " + count(links, "link", "links") + ".";
    String overJa = "（" + number(pages) + " ページ、リンク " + number(links) + " 件）";
    if (errors == 0 && warnings == 0) {
      return new Words("問題は見つかりませんでした" + overJa, "All is well in " + over);
    }
    return new Words(
        "誤り " + number(errors) + " 件、注意 " + number(warnings) + " 件" + overJa,
        count(errors, "error", "errors")
            + ", "
            + count(warnings, "warning", "warnings")
            + " in "
            + over);
  }

  private static String count(int count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

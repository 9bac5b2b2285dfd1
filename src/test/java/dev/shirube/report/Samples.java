package dev.shirube.report;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Related;
import dev.shirube.diagnostic.Severity;
import dev.shirube.diagnostic.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Findings with everything in them that some format gives a meaning to. */
final class Samples {
  static final Path ROOT = Path.of("src/test/resources/reports");
  private static final Map<String, Words> ABOUT =
      Map.of(
          "links/anchor",
          new Words("リンク先のページに、その見出しがあるか", "A link names a place that is on its page."),
          "weekday",
          new Words("曜日が日付と合うか", "A weekday fits its date."),
          "text",
          new Words("読めない文字がないか", "A text has no unreadable characters."));

  static final Tool TOOL =
      Tool.of(
          "0.0.0",
          URI.create("https://example.jp/shirube/"),
          ABOUT.keySet(),
          rule -> ABOUT.getOrDefault(rule, Words.NONE));

  static final Finding PLAIN =
      Finding.error(
              "links/anchor",
              new Position("content/ja/apply/account.md", 3, 8),
              new Words("「#step-3」はありません。", "There is no “#step-3”."))
          .found("../fees.html#step-3")
          .expected("#step-2")
          .hint(new Words("もしかして「#step-2」ですか。", "Did you mean “#step-2”?"));

  static final Finding SPECIAL =
      new Finding(
          "weekday",
          Severity.WARNING,
          new Position("content/en/a,b: 100% [x] 予定.md", 12, 40),
          new Words("曜日が違います：50%, \"<b>\" & '::error::'", "Wrong: 50%, \"<b>\" & '::error::'"),
          "{{date.x}}\r\n[こちら](../x.html)\tC:\\n 👩‍⚕️ 𠮷",
          "２０２６年４月１０日（金）",
          new Words("一行目\n二行目", "line one\nline two"),
          List.of(
              new Related(
                  new Position("content/data/deadlines.yml", 7, 3),
                  new Words("ここでは金曜日 [1]", "Friday here [1]")),
              new Related(
                  Position.startOf("content/ja/予定.md"), new Words("日本語のページ", "Japanese page"))));

  static final Finding CONTROL =
      Finding.error(
              "text",
              new Position("content/ja/c.md", 1, 1),
              new Words("制御文字があります。", "There is a control character."))
          .found("a\u0000\u0007\u001b[31m\u007f\u0085\ufffe b\ud83d");

  /** Told by the build, so no page of its own describes it; twice in one place. */
  static final Finding TWICE =
      Finding.error(
              "page/unknown-key",
              new Position("content/ja/c.md", 2, 1),
              new Words("知らない項目です。", "Unknown key."))
          .found("tilte");

  static final Finding TWICE_AGAIN = TWICE.expected("title");

  private Samples() {}

  static Checked all() {
    return new Checked(List.of(TWICE_AGAIN, CONTROL, SPECIAL, PLAIN, TWICE, PLAIN), 82, 12_345);
  }

  static Checked reversed() {
    List<Finding> findings = new ArrayList<>(List.of(TWICE, PLAIN, SPECIAL, CONTROL, TWICE_AGAIN));
    Collections.reverse(findings);
    return new Checked(findings, 82, 12_345);
  }

  static Checked nothing() {
    return new Checked(List.of(), 1, 1);
  }

  static String print(Format format, String lang, Checked checked) {
    return print(Reports.of(format, ROOT, lang, false, TOOL), checked);
  }

  static String print(Report report, Checked checked) {
    StringWriter text = new StringWriter();
    report.print(checked, new PrintWriter(text));
    return text.toString();
  }
}

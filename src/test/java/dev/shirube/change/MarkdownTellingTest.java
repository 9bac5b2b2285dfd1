package dev.shirube.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a comment on a pull request may hold. */
class MarkdownTellingTest {
  private static final String JOINER = "\u2060";

  private final MarkdownScript script = new MarkdownScript();

  private static String told(int number, int length) {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      told.add(Told.of(Saying.of("{v}", "{v}").showing("v", i + "字".repeat(length))));
    }
    Words name = new Words("main", "main");
    StringWriter out = new StringWriter();
    new MarkdownTelling(new Changes(name, name, List.of(new Section(Part.PAGES, told))))
        .print(new PrintWriter(out));
    return out.toString();
  }

  @Test
  void aLongListIsCutAndSaysByHowMuch() {
    assertThat(told(100, 1)).contains("### ページ（100）", "- ほか 60 件\n", "- and 60 more\n");
  }

  @Test
  void aListIsNotCutForTheSakeOfOne() {
    assertThat(told(41, 1)).doesNotContain("ほか");
  }

  @Test
  void aCommentNeverIsLongerThanItMayBe() {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<Told> below = new ArrayList<>();
      for (int j = 0; j < 60; j++) {
        below.add(Told.of(Saying.of("{v}", "{v}").showing("v", "字".repeat(200))));
      }
      told.add(new Told(Saying.of("a", "a"), below));
    }
    Words name = new Words("main", "main");
    StringWriter out = new StringWriter();
    new MarkdownTelling(new Changes(name, name, List.of(new Section(Part.PAGES, told))))
        .print(new PrintWriter(out));
    assertThat(out.toString()).hasSizeLessThanOrEqualTo(MarkdownTelling.LIMIT).contains("ほか");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "@nobody @~nobody",
        "#12 \\#~12",
        "a_b a\\_b",
        "<b> \\<b\\>",
        "x.example x\\.~example"
      })
  void wordsAreNoMarks(String text, String written) {
    assertThat(script.words(text)).isEqualTo(written.replace("~", JOINER));
  }

  @ParameterizedTest
  @CsvSource({"03-0000-0000, `03-0000-0000`", "a`b, ``a`b``", "`a, `` `a ``"})
  void aValueIsASpanOfCode(String text, String written) {
    assertThat(script.value(text)).isEqualTo(written);
  }

  @Test
  void whatTurnsWordsAroundIsLeftOut() {
    assertThat(script.value("a\u202Eb\nc\u200Bd")).isEqualTo("`ab cd`");
  }

  @Test
  void aLongTextIsCutBetweenLetters() {
    assertThat(script.value("𠮷".repeat(300))).isEqualTo("`" + "𠮷".repeat(160) + "…`");
  }
}

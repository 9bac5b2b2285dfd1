package dev.shirube.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.site.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What check answers to a person and to a script. */
class CheckTest {
  private static final String PAGE = "content/ja/guide/note.md";
  private static final String WRONG = "---\ntitle: 見本\n---\n画面の「送信を押します。\n";

  @TempDir Path folder;

  private SiteFolder site;

  @BeforeEach
  void layExample() {
    site = SiteFolder.example(folder);
  }

  private Run check(String... options) {
    List<String> args = new ArrayList<>(List.of("--root", site.root().toString(), "check"));
    args.addAll(List.of("--today", "2026-11-20"));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  @Test
  void aSiteInWhichAllIsWellIsSaidToBeSo() {
    Run run = check("--strict");
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out()).startsWith("All is well in 9 pages, ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theGuidanceItselfIsWell() {
    site = SiteFolder.real();
    Run run = check("--strict");
    assertThat(run.exit()).as(run.out()).isZero();
  }

  @Test
  void anErrorIsToldWithItsLineAndItsFix() {
    site.write(PAGE, WRONG);
    Run run = check();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            """
            content/ja/guide/note.md:4:4: error: This bracket is not closed. [text/brackets]
              4 | 画面の「送信を押します。
                |       ^
              found: 「
            """)
        .contains("1 error, 0 warnings in 10 pages, ");
  }

  @Test
  void itIsToldInJapaneseToo() {
    site.write(PAGE, WRONG);
    assertThat(check("--lang", "ja").out())
        .contains("閉じていないかっこがあります。")
        .contains("誤り 1 件、注意 0 件（10 ページ、");
  }

  @ParameterizedTest
  @CsvSource({"error, '', 1", "warning, '', 0", "warning, --strict, 1", "off, --strict, 0"})
  void aRuleWeighsWhatThePublisherWants(String level, String option, int exit) {
    site.write(PAGE, WRONG);
    site.write("site-config/checks.yml", "severity:\n  text/brackets: " + level + "\n");
    Run run = option.isEmpty() ? check() : check(option);
    assertThat(run.exit()).as(run.out()).isEqualTo(exit);
    assertThat(run.out().contains("[text/brackets]")).isEqualTo(!level.equals("off"));
  }

  @Test
  void aWrongSettingOfTheRulesIsWrongUsage() {
    site.write("site-config/checks.yml", "severity:\n  text/brackets: loud\nhost: [a.example]\n");
    Run run = check();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .contains("site-config/checks.yml:2:18: error: ")
        .contains("site-config/checks.yml:3:1: error: ")
        .contains("hosts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "A", "2FA", "PDF file", "ＰＤＦ"})
  void aKnownWordThatIsNoAbbreviationIsWrongUsage(String word) {
    site.write("site-config/checks.yml", "known-words:\n  - PDF\n  - " + word + "\n");
    Run run = check();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .contains("site-config/checks.yml:3:5: error: ")
        .contains("found: " + word + "\n")
        .contains("[config/bad-value]");
  }

  @Test
  void aKnownWordThatIsNoTextIsWrongUsage() {
    site.write("site-config/checks.yml", "known-words: [PDF, 2026]\n");
    Run run = check();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).contains("site-config/checks.yml:1:20: error: ");
  }

  @Test
  void whatStopsTheBuildIsToldAlone() {
    site.write(PAGE, WRONG + "\n[x](nowhere.md)\n");
    Run run = check();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("[links/missing]").doesNotContain("[text/brackets]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "github", "junit"})
  void aReportIsTheSameEachTime(String format) {
    site.write(PAGE, WRONG);
    site.write("content/ja/guide/more.md", WRONG + "\n" + "画面の「送信を押します。\n\n".repeat(20));
    Run first = check("--format", format);
    assertThat(first.exit()).isEqualTo(1);
    assertThat(first.out()).contains("text/brackets");
    assertThat(check("--format", format)).isEqualTo(first);
  }

  @Test
  void nothingIsPublished() throws IOException {
    List<Path> before = files(site.root());
    check();
    assertThat(files(site.root())).isEqualTo(before);
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.sorted().toList();
    }
  }
}

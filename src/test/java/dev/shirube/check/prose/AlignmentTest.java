package dev.shirube.check.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.config.ConfigLoader;
import dev.shirube.diagnostic.Findings;
import dev.shirube.load.SiteLoader;
import dev.shirube.load.markdown.MarkdownLoader;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Blocks stand beside their translations, also where one language has a block too many. */
class AlignmentTest {
  private static final Path CASES =
      Path.of("src/test/resources/dev/shirube/check/prose/alignment.cases");

  @TestFactory
  Stream<DynamicTest> blocksStandBesideTheirTranslation() throws IOException {
    return Stream.of(Files.readString(CASES).split("(?m)^== ")).skip(1).map(AlignmentTest::test);
  }

  private static DynamicTest test(String text) {
    int end = text.indexOf('\n');
    String[] parts = text.substring(end + 1).split("(?m)^--\n", 0);
    return DynamicTest.dynamicTest(
        text.substring(0, end),
        () -> {
          List<Alignment.Row> rows =
              Alignment.of(Units.of(page("ja", parts[0])), Units.of(page("en", parts[1])));
          assertThat(String.join(" ", rows.stream().flatMap(AlignmentTest::lines).toList()))
              .isEqualTo(parts[2].strip());
        });
  }

  private static Page page(String lang, String text) {
    Findings findings = new Findings();
    String file = "content/" + lang + "/a.md";
    String whole = "---\ntitle: A\n---\n" + text;
    Page page = new MarkdownLoader(findings).load(new SourceText(file, whole), lang, "a");
    assertThat(findings.sorted()).isEmpty();
    return page;
  }

  private static Stream<String> lines(Alignment.Row row) {
    Unit unit = row.either();
    boolean later = unit.kind().matches("(cell|column heading) [^1]");
    return unit.passage().text().isEmpty() || later
        ? Stream.of()
        : Stream.of(line(row.source()) + "=" + line(row.translation()));
  }

  private static String line(Unit unit) {
    return unit == null ? "" : String.valueOf(unit.passage().at(0).line() - 3);
  }

  /** Every fifth block of each page is taken away, and looked for. */
  @Test
  void ofAHundredBlocksTakenFromTheTranslationNinetySevenAreMissedWhereTheyStood() {
    Findings findings = new Findings();
    Path root = Path.of("");
    Site site =
        SiteLoader.load(root, ConfigLoader.load(root, findings).orElseThrow(), false, findings);
    assertThat(findings.sorted()).isEmpty();
    int taken = 0;
    List<String> missed = new ArrayList<>();
    for (PagePair pair : Prose.of(site).pairs()) {
      List<Unit> source = Units.of(pair.source());
      List<Unit> translation = Units.of(pair.translation());
      assertThat(translation).as(pair.source().path()).hasSameSizeAs(source);
      for (int i = 0; i < translation.size(); i += 5) {
        int end = i + 1;
        while (end < translation.size()
            && translation.get(end).depth() > translation.get(i).depth()) {
          end++;
        }
        List<Unit> less = new ArrayList<>(translation);
        less.subList(i, end).clear();
        List<Unit> alone =
            Alignment.of(source, less).stream()
                .filter(row -> row.translation() == null)
                .map(Alignment.Row::source)
                .toList();
        taken++;
        if (!alone.equals(source.subList(i, end))) {
          missed.add(pair.source().at(source.get(i).at()) + " " + source.get(i).kind());
        }
      }
    }
    assertThat(taken).isGreaterThan(500);
    assertThat(100.0 * missed.size() / taken).as(taken + " " + missed).isLessThan(3);
  }
}

package dev.shirube.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.check.rules.RulePages;
import dev.shirube.check.rules.Rules;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Related;
import dev.shirube.pipeline.CheckOptions;
import dev.shirube.pipeline.CheckResult;
import dev.shirube.pipeline.SiteCheck;
import dev.shirube.site.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each rule finds what its fixtures mark, at that column, and nothing more. {@code
 * -Dshirube.rule=phone} takes the fixtures of one rule only.
 */
class RulesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/rules");

  /** Cases in which several rules see one mistake, and one of them tells it. */
  private static final String ONE_MISTAKE = "one-mistake";

  private static final Path DOCS = Path.of("docs/rules");

  @TempDir static Path folder;

  private static SiteFolder site;

  @BeforeAll
  static void layExample() {
    site = SiteFolder.example(folder);
  }

  @TestFactory
  Stream<DynamicContainer> eachFixtureIsToldAsItIsMarked() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      String only = System.getProperty("shirube.rule", "");
      return files.filter(it -> rule(it).contains(only)).sorted().toList().stream()
          .map(
              file ->
                  DynamicContainer.dynamicContainer(
                      rule(file),
                      RuleCase.read(file).stream()
                          .map(
                              it ->
                                  DynamicTest.dynamicTest(
                                      it.name(), () -> check(it, rule(file))))));
    }
  }

  private static void check(RuleCase given, String fixture) throws IOException {
    Map<Path, byte[]> before = lay(given);
    try {
      CheckResult result =
          SiteCheck.run(new CheckOptions(site.root(), LocalDate.parse(given.today())), stage -> {});
      List<Finding> findings =
          result.findings().stream().filter(it -> counts(it, given, fixture)).toList();
      String all = String.join("\n", findings.stream().map(RulesTest::describe).toList());
      assertThat(findings.stream().map(it -> it.position() + " " + it.rule()).sorted().toList())
          .as(all)
          .isEqualTo(
              given.expected().stream().map(it -> it.place() + " " + it.rule()).sorted().toList());
      assertThat(given.expected().isEmpty())
          .as("a case is wrong or right")
          .isNotEqualTo(given.wrong());
      for (RuleCase.Mark mark : given.expected()) {
        assertThat(findings)
            .as(all)
            .anyMatch(
                it ->
                    (it.position() + " " + it.rule()).equals(mark.place() + " " + mark.rule())
                        && describe(it).contains(mark.words()));
      }
      for (Finding finding : findings) {
        assertThat(finding.message().ja()).isNotBlank().isNotEqualTo(finding.message().en());
        assertThat(finding.message().en()).isNotBlank();
        assertThat(finding.hint().isEmpty() && finding.expected().isEmpty())
            .as("no way to mend it: " + describe(finding))
            .isFalse();
      }
    } finally {
      restore(before);
    }
  }

  /**
   * A fixture is about its own rule and those that it marks (but that of one mistake about all), so
   * that a new rule need not know the fixtures of all others; the build and settlements count in
   * any case.
   */
  private static boolean counts(Finding finding, RuleCase given, String fixture) {
    boolean all = fixture.equals(ONE_MISTAKE) && !finding.rule().equals("links/orphan");
    return all
        || file(finding.rule()).equals(fixture)
        || !SiteCheck.rules().contains(finding.rule())
        || given.expected().stream().anyMatch(mark -> mark.rule().equals(finding.rule()));
  }

  private static Map<Path, byte[]> lay(RuleCase given) throws IOException {
    Map<Path, byte[]> before = new HashMap<>();
    for (Map.Entry<String, String> file : given.files().entrySet()) {
      Path path = site.root().resolve(file.getKey());
      before.put(path, Files.exists(path) ? Files.readAllBytes(path) : new byte[0]);
      if (file.getValue().equals(RuleCase.DELETED)) {
        Files.delete(path);
      } else {
        site.write(file.getKey(), file.getValue());
      }
    }
    return before;
  }

  private static void restore(Map<Path, byte[]> before) throws IOException {
    for (Map.Entry<Path, byte[]> file : before.entrySet()) {
      if (file.getValue().length == 0) {
        Files.deleteIfExists(file.getKey());
      } else {
        Files.write(file.getKey(), file.getValue());
      }
    }
  }

  private static String describe(Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append(finding.position()).append(' ').append(finding.rule()).append(" | ");
    text.append(finding.message().en()).append(" | ").append(finding.message().ja());
    text.append(" | found: ").append(finding.found());
    text.append(" | expected: ").append(finding.expected());
    text.append(" | ").append(finding.hint().en()).append(" | ").append(finding.hint().ja());
    for (Related related : finding.related()) {
      text.append(" | see ").append(related.position()).append(' ').append(related.message().en());
    }
    return text.toString();
  }

  @Test
  void everyRuleHasFixturesOfWrongAndRight() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      Path fixtures = FIXTURES.resolve(file(rule.id()) + ".txt");
      List<RuleCase> cases = Files.exists(fixtures) ? RuleCase.read(fixtures) : List.of();
      boolean wrong =
          cases.stream()
              .anyMatch(
                  it -> it.expected().stream().anyMatch(mark -> mark.rule().equals(rule.id())));
      if (!wrong || cases.stream().allMatch(RuleCase::wrong)) {
        missing.add(fixtures.toString());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRuleHasAPageInBothLanguagesAndEveryPageIsOfARule() throws IOException {
    List<String> rules = new ArrayList<>(SiteCheck.rules());
    rules.add("settle");
    TreeSet<String> pages = new TreeSet<>(List.of("README.md", "README.ja.md"));
    for (String rule : rules) {
      for (String ending : List.of(".md", ".ja.md")) {
        String page = file(rule) + ending;
        pages.add(page);
        assertThat(DOCS.resolve(page)).content().startsWith("# " + rule + "\n\n");
      }
    }
    try (Stream<Path> files = Files.list(DOCS)) {
      assertThat(files.map(it -> it.getFileName().toString()).toList())
          .containsExactlyInAnyOrderElementsOf(pages);
    }
  }

  @Test
  void theListIsInTheOrderOfTheRulesNames() {
    assertThat(Rules.all()).extracting(Rule::id).isSorted().doesNotHaveDuplicates();
  }

  /** Written anew with -Dshirube.accept=true. */
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ja.md"})
  void theIndexListsEveryRuleWithItsFirstSentence(String index) throws IOException {
    boolean ja = index.endsWith(".ja.md");
    StringBuilder table = new StringBuilder();
    for (String rule : SiteCheck.rules()) {
      String page = file(rule) + (ja ? ".ja.md" : ".md");
      String about = RulePages.about(rule).in(ja ? "ja" : "en").replace("|", "\\|");
      table.append("| [").append(rule).append("](").append(page).append(") | ");
      table.append(about).append(" |\n");
    }
    Path path = DOCS.resolve(index);
    String text = Files.readString(path);
    int start = text.indexOf("|---|---|\n") + "|---|---|\n".length();
    String expected = text.substring(0, start) + table + text.substring(tableEnd(text, start));
    if (Boolean.getBoolean("shirube.accept")) {
      Files.writeString(path, expected);
    }
    assertThat(Files.readString(path)).isEqualTo(expected);
  }

  private static int tableEnd(String text, int start) {
    int end = start;
    while (text.startsWith("|", end)) {
      end = text.indexOf('\n', end) + 1;
    }
    return end;
  }

  @Test
  void everyFixtureBelongsToARule() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      TreeSet<String> rules =
          new TreeSet<>(Rules.all().stream().map(rule -> file(rule.id())).toList());
      rules.addAll(List.of("settle", ONE_MISTAKE)); // by which findings are left out
      assertThat(files.map(RulesTest::rule).toList()).allMatch(rules::contains);
    }
  }

  private static String file(String rule) {
    return RulePages.name(rule);
  }

  private static String rule(Path fixture) {
    return fixture.getFileName().toString().replaceFirst("\\.txt$", "");
  }
}

package dev.shirube.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.config.ConfigLoader;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.load.SiteLoader;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.site.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each case of markdown/cases.txt is a page of one site: what an editor writes, and the HTML that
 * it becomes or the findings that refuse it. The head of the file says how it is written.
 */
class MarkdownCasesTest {
  private static final Path FILE = Path.of("src/test/resources/markdown/cases.txt");
  private static final String CASE = "== ";
  private static final String BECOMES = "\n--\n";
  private static final String FRONT_MATTER = "---\ntitle: Case\n---\n";
  private static final int LINES_BEFORE = 3;

  @TempDir static Path folder;

  private static List<Case> cases;
  private static Site site;
  private static SiteConfig config;
  private static Map<String, List<Finding>> findings;

  private record Case(String name, String path, String markdown, String expected) {
    String lang() {
      return name.endsWith("[en]") ? "en" : "ja";
    }

    String file() {
      return "content/" + lang() + "/" + path + ".md";
    }
  }

  /** All cases are read and checked in one go, as a site's pages are. */
  @BeforeAll
  static void loadAllCasesAsOneSite() throws IOException {
    cases = read();
    SiteFolder example = SiteFolder.example(folder);
    for (Case each : cases) {
      example.write("content/ja/" + each.path() + ".md", FRONT_MATTER);
      example.write(each.file(), FRONT_MATTER + invisible(each.markdown()));
    }
    Findings found = new Findings();
    config = ConfigLoader.load(example.root(), found).orElseThrow();
    site = SiteLoader.load(example.root(), config, false, found);
    findings =
        found.sorted().stream().collect(Collectors.groupingBy(each -> each.position().file()));
  }

  private static List<Case> read() throws IOException {
    List<Case> found = new ArrayList<>();
    for (String text : Files.readString(FILE).split("(?m)^" + CASE, -1)) {
      int end = text.indexOf(BECOMES);
      if (end < 0) {
        continue; // the head of the file
      }
      String name = text.substring(0, text.indexOf('\n'));
      String markdown = text.substring(text.indexOf('\n') + 1, end + 1);
      String path = "cases/case-" + (found.size() + 1);
      found.add(new Case(name, path, markdown, text.substring(end + BECOMES.length()).strip()));
    }
    return found;
  }

  /** Blanks that editors would strip from the file. */
  private static String invisible(String markdown) {
    return markdown.replace('␠', ' ').replace('␉', '\t');
  }

  @TestFactory
  List<DynamicTest> eachCaseBecomesItsHtmlOrItsFindings() throws IOException {
    if (Boolean.getBoolean("shirube.accept")) {
      accept();
    }
    return cases.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(), () -> assertThat(outcome(each)).isEqualTo(each.expected())))
        .toList();
  }

  @Test
  void caseNamesAreUniqueSoThatAFailureNamesItsCase() {
    Set<String> names = new LinkedHashSet<>();
    assertThat(cases).allSatisfy(each -> assertThat(names.add(each.name())).isTrue());
    assertThat(cases).hasSizeGreaterThan(60);
  }

  private static String outcome(Case each) {
    List<Finding> told = findings.getOrDefault(each.file(), List.of());
    return told.isEmpty()
        ? html(each).strip()
        : told.stream().map(MarkdownCasesTest::line).collect(Collectors.joining("\n"));
  }

  private static String line(Finding finding) {
    return finding.position().line()
        - LINES_BEFORE
        + ":"
        + finding.position().column()
        + " "
        + finding.rule()
        + (finding.found().isEmpty() ? "" : " " + finding.found());
  }

  private static String html(Case each) {
    Page page = site.page(each.lang(), each.path()).orElseThrow();
    LanguageViews language = LanguageViews.of(each.lang(), site, config);
    Baker baker = new NamingBaker();
    RecordLists lists = new RecordLists(site.records(), LocalDate.of(2026, 11, 20), baker);
    return BodyWriter.write(
        new BodyWriter.Context(
            page,
            page.lang(),
            PageLinks.root(page.address()),
            new Headings(page),
            language.values(),
            language.messages(),
            language.words(),
            new RecordHomes(site),
            lists,
            new Tasks(site, baker, lists)),
        new MarkList());
  }

  private static void accept() throws IOException {
    StringBuilder out = new StringBuilder(Files.readString(FILE).split("(?m)^" + CASE, 2)[0]);
    for (Case each : cases) {
      out.append(CASE).append(each.name()).append('\n').append(each.markdown());
      out.append("--\n").append(outcome(each)).append("\n\n");
    }
    Files.writeString(FILE, out.toString().strip() + "\n");
  }

  /**
   * Prints of a list of records only their anchors: parts are templates, which are no matter here.
   */
  private static final class NamingBaker implements Baker {
    private static final Set<String> AROUND_TASKS = Set.of("checklist-bar", "task");

    @Override
    public String part(String name, Map<String, Object> model) {
      if (model.get("e") instanceof View.EntryView entry) {
        return "<!-- " + name + ": " + entry.anchor() + " as " + model.get("id") + " -->\n";
      }
      List<?> entries = (List<?>) Optional.ofNullable(model.get("entries")).orElseThrow();
      return entries.stream()
          .map(entry -> ((View.EntryView) entry).anchor())
          .collect(Collectors.joining(", ", "<!-- " + name + ": ", " -->\n"));
    }

    @Override
    public boolean hasPart(String name) {
      return name.endsWith("-note") ? name.equals("term-note") : !AROUND_TASKS.contains(name);
    }

    @Override
    public boolean hasTemplate(String type) {
      return true;
    }

    @Override
    public void begin() {}

    @Override
    public Optional<String> text(Document document) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void bake(List<Document> documents) {
      throw new UnsupportedOperationException();
    }
  }
}

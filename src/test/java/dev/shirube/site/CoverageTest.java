package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fact of the documents is on the page that {@code src/test/resources/coverage} names, in
 * both languages, or is left out for a reason that stands there.
 */
class CoverageTest {
  private static final List<String> LANGUAGES = List.of("ja", "en");

  /** A page of this test that prints every record the list names, as any page would print it. */
  private static final String PROBE = "printed-records";

  @TempDir static Path folder;
  private static final List<CoveredFact> FACTS = CoveredFact.all();
  private static BuiltSite site;

  /** What the site says of a task is beside the guidance's words, and is seen when it is so. */
  private static final String AROUND_TASKS = "[data-task-more], [data-list-bar]";

  /** The pages without readings and explained words, which readers do not see in the sentence. */
  private static final Map<String, Document> PAGES = new HashMap<>();

  /** What each reference prints, by language. */
  private static final Map<String, Map<String, String>> PRINTED = new HashMap<>();

  @BeforeAll
  static void build() {
    List<String> references =
        FACTS.stream().flatMap(fact -> fact.records().keySet().stream()).distinct().toList();
    StringBuilder probe = new StringBuilder("---\ntitle: " + PROBE + "\n---\n");
    for (int i = 0; i < references.size(); i++) {
      probe.append("## ").append(i).append(" {#r").append(i).append("}\n\n");
      probe.append("{{").append(references.get(i)).append("}}\n\n");
    }
    SiteFolder source = SiteFolder.copyOfReal(folder);
    LANGUAGES.forEach(lang -> source.write("content/" + lang + "/" + PROBE + ".md", "" + probe));
    SiteFolder.Run run = source.build(folder.resolve("built"));
    assertThat(run.err()).isEmpty();
    site = BuiltSite.read(folder.resolve("built"));
    site.pages()
        .forEach(
            (address, page) -> {
              Document copy = page.clone();
              copy.select("rt, rp, .term-notes, " + AROUND_TASKS).remove();
              PAGES.put(address, copy);
            });
    for (String lang : LANGUAGES) {
      Map<String, String> printed = new HashMap<>();
      for (int i = 0; i < references.size(); i++) {
        String reference = references.get(i);
        printed.put(reference, Section.at(lang, PROBE, reference, "r" + i).body());
      }
      PRINTED.put(lang, printed);
    }
  }

  static Stream<CoveredFact> carried() {
    return FACTS.stream().filter(fact -> !fact.isLeftOut());
  }

  @ParameterizedTest
  @MethodSource("carried")
  void aFactIsOnItsPageInBothLanguages(CoveredFact fact) {
    for (String lang : LANGUAGES) {
      Section section = section(fact, lang);
      for (String words : fact.words(lang)) {
        assertThat(section.says(words))
            .as("%s says “%s”\n%s", section.place(), words, section.text())
            .isTrue();
      }
      for (String reference : fact.records().keySet()) {
        String printed = printed(reference, lang);
        assertThat(section.says(printed) || section.linksTo(printed))
            .as("%s has {{%s}}: “%s”\n%s", section.place(), reference, printed, section.text())
            .isTrue();
      }
    }
  }

  /**
   * What the documents say is written a second time here, so that no slip in a record goes unseen.
   */
  @ParameterizedTest
  @MethodSource("carried")
  void aRecordHasWhatTheDocumentsSay(CoveredFact fact) {
    fact.records()
        .forEach(
            (reference, told) ->
                assertThat(printed(reference, "ja")).as(reference).isEqualTo(told));
  }

  private static Section section(CoveredFact fact, String lang) {
    return Section.at(lang, fact.page(), lang + "/" + fact.at(), fact.anchor());
  }

  private static String printed(String reference, String lang) {
    return PRINTED.get(lang).get(reference);
  }

  @Test
  void everyFactStandsInTheListOnce() {
    Map<String, Integer> times = new TreeMap<>();
    FACTS.forEach(fact -> times.merge(fact.key(), 1, Integer::sum));
    assertThat(times.entrySet().stream().filter(entry -> entry.getValue() > 1)).isEmpty();
    assertThat(times).hasSizeGreaterThan(700);
  }

  @Test
  void whatIsLeftOutSaysWhy(TestReporter reporter) {
    List<CoveredFact> leftOut = FACTS.stream().filter(CoveredFact::isLeftOut).toList();
    assertThat(leftOut).allSatisfy(fact -> assertThat(fact.leftOut()).hasSizeGreaterThan(15));
    reporter.publishEntry(
        "coverage", carried().count() + " facts on pages, " + leftOut.size() + " left out");
  }

  /** An address that leads nowhere any more may be named, but nobody must be sent there. */
  @Test
  void supersededAddressesAreNoLinks() {
    List<String> addresses =
        FACTS.stream()
            .filter(fact -> fact.state().equals("superseded"))
            .flatMap(
                fact -> Stream.concat(fact.words("ja").stream(), fact.records().values().stream()))
            .filter(words -> words.matches("[\\w:/.@-]+\\.[\\w:/.@#?=-]+"))
            .toList();
    List<String> links = new ArrayList<>();
    site.pages().values().forEach(page -> links.addAll(page.select("a[href]").eachAttr("href")));
    assertThat(addresses).isNotEmpty();
    assertThat(links).noneMatch(link -> addresses.stream().anyMatch(link::contains));
  }

  /** What stands below a heading, in a record or in a row, as a reader sees it. */
  private record Section(String lang, String place, List<Element> elements) {
    static Section at(String lang, String path, String place, @Nullable String anchor) {
      Document page = PAGES.get(lang + "/" + path + ".html");
      assertThat(page).as(place).isNotNull();
      if (anchor == null) {
        return new Section(lang, place, page.select(".article"));
      }
      Element start = page.getElementById(anchor);
      assertThat(start).as("%s has no #%s", place, anchor).isNotNull();
      List<Element> elements = new ArrayList<>(List.of(Objects.requireNonNull(start)));
      for (Element next = start.nextElementSibling();
          next != null && !ends(start, next);
          next = next.nextElementSibling()) {
        elements.add(next);
      }
      return new Section(lang, place, elements);
    }

    /** A heading goes to the next one of its rank, a word to the next word, all else is itself. */
    private static boolean ends(Element start, Element next) {
      if (start.tagName().equals("dt")) {
        return !next.tagName().equals("dd");
      }
      if (!isHeading(start)) {
        return true;
      }
      Element heading = isHeading(next) ? next : next.selectFirst("> h2, > h3");
      return heading != null && heading.tagName().compareTo(start.tagName()) <= 0;
    }

    private static boolean isHeading(Element element) {
      return element.tagName().matches("h[1-6]");
    }

    boolean says(String words) {
      return text().contains(clean(words));
    }

    boolean linksTo(String address) {
      return elements.stream()
          .flatMap(element -> element.select("a[href]").eachAttr("href").stream())
          .anyMatch(address::equals);
    }

    String text() {
      return clean(elements.stream().map(Element::text).collect(Collectors.joining(" ")));
    }

    /** Without the heading. */
    String body() {
      return elements.stream().skip(1).map(Element::text).collect(Collectors.joining(" "));
    }

    private String clean(String text) {
      return text.replaceAll("[\\s\\u3000]+", lang.equals("ja") ? "" : " ").strip();
    }
  }
}

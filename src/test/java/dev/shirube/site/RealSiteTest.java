package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for the guidance in this repository, whatever its editors write. */
class RealSiteTest {
  private static final SiteFolder SOURCE = SiteFolder.real();
  private static final String SORTED = ".letters, .letter, .glossary, .term-notes";
  private static final List<String> MARKS =
      List.of(
          "id",
          "data-checklist",
          "data-task",
          "data-item",
          "data-before",
          "data-when",
          "data-section-when");
  private static final Path RECORDS = Path.of("content/data");
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{[^}]*}}");
  private static final Pattern SCRIPT = Pattern.compile("assets/[^\"\\s]+\\.js");
  private static final Pattern INDEX = Pattern.compile("/search-(?:ja|en)\\.");
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  @TempDir static Path folder;
  private static SiteFolder.Run run;
  private static BuiltSite site;

  @BeforeAll
  static void build() {
    run = SOURCE.build(folder.resolve("site"));
    site = BuiltSite.read(folder.resolve("site"));
  }

  @Test
  void itIsBuiltWithoutAFinding() {
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(site.writtenPages()).hasSizeGreaterThan(10);
  }

  @Test
  void everyLinkAnchorAndAssetResolves() {
    assertThat(site.brokenLinks()).isEmpty();
    assertThat(site.addressesThatNeedAServer()).isEmpty();
    assertThat(site.requestsElsewhere()).isEmpty();
    assertThat(site.requestsOfStyles()).isEmpty();
  }

  @Test
  void theMarkupIsSound() {
    assertThat(site.markupErrors()).isEmpty();
    assertThat(site.duplicateIds()).isEmpty();
    assertThat(site.danglingIds()).isEmpty();
    assertThat(site.inlineCode()).isEmpty();
  }

  @Test
  void everyPageHasATitleADescriptionAndOneHeading() {
    eachPage(
        (address, page) -> {
          assertThat(page.title()).as(address).isNotBlank();
          assertThat(page.select("meta[name=description]").attr("content"))
              .as(address)
              .isNotBlank();
          assertThat(page.select("h1")).as(address).hasSize(1);
        });
  }

  @Test
  void titlesTellPagesApart() {
    Map<String, String> titles = new TreeMap<>();
    eachPage(
        (address, page) -> assertThat(titles.put(page.title(), address)).as(page.title()).isNull());
  }

  /** Whatever a reader ticks or bookmarks in one language is there in the other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".body [id]",
        "[data-checklist]",
        "[data-task], [data-item], [data-before]",
        "[data-when]",
        ".body h2, .body h3"
      })
  void bothLanguagesHaveTheSame(String selector) {
    pairs(
        (path, ja, en) -> {
          List<String> before = ja.select(selector).stream().map(RealSiteTest::marks).toList();
          List<String> after = en.select(selector).stream().map(RealSiteTest::marks).toList();
          assertThat(after).as(path).isEqualTo(before);
        });
  }

  @ParameterizedTest
  @CsvSource({".body time[datetime], datetime", "a[href^=tel:], href", "a[href^=mailto:], href"})
  void bothLanguagesTellTheSame(String selector, String attribute) {
    pairs(
        (path, ja, en) ->
            assertThat(en.select(selector).eachAttr(attribute))
                .as(path)
                .isEqualTo(ja.select(selector).eachAttr(attribute)));
  }

  private static String marks(Element element) {
    return element.tagName()
        + MARKS.stream()
            .filter(element::hasAttr)
            .map(name -> " " + name + "=" + element.attr(name))
            .collect(Collectors.joining());
  }

  @Test
  void bothLanguagesReferToTheSameRecords() {
    pairs(
        (path, ja, en) ->
            assertThat(references("content/en/" + path + ".md"))
                .as(path)
                .isEqualTo(references("content/ja/" + path + ".md")));
  }

  private static Set<String> references(String file) {
    return REFERENCE
        .matcher(SOURCE.read(file))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bothLanguagesLinkToTheSamePages() {
    pairs((path, ja, en) -> assertThat(targets(en, "en")).as(path).isEqualTo(targets(ja, "ja")));
  }

  private static Set<String> targets(Document page, String lang) {
    return page.select(".body a").eachAttr("href").stream()
        .map(href -> href.replaceFirst("^((?:\\.\\./)+)" + lang + "/", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void telephoneNumbersAreDialledAsTheyAreRead() {
    List<String> numbers = new ArrayList<>();
    eachPage(
        (address, page) ->
            page.select("a[href^=tel:]")
                .forEach(
                    link -> {
                      String digits = link.attr("href").substring("tel:".length());
                      assertThat(digits).as(address).matches("0\\d{8,10}");
                      assertThat(link.text().replace("-", "")).as(address).isEqualTo(digits);
                      numbers.add(digits);
                    }));
    assertThat(numbers).isNotEmpty();
  }

  @Test
  void datesForMachinesAndForPeopleAgree() {
    List<String> dates = new ArrayList<>();
    eachPage(
        (address, page) ->
            page.select("time[datetime]")
                .forEach(
                    time -> {
                      String machine = time.attr("datetime");
                      if (machine.startsWith("P")) {
                        return;
                      }
                      String[] parts = machine.split("-", -1);
                      String year = parts[0];
                      int month = Integer.parseInt(parts[1]);
                      boolean ja = time.closest("[lang]").attr("lang").equals("ja");
                      if (ja) {
                        assertThat(time.text()).as(address).startsWith(year + "年" + month + "月");
                      } else {
                        assertThat(time.text()).as(address).contains(" " + year);
                      }
                      dates.add(machine);
                    }));
    assertThat(dates).isNotEmpty();
  }

  @Test
  void noReferenceIsLeftOnAnyPageOrFile() {
    for (String file : site.files()) {
      if (file.matches(".*\\.(html|xml|txt)")) {
        assertThat(site.text(file)).as(file).doesNotContain("{{").doesNotContain("}}");
      }
    }
  }

  @Test
  void japaneseOnAnEnglishPageIsMarkedAsJapanese() {
    List<String> unmarked = new ArrayList<>();
    eachPage(
        (address, page) -> {
          for (Element element : page.body().getAllElements()) {
            for (TextNode text : element.textNodes()) {
              if (JAPANESE.matcher(text.text()).find()
                  && !element.closest("[lang]").attr("lang").equals("ja")) {
                unmarked.add(address + ": " + text.text());
              }
            }
          }
        });
    assertThat(unmarked).isEmpty();
  }

  /** The page on the sources tells every difference between documents that a record notes. */
  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyNoteOfADifferenceIsListed(String lang) throws IOException {
    Elements listed = site.page(lang + "/sources.html").select(".conflicts .record");
    assertThat(listed).hasSize(notes());
    assertThat(listed)
        .allSatisfy(note -> assertThat(note.select(".conflict-name").text()).isNotBlank());
  }

  private static int notes() throws IOException {
    try (Stream<Path> files = Files.list(RECORDS)) {
      return (int)
          files
              .filter(file -> file.toString().endsWith(".yml"))
              .flatMap(RealSiteTest::lines)
              .filter(line -> line.startsWith("  conflict:"))
              .count();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of items and steps each page lists but some; still the name leads there. */
  @Test
  void aNoteLeadsToItsRecordEvenWhereNoPageListsTheWholeType() {
    Elements links = site.page("ja/sources.html").select(".conflict-name > a[href]");
    assertThat(links.eachAttr("href").stream().map(RealSiteTest::file))
        .contains(
            "../ja/apply/verification.html", "../ja/apply/claims.html", "../ja/contacts.html");
    assertThat(links).allSatisfy(RealSiteTest::leadsToARecord);
  }

  private static String file(String address) {
    return address.substring(0, address.indexOf('#'));
  }

  private static void leadsToARecord(Element link) {
    String address = link.attr("href").substring("../".length());
    String id = address.substring(address.indexOf('#') + 1);
    assertThat(site.page(file(address)).getElementById(id)).as(address).isNotNull();
  }

  private static void eachPage(BiConsumer<String, Document> check) {
    site.writtenPages().forEach(check);
  }

  private interface PairCheck {
    void check(String path, Document ja, Document en);
  }

  /** Without what stands in each language's own order: the glossary, words explained on a page. */
  private static Document unsorted(Document page) {
    Document copy = page.clone();
    copy.select(SORTED).remove();
    return copy;
  }

  @Test
  void theGlossaryHasTheSameTermsInBothLanguages() {
    List<String> ja = site.page("ja/glossary.html").select(".glossary dt").eachAttr("id");
    List<String> en = site.page("en/glossary.html").select(".glossary dt").eachAttr("id");
    assertThat(ja).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(en).containsExactlyInAnyOrderElementsOf(ja);
  }

  /** Each page that exists in both languages. */
  private static void pairs(PairCheck check) {
    List<String> paths = new ArrayList<>();
    eachPage(
        (address, page) -> {
          if (address.startsWith("en/") && page.select(".untranslated").isEmpty()) {
            String path = address.substring("en/".length(), address.length() - ".html".length());
            check.check(path, unsorted(site.page("ja/" + path + ".html")), unsorted(page));
            paths.add(path);
          }
        });
    assertThat(paths).isNotEmpty();
  }

  /**
   * Those too that a page fetches only when they are wanted, such as what draws a QR code; but for
   * what keeps the site on the device, which every page has, and the index of the search, which has
   * a bound of its own.
   */
  @Test
  void noPageHasMoreScriptsThanAPhoneLikes() {
    Map<String, Integer> weights = new TreeMap<>();
    for (String address : site.pages().keySet()) {
      weights.put(
          address,
          SCRIPT
              .matcher(site.text(address))
              .results()
              .map(MatchResult::group)
              .distinct()
              .filter(script -> !script.contains("/offline.") && !script.contains("words-offline-"))
              .filter(script -> !INDEX.matcher(script).find())
              .mapToInt(script -> compressed(site.text(script)))
              .sum());
    }
    assertThat(weights.get("ja/lists.html")).isPositive();
    assertThat(weights).allSatisfy((address, weight) -> assertThat(weight).isLessThan(45 * 1024));
  }

  private static int compressed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}

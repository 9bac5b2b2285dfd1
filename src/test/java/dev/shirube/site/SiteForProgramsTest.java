package dev.shirube.site;

import static dev.shirube.site.BuiltSite.elements;
import static dev.shirube.site.BuiltSite.hrefs;
import static dev.shirube.site.BuiltSite.property;
import static dev.shirube.site.BuiltSite.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a site tells search engines, feed readers and other programs, on the example site. */
class SiteForProgramsTest {
  private static final String BASE = "https://example.org/guide/";
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  @TempDir static Path folder;
  private static BuiltSite site;

  @BeforeAll
  static void build() {
    site = BuiltSite.build(SiteFolder.example(folder), folder.resolve("published"));
  }

  @Test
  void everyPageNamesItsOwnPlace() {
    site.writtenPages()
        .forEach(
            (address, page) -> {
              String own = address.equals("en/guide/rooms.html") ? "ja/guide/rooms.html" : address;
              assertThat(hrefs(page, "link[rel=canonical]"))
                  .as(address)
                  .containsExactly(BASE + own);
              assertThat(property(page, "og:url")).isEqualTo(BASE + own);
            });
  }

  @Test
  void openGraphTellsWhatAPageIs() {
    Document page = site.page("en/guide/card.html");
    assertThat(property(page, "og:title")).isEqualTo("Getting a card");
    assertThat(property(page, "og:description")).isEqualTo("From the form to the card.");
    assertThat(property(page, "og:type")).isEqualTo("article");
    assertThat(property(page, "og:site_name")).isEqualTo("Library guide");
    assertThat(property(page, "og:locale")).isEqualTo("en_GB");
    assertThat(property(site.page("ja/index.html"), "og:type")).isEqualTo("website");
    assertThat(property(site.page("ja/index.html"), "og:locale")).isEqualTo("ja_JP");
  }

  @Test
  void theSiteMapListsPagesWithTheirTranslations() {
    org.w3c.dom.Document map = site.xml("sitemap.xml");
    assertThat(texts(map.getElementsByTagNameNS(MAP, "loc")))
        .containsExactlyInAnyOrder(
            BASE + "ja/index.html",
            BASE + "ja/contacts.html",
            BASE + "ja/glossary.html",
            BASE + "ja/guide/card.html",
            BASE + "ja/guide/rooms.html",
            BASE + "en/index.html",
            BASE + "en/contacts.html",
            BASE + "en/glossary.html",
            BASE + "en/guide/card.html");
    List<String> alternates = new ArrayList<>();
    for (org.w3c.dom.Element link : elements(map.getElementsByTagNameNS(XHTML, "link"))) {
      alternates.add(link.getAttribute("hreflang") + " " + link.getAttribute("href"));
    }
    assertThat(alternates)
        .allMatch(link -> link.contains(" " + BASE))
        .noneMatch(link -> link.contains("rooms"))
        .filteredOn(link -> link.endsWith("/guide/card.html"))
        .containsExactly(
            "ja " + BASE + "ja/guide/card.html",
            "en " + BASE + "en/guide/card.html",
            "ja " + BASE + "ja/guide/card.html",
            "en " + BASE + "en/guide/card.html");
    assertThat(texts(map.getElementsByTagNameNS(MAP, "lastmod")))
        .allMatch(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void theFeedIsAtomWithAbsoluteLinksAndDatesWithAnOffset(String lang) {
    org.w3c.dom.Document feed = site.xml(lang + "/feed.xml");
    assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo(lang);
    assertThat(texts(feed.getElementsByTagNameNS(ATOM, "updated")))
        .containsExactly(
            "2026-10-03T00:00:00+09:00", "2026-10-03T00:00:00+09:00", "2026-05-01T00:00:00+09:00")
        .allSatisfy(date -> assertThat(OffsetDateTime.parse(date)).isNotNull());
    assertThat(texts(feed.getElementsByTagNameNS(ATOM, "id")))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
    for (org.w3c.dom.Element link : elements(feed.getElementsByTagNameNS(ATOM, "link"))) {
      assertThat(link.getAttribute("href")).startsWith(BASE + lang + "/");
    }
    assertThat(elements(feed.getElementsByTagNameNS(ATOM, "author"))).hasSize(1);
    Document page = site.page(lang + "/contacts.html");
    assertThat(hrefs(page, "link[type=application/atom+xml]"))
        .containsExactly("../" + lang + "/feed.xml");
  }

  @Test
  void theFeedTellsChangesNewestFirstWithTheirSignsEscaped() {
    assertThat(texts(site.xml("ja/feed.xml").getElementsByTagNameNS(ATOM, "title")))
        .containsExactly("図書室の手引き", "受付の時間が <変わり> ました。", "手引きを公開しました。");
    assertThat(texts(site.xml("en/feed.xml").getElementsByTagNameNS(ATOM, "title")))
        .containsExactly(
            "Library guide", "The front desk has new hours & days.", "The guide is published.");
    assertThat(site.text("ja/feed.xml")).contains("&lt;変わり&gt;");
  }

  @Test
  void feedIdsStayWhenTheSiteIsBuiltAgainWithNewChanges() {
    SiteFolder later = SiteFolder.example(folder.resolve("later"));
    later.write(
        "content/data/changes.yml",
        later.read("content/data/changes.yml")
            + "- id: newest\n  date: 2026-11-01\n  pages: [glossary]\n"
            + "  summary: {ja: 用語を足しました。, en: More words.}\n");
    later.change("content/data/changes.yml", "手引きを公開しました", "手引きを公開します");
    BuiltSite built =
        BuiltSite.build(later, folder.resolve("later-published"), "--today", "2027-02-03");
    List<String> before = texts(site.xml("ja/feed.xml").getElementsByTagNameNS(ATOM, "id"));
    List<String> after = texts(built.xml("ja/feed.xml").getElementsByTagNameNS(ATOM, "id"));
    assertThat(after).hasSize(4).containsAll(before);
    assertThat(after)
        .doesNotContainAnyElementsOf(
            texts(site.xml("en/feed.xml").getElementsByTagNameNS(ATOM, "id")));
  }

  @Test
  void robotsAreLedToTheSiteMap() {
    assertThat(site.text("robots.txt").lines())
        .contains("User-agent: *", "Sitemap: " + BASE + "sitemap.xml");
  }

  @Test
  void languageModelsGetTheListOfPages() {
    assertThat(site.text("llms.txt").lines())
        .contains(
            "# 図書室の手引き",
            "> 図書室の使い方をまとめました。",
            "- [カードを作る](" + BASE + "ja/guide/card.html): カードの申し込みから受け取りまで。",
            "- [Getting a card](" + BASE + "en/guide/card.html): From the form to the card.")
        .noneMatch(line -> line.contains("en/guide/rooms"));
  }

  @Test
  void structuredDataOfAProcedureHoldsItsSteps() {
    JsonNode howTo = data("en/guide/card.html");
    assertThat(howTo.path("@type").asString()).isEqualTo("HowTo");
    assertThat(howTo.path("name").asString()).isEqualTo("Getting a card");
    assertThat(howTo.path("inLanguage").asString()).isEqualTo("en");
    assertThat(howTo.path("step")).hasSize(2);
    assertThat(howTo.path("step").get(0).path("@type").asString()).isEqualTo("HowToStep");
    assertThat(howTo.path("step").get(0).path("name").asString()).isEqualTo("Apply");
    assertThat(howTo.path("step").get(1).path("text").asString())
        .isEqualTo("Show the copy and collect the card.");
  }

  @Test
  void structuredDataOfTheGlossaryHoldsItsTerms() {
    JsonNode set = data("ja/glossary.html");
    assertThat(set.path("@type").asString()).isEqualTo("DefinedTermSet");
    assertThat(set.path("hasDefinedTerm").get(0).path("name").asString()).isEqualTo("貸出");
    assertThat(set.path("hasDefinedTerm").get(0).path("description").asString())
        .isEqualTo("本を期限つきで借りること。");
  }

  @Test
  void structuredDataOfContactsHoldsTheDesks() {
    JsonNode desk = data("en/contacts.html").path("itemListElement").get(0);
    assertThat(desk.path("@type").asString()).isEqualTo("ContactPoint");
    assertThat(desk.path("name").asString()).isEqualTo("Front desk");
    assertThat(desk.path("telephone").asString()).isEqualTo("00-0000-0000");
    assertThat(desk.path("email").asString()).isEqualTo("desk@example.org");
    assertThat(site.page("ja/index.html").select("script[type=application/ld+json]")).isEmpty();
  }

  private static JsonNode data(String address) {
    Element script = site.page(address).selectFirst("script[type=application/ld+json]");
    JsonNode document = new ObjectMapper().readTree(script.data());
    assertThat(document.path("@context").asString()).isEqualTo("https://schema.org");
    assertThat(document.path("@graph")).hasSize(1);
    return document.path("@graph").get(0);
  }

  @Test
  void hreflangNamesOnlyTranslationsThatExist() {
    Document card = site.page("ja/guide/card.html");
    assertThat(hrefs(card, "link[rel=alternate][hreflang]"))
        .containsExactly(BASE + "ja/guide/card.html", BASE + "en/guide/card.html");
    assertThat(card.select("link[hreflang]").eachAttr("hreflang")).containsExactly("ja", "en");
    assertThat(site.page("ja/guide/rooms.html").select("link[hreflang]")).isEmpty();
    assertThat(site.page("en/guide/rooms.html").select("link[hreflang]")).isEmpty();
    assertThat(site.page("en/index.html").select("link[hreflang]").eachAttr("hreflang"))
        .containsExactly("ja", "en", "x-default");
    assertThat(hrefs(site.page("en/index.html"), "link[hreflang=x-default]"))
        .containsExactly(BASE + "index.html");
  }

  @Test
  void anAddressOnTheCommandLineCountsMoreThanTheConfiguredOne() {
    BuiltSite moved =
        BuiltSite.build(
            SiteFolder.example(folder.resolve("moved")),
            folder.resolve("moved-published"),
            "--base-url",
            "https://example.net/a/b");
    assertThat(hrefs(moved.page("ja/contacts.html"), "link[rel=canonical]"))
        .containsExactly("https://example.net/a/b/ja/contacts.html");
    assertThat(moved.text("sitemap.xml")).doesNotContain("example.org/guide");
  }
}

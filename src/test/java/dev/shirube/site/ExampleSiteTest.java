package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** What every site has, shown on the example. */
class ExampleSiteTest {
  private static final String BASE = "https://example.org/guide/";

  @TempDir static Path folder;

  private static SiteFolder source;
  private static BuiltSite site;

  @BeforeAll
  static void build() {
    source = SiteFolder.example(folder);
    SiteFolder.Run run = source.build(folder.resolve("out"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("Built 9 pages");
    site = new BuiltSite(folder.resolve("out"), "/guide/");
  }

  @Test
  void pagesStandAtTheirLanguageAndPath() {
    assertThat(site.pages().keySet())
        .containsExactly(
            "404.html",
            "en/card.html",
            "en/contacts.html",
            "en/glossary.html",
            "en/guide/card.html",
            "en/guide/rooms.html",
            "en/index.html",
            "index.html",
            "ja/card.html",
            "ja/contacts.html",
            "ja/glossary.html",
            "ja/guide/card.html",
            "ja/guide/rooms.html",
            "ja/index.html");
  }

  @Test
  void everyLinkAndAnchorLeadsSomewhere() {
    assertThat(site.deadLinks()).isEmpty();
  }

  @Test
  void everyAddressIsRelativeAndExplicit() {
    site.pages()
        .forEach(
            (address, page) -> {
              for (Element element : page.select("a[href], img, script[src], link[href]")) {
                String link = element.attr("href") + element.attr("src");
                assertThat(link).as(address).isNotEmpty();
                if (address.equals("404.html") || link.startsWith("https:")) {
                  continue;
                }
                assertThat(link).as(address).doesNotStartWith("/").doesNotEndWith("/");
              }
            });
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    site.pages()
        .forEach(
            (address, page) ->
                assertThat(page.select("script[src], img[src], link[rel=stylesheet], iframe"))
                    .as(address)
                    .allSatisfy(
                        element ->
                            assertThat(element.attr("src") + element.attr("href"))
                                .doesNotContain("//")));
  }

  @Test
  void noPageCarriesAScriptOrStyleOfItsOwn() {
    site.pages()
        .forEach(
            (address, page) -> {
              assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                  .as(address)
                  .isEmpty();
              assertThat(page.select("style, [style], [onclick], [onload]")).as(address).isEmpty();
            });
  }

  @Test
  void idsAreUnique() {
    site.pages()
        .forEach(
            (address, page) -> {
              List<String> ids = page.select("[id]").eachAttr("id");
              assertThat(ids).as(address).doesNotHaveDuplicates();
            });
  }

  @Test
  void theNavigationFollowsTheConfigurationAndTheOrderOfPages() {
    Document page = site.page("ja/guide/card.html");
    assertThat(page.select("#navigation a").eachText())
        .containsExactly("図書室の手引き", "カードを作る", "部屋を借りる", "連絡先", "用語");
    assertThat(page.select("#navigation [aria-current=page]").text()).isEqualTo("カードを作る");
    assertThat(page.select(".breadcrumbs li").eachText()).containsExactly("ホーム", "使い方", "カードを作る");
    assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("../../ja/index.html");
    assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("../../ja/guide/rooms.html");
    assertThat(site.page("ja/index.html").select("a[rel=prev]")).isEmpty();
    assertThat(site.page("ja/glossary.html").select("a[rel=next]")).isEmpty();
  }

  @Test
  void theContentsListLeadsToTheHeadings() {
    Document page = site.page("ja/guide/card.html");
    assertThat(page.select(".contents a").eachAttr("href"))
        .containsExactly("#before", "#steps", "#section-3");
    assertThat(page.select("#section-3").text()).isEqualTo("小さな見出し");
  }

  @Test
  void theSwitchLeadsToTheSamePageInTheOtherLanguage() {
    for (String path : List.of("index", "guide/card", "guide/rooms", "contacts", "glossary")) {
      for (String lang : List.of("ja", "en")) {
        Document page = site.page(lang + "/" + path + ".html");
        String root = path.contains("/") ? "../../" : "../";
        assertThat(page.select("header .language a").eachAttr("href"))
            .containsExactly(root + "ja/" + path + ".html", root + "en/" + path + ".html");
        assertThat(page.select("header .language [aria-current]").attr("lang")).isEqualTo(lang);
        assertThat(page.select("html").attr("lang")).isEqualTo(lang);
      }
    }
  }

  @Test
  void headingsHaveTheSameIdsInBothLanguages() {
    assertThat(site.page("en/guide/card.html").select(".body [id]").eachAttr("id"))
        .isEqualTo(site.page("ja/guide/card.html").select(".body [id]").eachAttr("id"));
  }

  @Test
  void translationsAreNamedOnlyWhereTheyExist() {
    assertThat(alternates("ja/guide/card.html"))
        .containsExactly("ja " + BASE + "ja/guide/card.html", "en " + BASE + "en/guide/card.html");
    assertThat(alternates("ja/guide/rooms.html")).isEmpty();
    assertThat(alternates("en/guide/rooms.html")).isEmpty();
    assertThat(alternates("ja/index.html")).contains("x-default " + BASE + "index.html");
  }

  private static List<String> alternates(String address) {
    return site.page(address).select("link[rel=alternate][hreflang]").stream()
        .map(link -> link.attr("hreflang") + " " + link.attr("href"))
        .toList();
  }

  @Test
  void aPageWithoutTranslationIsShownInItsOwnLanguageAndSaysSo() {
    Document page = site.page("en/guide/rooms.html");
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("article").attr("lang")).isEqualTo("ja");
    assertThat(page.select("article h1").text()).isEqualTo("部屋を借りる");
    assertThat(page.select(".untranslated").text()).contains("has not been translated yet");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo(BASE + "ja/guide/rooms.html");
  }

  @Test
  void headsSayWhatThePageIs() {
    Document page = site.page("en/guide/card.html");
    assertThat(page.title()).isEqualTo("Getting a card · Library guide");
    assertThat(page.select("meta[name=description]").attr("content"))
        .isEqualTo("From the form to the card.");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo(BASE + "en/guide/card.html");
    assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Getting a card");
    assertThat(page.select("meta[property=og:url]").attr("content"))
        .isEqualTo(BASE + "en/guide/card.html");
    assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("en_GB");
    assertThat(page.select("link[type=application/atom+xml]").attr("href"))
        .isEqualTo("../../en/feed.xml");
  }

  @Test
  void theFootOfAPageSaysWhenItChangedAndWhereItCanBeChanged() {
    Document page = site.page("en/contacts.html");
    assertThat(page.select(".about-page time").eachAttr("datetime"))
        .containsExactly("2026-10-03", "2026-11-01");
    assertThat(page.select(".about-page a.edit").attr("href"))
        .isEqualTo("https://example.org/edit/content/en/contacts.md");
    assertThat(page.select(".about-page").text()).contains("Rules of the library");
  }

  @Test
  void theSitemapListsEveryPageThatExistsWithItsTranslations() throws Exception {
    wellFormed("sitemap.xml");
    Document map = site.xml("sitemap.xml");
    assertThat(map.select("loc").eachText())
        .hasSize(9)
        .contains(BASE + "ja/guide/rooms.html", BASE + "en/guide/card.html")
        .doesNotContain(BASE + "en/guide/rooms.html");
    Element card =
        map.select("url").stream()
            .filter(url -> url.select("loc").text().equals(BASE + "ja/guide/card.html"))
            .findFirst()
            .orElseThrow();
    assertThat(card.getElementsByTag("xhtml:link").eachAttr("hreflang"))
        .containsExactly("ja", "en");
    assertThat(card.select("lastmod").text()).isEqualTo("2026-05-01");
  }

  @Test
  void eachLanguageHasAFeedOfChanges() throws Exception {
    for (String lang : List.of("ja", "en")) {
      wellFormed(lang + "/feed.xml");
      Document feed = site.xml(lang + "/feed.xml");
      assertThat(feed.select("entry")).hasSize(2);
      assertThat(feed.select("id").eachText())
          .doesNotHaveDuplicates()
          .allSatisfy(id -> assertThat(URI.create(id).getScheme()).isEqualTo("urn"));
      assertThat(feed.select("entry > updated").eachText())
          .extracting(OffsetDateTime::parse)
          .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }
    assertThat(site.xml("ja/feed.xml").select("entry").first().select("title").text())
        .isEqualTo("受付の時間が <変わり> ました。");
    assertThat(site.xml("ja/feed.xml").select("id").text())
        .isNotEqualTo(site.xml("en/feed.xml").select("id").text());
  }

  private static void wellFormed(String address) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.newDocumentBuilder().parse(new InputSource(new StringReader(site.text(address))));
  }

  @Test
  void crawlersAreTold() {
    assertThat(site.text("robots.txt"))
        .contains("User-agent: *")
        .contains("Sitemap: " + BASE + "sitemap.xml");
    assertThat(site.text("llms.txt"))
        .startsWith("# 図書室の手引き")
        .contains("[Getting a card](" + BASE + "en/guide/card.html): From the form to the card.");
  }

  @Test
  void anOldAddressLeadsToTheNewOne() {
    Document old = site.page("en/card.html");
    assertThat(old.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../en/guide/card.html");
    assertThat(old.select("main a").attr("href")).isEqualTo("../en/guide/card.html");
    assertThat(old.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void theMissingPageIsFoundFromAnyDepth() {
    Document missing = site.page("404.html");
    assertThat(missing.select("link[rel=stylesheet]").attr("href")).startsWith("/guide/assets/");
    assertThat(missing.select("main a").eachAttr("href"))
        .contains("/guide/ja/index.html", "/guide/en/index.html");
  }

  @Test
  void theFirstPageOffersEveryLanguageWithoutAScript() {
    Document root = site.page("index.html");
    assertThat(root.select("main a").eachAttr("href"))
        .containsExactly("ja/index.html", "en/index.html");
    assertThat(root.select("main a").eachAttr("hreflang")).containsExactly("ja", "en");
  }

  @Test
  void proceduresTermsAndDesksAreDescribedForMachines() {
    assertThat(data("en/guide/card.html"))
        .contains("\"@type\":\"HowTo\"")
        .contains("\"name\":\"Collect\"");
    assertThat(data("ja/glossary.html"))
        .contains("\"@type\":\"DefinedTermSet\"")
        .contains("\"name\":\"貸出\"");
    assertThat(data("ja/contacts.html"))
        .contains("\"@type\":\"ContactPoint\"")
        .contains("\"telephone\":\"00-0000-0000\"");
    assertThat(site.page("ja/index.html").select("script[type=application/ld+json]")).isEmpty();
  }

  private static String data(String address) {
    return site.page(address).select("script[type=application/ld+json]").stream()
        .map(Element::data)
        .collect(Collectors.joining());
  }

  @Test
  void valuesArePrintedInThePagesLanguage() {
    String ja = site.page("ja/guide/card.html").select(".body").text();
    assertThat(ja)
        .contains("発行料は 1,500円")
        .contains("2026年3月31日（令和8年3月31日・火）")
        .contains("5営業日")
        .contains("2週間")
        .contains("3年3か月")
        .contains("2019年5月（令和元年5月）");
    String en = site.page("en/guide/card.html").select(".body").text();
    assertThat(en)
        .contains("The fee is ¥1,500")
        .contains("31 March 2026 (Tue)")
        .contains("5 business days")
        .contains("2 weeks")
        .contains("3 years 3 months")
        .contains("May 2019");
    assertThat(site.page("ja/guide/card.html").select("time[datetime=2026-03-31]")).hasSize(1);
    assertThat(site.page("ja/index.html").select("a[href=tel:0000000000]").text())
        .isEqualTo("00-0000-0000");
    assertThat(site.page("en/guide/card.html").select("code").eachText())
        .contains("{{fact.card-fee.value}}");
  }

  @Test
  void assetsCarryAHashOfTheirContent() {
    assertThat(site.addresses())
        .filteredOn(address -> address.startsWith("assets/"))
        .isNotEmpty()
        .allMatch(address -> address.matches("assets/[a-z-]+\\.[0-9a-f]{10}\\.[a-z]+"));
  }

  @Test
  void draftsAppearOnlyWhenAskedFor() {
    assertThat(site.has("ja/guide/draft.html")).isFalse();
    Path drafts = folder.resolve("drafts");
    assertThat(source.build(drafts, "--drafts").exit()).isZero();
    Document draft = new BuiltSite(drafts, "/guide/").page("ja/guide/draft.html");
    assertThat(draft.select("h1").text()).contains("下書き");
  }

  @Test
  void withoutAnAddressOfItsOwnTheSiteMakesNoAbsoluteLinks() {
    Path out = folder.resolve("nowhere");
    SiteFolder.Run run = source.build(out, "--base-url", "");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("No base-url is set");
    BuiltSite nowhere = new BuiltSite(out, "/");
    assertThat(nowhere.has("sitemap.xml")).isFalse();
    assertThat(nowhere.text("robots.txt")).doesNotContain("Sitemap");
    nowhere
        .pages()
        .forEach(
            (address, page) ->
                assertThat(page.select("link[rel=canonical]")).as(address).isEmpty());
    assertThat(nowhere.deadLinks()).isEmpty();
    assertThat(nowhere.xml("ja/feed.xml").select("entry link").eachAttr("href"))
        .allMatch(link -> link.startsWith("../"));
  }
}

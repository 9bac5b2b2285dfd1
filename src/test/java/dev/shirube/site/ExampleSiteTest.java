package dev.shirube.site;

import static dev.shirube.site.BuiltSite.hrefs;
import static dev.shirube.site.BuiltSite.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers of a site find on its pages, on the example site. */
class ExampleSiteTest {
  private static final String BASE = "https://example.org/guide/";

  /** A list's script is named by its page and, behind a dot that neither can have, by its id. */
  private static final String LIST = "list-guide\\.card\\.before";

  @TempDir static Path folder;
  private static BuiltSite site;
  private static BuiltSite withDrafts;

  @BeforeAll
  static void build() {
    SiteFolder example = SiteFolder.example(folder);
    site = BuiltSite.build(example, folder.resolve("published"));
    withDrafts = BuiltSite.build(example, folder.resolve("with-drafts"), "--drafts");
  }

  // What there is

  @Test
  void everyPageIsPublishedInEveryLanguageUnderItsName() {
    assertThat(site.files())
        .filteredOn(file -> !file.startsWith("assets/"))
        .containsExactlyInAnyOrder(
            "404.html",
            "index.html",
            "offline.html",
            "ja/index.html",
            "ja/contacts.html",
            "ja/glossary.html",
            "ja/guide/card.html",
            "ja/guide/rooms.html",
            "ja/card.html",
            "ja/feed.xml",
            "ja/search.html",
            "ja/lists.html",
            "en/lists.html",
            "en/index.html",
            "en/contacts.html",
            "en/glossary.html",
            "en/guide/card.html",
            "en/guide/rooms.html",
            "en/card.html",
            "en/feed.xml",
            "en/search.html",
            "files/map.svg",
            "llms.txt",
            "robots.txt",
            "sitemap.xml",
            "sw.js",
            "ja/app.webmanifest",
            "en/app.webmanifest",
            "icons/app-192.png",
            "icons/app-512.png",
            "icons/app-maskable-512.png",
            "icons/app-touch-180.png");
  }

  @Test
  void filesOfTheContentAreCopiedAsTheyAre() {
    assertThat(folder.resolve("published/files/map.svg"))
        .hasSameBinaryContentAs(SiteFolder.SITES.resolve("example/content/files/map.svg"));
  }

  @Test
  void draftsAreBuiltOnlyWhenAskedFor() {
    assertThat(site.files()).noneMatch(file -> file.contains("draft"));
    assertThat(site.text("sitemap.xml") + site.text("llms.txt")).doesNotContain("draft");
    assertThat(hrefs(site.page("ja/index.html"), "a")).noneMatch(href -> href.contains("draft"));

    Document draft = withDrafts.page("ja/guide/draft.html");
    assertThat(texts(draft, "h1")).containsExactly("下書き");
    assertThat(texts(draft, ".mark-draft")).containsExactly("下書き");
    assertThat(withDrafts.page("ja/guide/card.html").select(".mark-draft")).isEmpty();
    assertThat(hrefs(withDrafts.page("ja/index.html"), "nav.navigation a"))
        .contains("../ja/guide/draft.html");
  }

  // What holds for every page

  @Test
  void theMarkupNeedsNoMending() {
    assertThat(site.markupErrors()).isEmpty();
  }

  @Test
  void everyInternalLinkAndAnchorResolves() {
    assertThat(withDrafts.brokenLinks()).isEmpty();
    assertThat(site.brokenLinks()).isEmpty();
  }

  @Test
  void idsStandOncePerPageAndWhatPointsToThemFindsThem() {
    assertThat(site.duplicateIds()).isEmpty();
    assertThat(site.danglingIds()).isEmpty();
  }

  @Test
  void everyAddressIsRelativeAndNamesAFile() {
    assertThat(site.addressesThatNeedAServer()).allMatch(fault -> fault.startsWith("404.html: "));
  }

  @Test
  void noPageAsksAnotherHostForAnything() {
    assertThat(site.requestsElsewhere()).isEmpty();
    assertThat(site.requestsOfStyles()).isEmpty();
  }

  @Test
  void noPageHasScriptsOrStylesOfItsOwn() {
    assertThat(site.inlineCode()).isEmpty();
  }

  @Test
  void everyPageSaysItsLanguage() {
    site.pages()
        .forEach(
            (address, page) ->
                assertThat(page.selectFirst("html").attr("lang"))
                    .as(address)
                    .isEqualTo(address.startsWith("en/") ? "en" : "ja"));
  }

  @Test
  void everyPageHasATitleADescriptionAndOneHeading() {
    site.writtenPages()
        .forEach(
            (address, page) -> {
              assertThat(page.title()).as(address).isNotBlank();
              assertThat(page.select("meta[name=description]").attr("content"))
                  .as(address)
                  .isNotBlank();
              assertThat(page.select("h1")).as(address).hasSize(1);
            });
    assertThat(site.page("ja/guide/card.html").title()).isEqualTo("カードを作る · 図書室の手引き");
    assertThat(site.page("en/guide/card.html").title()).isEqualTo("Getting a card · Library guide");
    assertThat(site.page("en/index.html").title()).isEqualTo("Library guide");
  }

  @Test
  void assetsCarryAHashOfTheirContent() {
    List<String> assets = site.files().stream().filter(file -> file.startsWith("assets/")).toList();
    assertThat(assets)
        .isNotEmpty()
        .allMatch(
            name -> name.matches("assets/([a-z-]+|" + LIST + ")\\.[0-9a-f]{10}\\.(css|js|svg)"));
    site.writtenPages()
        .forEach(
            (address, page) ->
                assertThat(page.select("link[rel=stylesheet]").attr("href"))
                    .as(address)
                    .contains("assets/site."));
  }

  // Finding one's way

  @Test
  void navigationFollowsTheConfigurationAndTheOrderOfPages() {
    Document page = site.page("ja/guide/card.html");
    assertThat(texts(page, ".navigation-group")).containsExactly("はじめに", "使い方", "調べる");
    assertThat(texts(page, "nav.navigation li li"))
        .containsExactly("図書室の手引き", "カードを作る", "部屋を借りる", "連絡先", "用語");
    assertThat(hrefs(page, "nav.navigation li li a"))
        .containsExactly(
            "../../ja/index.html",
            "../../ja/guide/card.html",
            "../../ja/guide/rooms.html",
            "../../ja/contacts.html",
            "../../ja/glossary.html");
    assertThat(texts(page, "nav.navigation [aria-current=page]")).containsExactly("カードを作る");
    assertThat(texts(site.page("en/guide/card.html"), ".navigation-group"))
        .containsExactly("Start", "Using it", "Look up");
  }

  @Test
  void theFirstPageListsAllPages() {
    Document home = site.page("en/index.html");
    assertThat(texts(home, ".site-map h3")).containsExactly("Start", "Using it", "Look up");
    assertThat(hrefs(home, ".site-map a"))
        .containsExactly(
            "../en/index.html",
            "../en/guide/card.html",
            "../en/guide/rooms.html",
            "../en/contacts.html",
            "../en/glossary.html");
    assertThat(home.select("nav.breadcrumbs")).isEmpty();
  }

  @Test
  void breadcrumbsLeadHomeAndEndAtThePage() {
    Document rooms = site.page("ja/guide/rooms.html");
    assertThat(texts(rooms, "nav.breadcrumbs li")).containsExactly("ホーム", "使い方", "部屋を借りる");
    assertThat(hrefs(rooms, "nav.breadcrumbs a"))
        .containsExactly("../../ja/index.html", "../../ja/guide/card.html");
    assertThat(texts(rooms, "nav.breadcrumbs [aria-current=page]")).containsExactly("部屋を借りる");
  }

  @ParameterizedTest
  @CsvSource({
    "ja/index.html,,../ja/guide/card.html",
    "ja/guide/card.html,../../ja/index.html,../../ja/guide/rooms.html",
    "en/guide/rooms.html,../../en/guide/card.html,../../en/contacts.html",
    "en/glossary.html,../en/contacts.html,",
  })
  void previousAndNextFollowTheNavigation(String address, String previous, String next) {
    Document page = site.page(address);
    assertThat(hrefs(page, "nav.neighbours a[rel=prev]"))
        .isEqualTo(previous == null ? List.of() : List.of(previous));
    assertThat(hrefs(page, "nav.neighbours a[rel=next]"))
        .isEqualTo(next == null ? List.of() : List.of(next));
  }

  @Test
  void theContentsListLeadsToTheHeadings() {
    Document page = site.page("en/guide/card.html");
    assertThat(texts(page, "nav.contents a"))
        .containsExactly("What you need", "Steps", "A small heading");
    assertThat(hrefs(page, "nav.contents a")).containsExactly("#before", "#steps", "#section-3");
    assertThat(texts(page, "nav.contents ol ol a")).containsExactly("A small heading");
    assertThat(site.page("en/index.html").select("nav.contents")).as("one heading only").isEmpty();
  }

  @Test
  void everyPageSwitchesToItselfInTheOtherLanguage() {
    site.writtenPages()
        .forEach(
            (address, page) -> {
              String path = address.substring(3);
              String root = "../".repeat((int) address.chars().filter(c -> c == '/').count());
              assertThat(hrefs(page, "nav.language a"))
                  .as(address)
                  .containsExactly(root + "ja/" + path, root + "en/" + path);
              assertThat(page.select("nav.language a").eachAttr("lang"))
                  .containsExactly("ja", "en");
              assertThat(page.select("nav.language [aria-current]").attr("lang"))
                  .as(address)
                  .isEqualTo(address.substring(0, 2));
            });
  }

  @Test
  void sectionsAndRecordsHaveTheSameIdsInBothLanguages() {
    for (String path : List.of("index.html", "guide/card.html", "contacts.html", "glossary.html")) {
      List<String> ja = site.page("ja/" + path).select(".body [id]").eachAttr("id");
      List<String> en = site.page("en/" + path).select(".body [id]").eachAttr("id");
      assertThat(en).as(path).isEqualTo(ja).isNotEmpty();
    }
  }

  @Test
  void theRootOffersBothLanguagesWithoutAScript() {
    Document root = site.page("index.html");
    assertThat(hrefs(root, "main a")).containsExactly("ja/index.html", "en/index.html");
    assertThat(texts(root, "main a")).containsExactly("日本語", "English");
    assertThat(root.select("main li").eachAttr("lang")).containsExactly("ja", "en");
    assertThat(root.select("meta[http-equiv=refresh]")).isEmpty();
    assertThat(root.select("script").size()).isEqualTo(root.select("script[src][defer]").size());
  }

  @Test
  void theMissingPageSpeaksBothLanguagesAndStaysOutOfSearch() {
    Document missing = site.page("404.html");
    assertThat(texts(missing, "h1, h2")).containsExactly("ページが見つかりません", "Page not found");
    assertThat(missing.select("section").eachAttr("lang")).containsExactly("ja", "en");
    assertThat(missing.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(hrefs(missing, "main a"))
        .as("a server shows it at any address")
        .containsExactly(
            "/guide/ja/index.html",
            "/guide/ja/search.html",
            "/guide/ja/contacts.html",
            "/guide/en/index.html",
            "/guide/en/search.html",
            "/guide/en/contacts.html");
  }

  @Test
  void anOldAddressLeadsToThePage() {
    Document old = site.page("en/card.html");
    assertThat(old.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../en/guide/card.html");
    assertThat(hrefs(old, "main a")).containsExactly("../en/guide/card.html");
    assertThat(texts(old, "main a")).containsExactly("Getting a card");
    assertThat(hrefs(old, "link[rel=canonical]")).containsExactly(BASE + "en/guide/card.html");
    assertThat(old.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  // A page that is not translated

  @Test
  void anUntranslatedPageIsShownInItsLanguageAndSaysSo() {
    Document page = site.page("en/guide/rooms.html");
    assertThat(page.selectFirst("article").attr("lang")).isEqualTo("ja");
    assertThat(texts(page, "article h1")).containsExactly("部屋を借りる");
    assertThat(texts(page, ".untranslated"))
        .singleElement()
        .asString()
        .contains("This page has not been translated yet.");
    assertThat(page.selectFirst(".untranslated").closest("[lang]").attr("lang")).isEqualTo("en");
    assertThat(hrefs(page, ".untranslated a")).containsExactly("../../ja/guide/rooms.html");
    assertThat(hrefs(page, ".body a"))
        .as("links keep the reader in the language that was chosen")
        .containsExactly("../../en/contacts.html");
    assertThat(hrefs(page, "link[rel=canonical]")).containsExactly(BASE + "ja/guide/rooms.html");
    assertThat(page.select("[aria-current=page]").eachAttr("lang")).containsExactly("ja", "ja");
  }

  @Test
  void aTranslatedPageHasNoNotice() {
    assertThat(site.page("en/guide/card.html").select(".untranslated")).isEmpty();
    assertThat(site.page("ja/guide/rooms.html").select(".untranslated")).isEmpty();
    assertThat(site.page("en/guide/card.html").selectFirst("article").hasAttr("lang")).isFalse();
  }

  // About a page

  @Test
  void aPageSaysWhenItChangedWhenItWasReviewedAndOnWhatItRests() {
    Document page = site.page("en/contacts.html");
    assertThat(page.select(".about-page time").eachAttr("datetime"))
        .as("the newest change, then the review")
        .containsExactly("2026-10-03", "2026-11-01");
    assertThat(texts(page, ".about-page time"))
        .containsExactly("3 October 2026 (Sat)", "1 November 2026 (Sun)");
    assertThat(texts(page, ".about-page li"))
        .singleElement()
        .asString()
        .contains("Rules of the library", "The library");
    assertThat(site.page("ja/guide/card.html").select(".about-page time").eachAttr("datetime"))
        .containsExactly("2026-05-01", "2026-11-01");
    assertThat(site.page("ja/glossary.html").select(".about-page time").eachAttr("datetime"))
        .as("no change is noted: the review counts")
        .startsWith("2026-11-01");
  }

  @Test
  void aPageLeadsToWhereItCanBeChanged() {
    assertThat(hrefs(site.page("en/guide/card.html"), "a.edit"))
        .containsExactly("https://example.org/edit/content/en/guide/card.md");
    assertThat(hrefs(site.page("en/guide/rooms.html"), "a.edit"))
        .containsExactly("https://example.org/edit/content/ja/guide/rooms.md");
  }

  // What is written on a page

  /** As it is read: around a button jsoup would put spaces. */
  private static String firstParagraph(String address) {
    Element paragraph = site.page(address).select(".body > p").first().clone();
    paragraph.select("button").unwrap();
    return paragraph.text();
  }

  @Test
  void everyReferenceIsPrintedInTheLanguageOfThePage() {
    assertThat(firstParagraph("ja/guide/card.html"))
        .isEqualTo(
            "「申込書」は受付にあります。発行料は 1,500円、更新は 2026年3月31日（令和8年3月31日・火） までです。"
                + "返事は5営業日ほど1、貸出は2週間、カードは3年3か月使えます。"
                + "開館は2019年5月（令和元年5月）です。貸出とは何かも見てください。");
    assertThat(firstParagraph("en/guide/card.html"))
        .isEqualTo(
            "The form is at the front desk. The fee is ¥1,500; renew by 31 March 2026 (Tue). An"
                + " answer takes about 5 business days1, a loan lasts 2 weeks, a card 3 years 3"
                + " months. The library opened in May 2019. See what a loan (貸出) is.");
    assertThat(hrefs(site.page("en/index.html"), "article a[href^=tel:]"))
        .containsExactly("tel:0000000000");
    Pattern left = Pattern.compile("\\{\\{|\\}\\}|\\$\\{");
    site.pages()
        .forEach(
            (address, page) -> {
              page.select("code").remove();
              assertThat(left.matcher(page.html()).find()).as(address).isFalse();
            });
  }

  @Test
  void listsOfRecordsAreWholeAndLinkedTo() {
    Document contacts = site.page("en/contacts.html");
    Element desk = contacts.getElementById("contact-desk");
    assertThat(desk.text()).isEqualTo("Front desk");
    String record = desk.closest("article, li, .record").text();
    assertThat(record)
        .contains("00-0000-0000", "desk@example.org", "Lending", "Booking a seat")
        .contains("1–7 of each month", "9:00–20:00", "Closed: Sundays, public holidays");
    assertThat(hrefs(site.page("en/index.html"), "article a"))
        .contains("../en/contacts.html#contact-desk");
    assertThat(texts(site.page("en/guide/card.html"), ".step-title"))
        .containsExactly("Apply", "Collect");
    assertThat(hrefs(site.page("en/guide/card.html"), ".row-ask a"))
        .containsExactly("../../en/contacts.html#contact-desk");
  }

  @Test
  void japaneseOnAnEnglishPageIsMarkedAsJapanese() {
    assertThat(texts(site.page("en/contacts.html"), ".evidence span[lang=ja]"))
        .containsExactly("第1条");
    assertThat(site.page("ja/contacts.html").select("article span[lang=ja]")).isEmpty();
  }

  @Test
  void checklistsCarryTheSameIdsInBothLanguages() {
    for (String lang : List.of("ja", "en")) {
      Document page = site.page(lang + "/guide/card.html");
      assertThat(page.select("[data-checklist]").eachAttr("data-checklist"))
          .containsExactly("before");
      assertThat(page.select("[data-item]").eachAttr("data-item"))
          .containsExactly("id-paper", "form");
      assertThat(page.select("[data-task]").eachAttr("data-task"))
          .containsExactly("id-paper", "form");
      assertThat(page.select("#form [data-before]").eachAttr("data-before"))
          .containsExactly("id-paper");
    }
  }
}

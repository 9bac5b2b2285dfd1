package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page, served and from a disk. */
class SearchIT {
  private static final int PHONE = 390;
  private static final int PC = 1280;
  private static final String RESULTS = "[data-search-results] a";

  private static PublishedSite own;
  private static SiteServer server;
  private static Chromium chromium;

  private final List<BrowserContext> readers = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  @BeforeAll
  static void publishAndOpen() throws IOException {
    own = PublishedSite.own();
    server = new SiteServer(own.folder(), "/");
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    server.close();
  }

  @AfterEach
  void readersGoHome() {
    readers.forEach(BrowserContext::close);
    assertThat(troubles).as("told by the console").isEmpty();
  }

  /** A server, and the folder as it is. */
  private static Stream<String> roots() {
    return Stream.of(server.address(), own.fileAddress());
  }

  private Page reader(int width, boolean scripts) {
    BrowserContext context =
        chromium.reader(
            new NewContextOptions()
                .setLocale("ja-JP")
                .setViewportSize(width, 844)
                .setJavaScriptEnabled(scripts));
    readers.add(context);
    Page page = context.newPage();
    page.onPageError(troubles::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            troubles.add(message.text());
          }
        });
    return page;
  }

  /** The page with the indexes of both languages. */
  private Page searching(String root, String lang) {
    return opened(reader(PC, true), root + lang + "/search.html");
  }

  private static Page opened(Page page, String address) {
    page.navigate(address);
    page.waitForSelector("[data-search-ready~=ja][data-search-ready~=en]");
    return page;
  }

  /** Types it, and waits until all is shown. */
  private static void look(Page page, String query) {
    page.locator("[data-search-field]").fill(query);
    page.waitForSelector(
        "[data-search-results]:not([aria-busy])",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private static List<String> found(Page page, String query) {
    look(page, query);
    return page.locator(RESULTS).allTextContents();
  }

  private static List<String> hrefs(Page page, String selector) {
    return page.locator(selector).all().stream().map(it -> it.getAttribute("href")).toList();
  }

  @ParameterizedTest
  @MethodSource("roots")
  void kanaWidthCaseAndLongVowelsDoNotCount(String root) {
    Page page = searching(root, "ja");
    List<String> claims = found(page, "レセプト");
    assertThat(claims).isNotEmpty();
    assertThat(claims.get(0)).contains("レセプト");
    assertThat(found(page, "れせぷと")).isEqualTo(claims);
    assertThat(found(page, "ﾚｾﾌﾟﾄ")).isEqualTo(claims);
    assertThat(found(page, "ポータル")).isNotEmpty().isEqualTo(found(page, "ぽたる"));
    assertThat(found(page, "ｉｐ−ｖｐｎ").get(0)).isEqualTo(found(page, "IPVPN").get(0));
    assertThat(found(page, "でんししょうめいしょ").get(0)).as("by its reading").startsWith("電子証明書");
    opened(page, root + "en/search.html");
    List<String> english = found(page, "CLAIMS");
    assertThat(english).isNotEmpty().isEqualTo(found(page, "claim"));
  }

  @Test
  void aWordMoreIsNeededToo() {
    Page page = searching(server.address(), "en");
    int claims = countOf(page, "claims");
    assertThat(countOf(page, "claims software")).isPositive().isLessThan(claims);
  }

  private static int countOf(Page page, String query) {
    look(page, query);
    return Integer.parseInt(
        page.locator("[data-search-count]").textContent().replaceAll("[^0-9]", ""));
  }

  @Test
  void whatWasLookedForIsMarkedAsItIsWrittenAndCounted() {
    Page page = searching(server.address(), "ja");
    int count = countOf(page, "れせぷと");
    Locator marks = page.locator("[data-search-results] mark");
    assertThat(marks.allTextContents()).isNotEmpty().contains("レセプト");
    assertThat(page.locator("[role=status]")).containsText(Integer.toString(count));
    found(page, "08000804583");
    assertThat(marks.first()).hasText("0800-080-4583");
    found(page, "");
    assertThat(marks).hasCount(0);
    opened(page, server.address() + "en/search.html");
    found(page, "applying");
    assertThat(marks.allTextContents()).isNotEmpty().allMatch(it -> it.matches("(?i)appl[a-z]+"));
  }

  @Test
  void aResultShowsWhereItsWordsStandAndLeadsThere() {
    Page page = searching(server.address(), "ja");
    found(page, "リンクの期限が切れた");
    Locator first = page.locator(".search-hit").first();
    assertThat(first.locator("mark").first()).isVisible();
    assertThat(first.locator(".search-hit-text")).not().isEmpty();
    String address = first.locator("a").getAttribute("href");
    assertThat(address).contains("#");
    first.locator("a").click();
    page.waitForURL(Pattern.compile(".*" + Pattern.quote(address.replace("../", ""))));
    String id = address.substring(address.indexOf('#') + 1);
    assertThat(page.locator("[id='" + id + "']")).isInViewport();
  }

  /** Sections, records and pages: whatever is found is there. */
  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyAddressOfTheIndexLeadsToItsPart(String lang) {
    Page page = searching(server.address(), lang);
    Object lost =
        page.evaluate(
            """
            async lang => {
              const pages = new Map();
              const lost = [];
              for (const address of shirube.search.addresses(lang)) {
                const [file, id] = address.split('#');
                if (!pages.has(file)) {
                  const text = await (await fetch('../' + file)).text();
                  pages.set(file, new DOMParser().parseFromString(text, 'text/html'));
                }
                if (id && !pages.get(file).getElementById(id)) lost.push(address);
              }
              return lost;
            }
            """,
            lang);
    assertThat((List<?>) lost).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("roots")
  void aDeskIsFoundByItsNumberHoweverItIsWritten(String root) {
    Page page = searching(root, "ja");
    page.navigate(root + "ja/contacts.html");
    Locator desk =
        page.locator(".contact")
            .filter(new Locator.FilterOptions().setHas(page.locator("[href^='tel:']")))
            .first();
    String id = desk.locator("[id^=contact-]").getAttribute("id");
    String number = desk.locator("[href^='tel:']").textContent();
    opened(page, root + "ja/search.html");
    for (String written :
        List.of(
            number, number.replace("-", ""), number.replace("-", " "), number.replace('-', '‐'))) {
      found(page, written);
      assertThat(hrefs(page, RESULTS).get(0)).as(written).endsWith("#" + id);
    }
  }

  @Test
  void theOtherLanguageIsSearchedForWhatOnesOwnHasNot() {
    Page page = searching(server.address(), "ja");
    found(page, "introduction support provider");
    List<String> own = hrefs(page, RESULTS);
    assertThat(own).as("by its name in the other language").anyMatch(it -> it.contains("/ja/"));
    found(page, "unavoidable reason");
    Locator others = page.locator("[data-search-results] .search-hit[lang=en] a");
    assertThat(others.first()).isVisible();
    assertThat(others.first()).hasAttribute("hreflang", "en");
    assertThat(others.first()).hasAttribute("href", Pattern.compile("\\.\\./en/.*"));
  }

  @Test
  void anEmptyResultHelpsOn() {
    Page page = searching(server.address(), "ja");
    assertThat(page.locator("[data-search-nothing]")).isHidden();
    assertThat(found(page, "鰻鱒鯵")).isEmpty();
    Locator ways = page.locator("[data-search-nothing] a");
    assertThat(ways.first()).isVisible();
    assertThat(hrefs(page, "[data-search-nothing] a"))
        .anyMatch(it -> it.endsWith("contacts.html"))
        .anyMatch(it -> it.endsWith("glossary.html"));
    assertThat(page.locator("[role=status]")).not().isEmpty();
  }

  @Test
  void theNameThatWasMeantIsOfferedWhereNothingHasAllOfIt() {
    Page page = searching(server.address(), "ja");
    found(page, "マイナ鯵保鰻険証");
    Locator offered = page.locator("[data-search-nearest] button");
    assertThat(offered.first()).containsText("マイナ保険証");
    offered.first().click();
    assertThat(page.locator(RESULTS).first()).containsText("マイナ保険証");
    assertThat(page.locator("[data-search-field]")).isFocused();
  }

  @ParameterizedTest
  @MethodSource("roots")
  void theKeyboardGoesFromTheFieldToTheResultsAndBack(String root) {
    Page page = searching(root, "ja");
    Locator field = page.locator("[data-search-field]");
    page.keyboard().press("/");
    assertThat(field).isFocused();
    assertThat(field).hasValue("");
    assertThat(found(page, "れせぷと")).hasSizeGreaterThan(1);
    Locator results = page.locator(RESULTS);
    page.keyboard().press("ArrowDown");
    assertThat(results.nth(0)).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(results.nth(1)).isFocused();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowUp");
    assertThat(field).isFocused();
    page.keyboard().press("Enter");
    assertThat(results.nth(0)).isFocused();
    page.keyboard().press("Escape");
    assertThat(field).isFocused();
    assertThat(field).hasValue("");
    assertThat(results).hasCount(0);
    assertThat(page.locator("[data-search-all] a").first()).isVisible();
  }

  @Test
  void moreThanFitsIsShownWhenAskedFor() {
    Page page = searching(server.address(), "ja");
    int count = countOf(page, "申請");
    Locator more = page.locator(".search-more");
    Locator hits = page.locator("[data-search-results] .search-hit:not([lang]) a");
    List<String> before = addresses(hits);
    assertThat(before).hasSizeLessThan(count);
    more.click();
    assertThat(hits).hasCount(count);
    assertThat(hits.and(page.locator(":focus"))).hasCount(1);
    assertThat(before).doesNotContain(page.locator(":focus").getAttribute("href"));
  }

  private static List<String> addresses(Locator links) {
    return links.all().stream().map(link -> link.getAttribute("href")).toList();
  }

  @ParameterizedTest
  @MethodSource("roots")
  void theAddressCarriesWhatIsLookedFor(String root) {
    Page page = reader(PHONE, true);
    opened(page, root + "ja/search.html?q=%E3%82%8C%E3%81%9B%E3%81%B7%E3%81%A8");
    assertThat(page.locator("[data-search-field]")).hasValue("れせぷと");
    assertThat(page.locator(RESULTS).first()).isVisible();
    assertThat(page.locator("[data-search-results] mark").first()).isVisible();
    page.locator("[data-search-field]").fill("code");
    page.waitForURL(Pattern.compile(".*search\\.html\\?q=code"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void withoutScriptsTheSearchPageListsAllPages(String lang) {
    Page page = reader(PC, false);
    page.navigate(server.address() + lang + "/search.html");
    assertThat(page.locator("[data-search-field]")).isHidden();
    assertThat(page.locator("[data-search-nothing]")).isHidden();
    Locator links = page.locator("[data-search-all] a");
    assertThat(page.locator("[data-search-all] a:visible")).hasCount(links.count());
    assertThat(hrefs(page, "[data-search-all] a")).containsAll(hrefs(page, "#navigation a"));
  }

  @Test
  void onAPhoneNothingSticksOut() {
    Page page = opened(reader(PHONE, true), server.address() + "ja/search.html");
    found(page, "https");
    assertThat(page.locator(RESULTS).first()).isVisible();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(PHONE);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void whatIsFoundIsAccessible(ColorScheme scheme) {
    for (String lang : List.of("ja", "en")) {
      Page page = reader(PHONE, true);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      opened(page, server.address() + lang + "/search.html");
      found(page, "レセプト certificate");
      assertThat(page.locator(RESULTS).first()).isVisible();
      EveryPageIT.bringAxe(page);
      assertThat(EveryPageIT.violations(page)).isEmpty();
      found(page, "鰻鱒鯵");
      assertThat(EveryPageIT.violations(page)).isEmpty();
    }
  }

  /** One of more pages than are loaded as one. */
  @Test
  void ofALargeSiteOnlyWhatAQueryNeedsIsLoaded() throws IOException {
    Path folder = Folders.untilTheEnd();
    Path sources = Folders.example(folder.resolve("sources"));
    Path pages = Files.createDirectories(sources.resolve("content/ja/many"));
    for (int i = 0; i < 320; i++) {
      Files.writeString(
          pages.resolve("page-" + i + ".md"),
          "---\ntitle: 手引き"
              + i
              + "\ndescription: 説明です。\n---\n\n## 見出し {#here}\n\n"
              + (i == 200 ? "帽子の中にあります。\n" : "何もありません。\n"));
    }
    Path site = folder.resolve("site");
    Tool.publish(sources, site);
    Page page = reader(PC, true);
    List<String> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().matches(".*/search-ja-[pt].*")) {
            asked.add(request.url());
          }
        });
    page.navigate(site.toUri() + "ja/search.html");
    page.waitForSelector("[data-search-ready~=ja]");
    page.locator("[data-search-field]").fill("帽子");
    assertThat(page.locator(RESULTS).first()).hasAttribute("href", "../ja/many/page-200.html#here");
    assertThat(page.locator(RESULTS)).hasCount(1);
    assertThat(asked).as("a shard and the texts of one page").hasSize(2);
    try (Stream<Path> all = Files.list(site.resolve("assets"))) {
      assertThat(all.filter(it -> it.getFileName().toString().startsWith("search-ja-p")))
          .hasSizeGreaterThan(10);
    }
  }

  @Test
  void anIndexThatDoesNotComeIsTold() {
    Page page = reader(PC, true);
    page.route(Pattern.compile(".*/search-(ja|en)\\..*"), route -> route.abort());
    page.navigate(server.address() + "ja/search.html");
    page.locator("[data-search-field]").fill("レセプト");
    assertThat(page.locator("[data-search-count]")).not().isEmpty();
    assertThat(page.locator("[data-search-all] a").first()).isVisible();
    troubles.removeIf(it -> it.contains("ERR_FAILED"));
  }
}

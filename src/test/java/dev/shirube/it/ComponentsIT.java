package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Glossary, words that explain themselves, pages for trouble, and the samples of all. */
class ComponentsIT {
  private static final int PHONE = 390;
  private static final int PC = 1280;
  private static final int NARROWEST = 320;
  private static final String SAMPLES = "/about/components.html";
  private static final String PAGE_WITH_TERMS = "ja/apply/account.html";

  private static PublishedSite own;
  private static PublishedSite drafts;
  private static SiteServer server;
  private static SiteServer draftServer;
  private static Chromium chromium;

  private final List<BrowserContext> readers = new ArrayList<>();

  @BeforeAll
  static void publishAndOpen() throws IOException {
    own = PublishedSite.own();
    drafts = PublishedSite.ownWithDrafts();
    server = new SiteServer(own.folder(), "/");
    draftServer = new SiteServer(drafts.folder(), "/");
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    server.close();
    draftServer.close();
  }

  @AfterEach
  void readersGoHome() {
    readers.forEach(BrowserContext::close);
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
    return context.newPage();
  }

  // ---- glossary ----

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyLetterOfTheIndexLeadsToItsTerms(String lang) {
    Page page = reader(PHONE, false);
    page.navigate(server.address() + lang + "/glossary.html");
    List<String> letters = hrefs(page, ".letters a");
    assertThat(letters).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    for (String letter : letters) {
      page.locator(".letters a[href='" + letter + "']").click();
      page.waitForURL(server.address() + lang + "/glossary.html" + letter);
      Locator section = page.locator(".letter" + letter);
      assertThat(section.locator("h3")).isInViewport();
      assertThat(section.locator("dfn, .letter-links a").count()).isPositive();
    }
    assertThat(page.locator(".letter").count()).isEqualTo(letters.size());
    assertThat(page.locator(".letter [id^=term-]").count())
        .isEqualTo(page.locator("[id^=term-]").count());
  }

  @Test
  void termsStandInTheOrderOfADictionary() {
    Page page = reader(PHONE, false);
    page.navigate(server.address() + "ja/glossary.html");
    List<String> readings = page.locator(".letter .reading").allTextContents();
    assertThat(readings).hasSizeGreaterThan(20);
    assertThat(readings.stream().map(ComponentsIT::withoutVoice).map(it -> it.substring(0, 1)))
        .isSorted();
    page.navigate(server.address() + "en/glossary.html");
    List<String> names = page.locator(".letter dfn").allTextContents();
    assertThat(names).hasSameSizeAs(readings);
    assertThat(names.stream().map(ComponentsIT::lettersOnly)).isSorted();
  }

  /** A dictionary puts “Mynaportal” among “My …”: blanks and signs do not count. */
  private static String lettersOnly(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+]", "");
  }

  /** が as か: the voice is a mark of its own in the decomposed form. */
  private static String withoutVoice(String reading) {
    return Normalizer.normalize(reading, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  @SuppressWarnings("unchecked")
  private static List<String> hrefs(Page page, String selector) {
    return (List<String>)
        page.locator(selector).evaluateAll("all => all.map(it => it.getAttribute('href'))");
  }

  // ---- words that explain themselves ----

  @ParameterizedTest
  @MethodSource("roots")
  void aTermExplainsItselfByKeyboardWithAndWithoutScripts(String root) {
    for (boolean scripts : new boolean[] {true, false}) {
      for (int width : new int[] {PHONE, PC}) {
        Page page = reader(width, scripts);
        page.navigate(root + PAGE_WITH_TERMS);
        Locator button = page.locator("button.term").first();
        Locator note = page.locator("#" + button.getAttribute("popovertarget"));
        assertThat(note).isHidden();
        Keys.tabTo(page, button);
        page.keyboard().press("Enter");
        assertThat(note).isVisible();
        assertThat(note).isInViewport();
        assertThat(note.locator(".term-note-name")).hasText(button.textContent());
        assertThat(note.locator(".term-note-text")).isVisible();
        page.keyboard().press("Escape");
        assertThat(note).isHidden();
        assertThat(button).isFocused();

        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(note.locator("a")).isFocused();
        page.keyboard().press("Tab");
        assertThat(note.locator("button")).isFocused();
        page.keyboard().press("Enter");
        assertThat(note).isHidden();
        assertThat(button).isFocused();
      }
    }
  }

  @Test
  void aTermLeadsToItsPlaceInTheGlossary() {
    Page page = reader(PHONE, false);
    page.navigate(server.address() + PAGE_WITH_TERMS);
    page.locator("button.term").first().click();
    Locator link = page.locator(".term-note:popover-open a");
    String term = link.getAttribute("href").replaceFirst(".*#", "");
    link.click();
    page.waitForURL(server.address() + "ja/glossary.html#" + term);
    assertThat(page.locator("[id='" + term + "']")).isInViewport();
  }

  // ---- the head ----

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void theHeaderKeepsToOneLineAndOffersTheSearch(String lang) {
    Page page = reader(NARROWEST, true);
    page.navigate(server.address() + lang + "/contacts.html");
    double search = page.locator(".header .search-link").boundingBox().y;
    double menu = page.locator(".navigation-button").boundingBox().y;
    assertThat(search).isEqualTo(menu);
    assertThat(page.locator(".header .language-link:visible").count()).isPositive();
    assertThat(EveryPageIT.sideways(page)).isEmpty();
    page.locator(".header .search-link").click();
    page.waitForURL(server.address() + lang + "/search.html");
    assertThat(page.locator("[data-search-field]")).isVisible();
  }

  // ---- pages for trouble ----

  @Test
  void withoutANetworkTheNumbersOfTheDesksAreThere() {
    Page page = reader(PHONE, false);
    for (String lang : List.of("ja", "en")) {
      page.navigate(server.address() + lang + "/contacts.html");
      List<String> numbers = hrefs(page, ".contact .row-phone a");
      page.navigate(server.address() + "offline.html");
      assertThat(numbers).isNotEmpty();
      assertThat(hrefs(page, "#offline-" + lang + " .desk-phone a")).isEqualTo(numbers);
      assertThat(page.locator("#offline-" + lang + " .hours").count()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"404.html", "offline.html"})
  void pagesForTroubleLeadOnInEachLanguage(String name) {
    Page page = reader(PHONE, false);
    for (String lang : List.of("ja", "en")) {
      for (String to : List.of("index.html", "search.html", "contacts.html")) {
        page.navigate(server.address() + name);
        page.locator("section[lang=" + lang + "] a[href$='" + lang + "/" + to + "']").click();
        page.waitForURL(server.address() + lang + "/" + to);
      }
    }
  }

  // ---- the samples ----

  @ParameterizedTest
  @CsvSource({"ja, phone", "ja, PC", "en, phone", "en, PC"})
  void theSamplesOfAllComponentsCanBeReadByEverybody(String lang, String screen) {
    Page page = reader(screen.equals("PC") ? PC : PHONE, true);
    EveryPageIT.open(page, draftServer.address() + lang + SAMPLES);
    assertThat(page.locator(".sample").count()).isGreaterThan(8);
    Map<String, List<String>> faults = new TreeMap<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      faults.put(scheme.name(), EveryPageIT.violations(page));
    }
    page.setViewportSize(NARROWEST, 800);
    faults.put("narrow", EveryPageIT.sideways(page));
    assertThat(faults.values()).allSatisfy(it -> assertThat(it).isEmpty());
  }

  @Test
  void theSamplesAreNotPublished() {
    for (String lang : List.of("ja", "en")) {
      assertThat(Files.exists(drafts.folder().resolve(lang + SAMPLES))).isTrue();
      assertThat(Files.exists(own.folder().resolve(lang + SAMPLES))).isFalse();
    }
    assertThat(own.pages()).noneMatch(it -> it.endsWith(SAMPLES));
  }

  @Test
  void aWorksheetAsksForNoSecretAndSendsNothing() {
    Page page = reader(PHONE, false);
    page.navigate(draftServer.address() + "ja" + SAMPLES);
    Locator sheet = page.locator(".worksheet");
    assertThat(sheet.locator(".field").count()).isGreaterThan(5);
    // A choice needs a name to be one; without a form nothing is sent.
    assertThat(sheet.locator("form, [type=submit], [name]:not([type=radio])").count()).isZero();
    assertThat(sheet.locator(".field-none input").count()).isZero();
    assertThat(sheet.locator("[type=password]:visible").count()).isZero();
    assertThat(sheet.locator(".field:has(input:visible)").allTextContents().toString())
        .doesNotContain("パスワード");
    Object strays =
        sheet
            .locator("input")
            .evaluateAll(
                """
                all => all.filter(it => it.labels.length !== 1
                  || (it.type === 'text' && it.getAttribute('autocomplete') !== 'off')
                  || it.closest('[aria-describedby]').getAttribute('aria-describedby').split(' ')
                    .some(id => !document.getElementById(id))).length
                """);
    assertThat(strays).isEqualTo(0);
  }

  // ---- paper ----

  @Test
  void paperCarriesTheTextItsWordsAndItsDate() {
    Page page = reader(PC, true);
    page.navigate(draftServer.address() + "ja" + SAMPLES);
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
    for (String screenOnly : List.of(".navigation", ".language", ".search-link", ".contents")) {
      assertThat(page.locator(screenOnly).first()).isHidden();
    }
    assertThat(page.locator(".term-note").first()).isVisible();
    assertThat(page.locator(".term-note-close").first()).isHidden();
    assertThat(page.locator(".printed")).isVisible();
    assertThat(page.locator(".printed")).containsText(Tool.TODAY.substring(0, 4));
    assertThat(page.locator(".task input").first()).isVisible();
    assertThat(page.locator("html")).hasCSS("background-color", "rgb(255, 255, 255)");
    assertThat(page.locator("html")).hasCSS("color", "rgb(0, 0, 0)");
    Locator outside = page.locator(".body > p > a[href^=http]").first();
    assertThat((String) outside.evaluate("it => getComputedStyle(it, '::after').content"))
        .contains(outside.getAttribute("href"));
  }
}

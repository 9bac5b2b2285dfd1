package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours and deadlines, which follow the reader's clock. */
class LivePartsIT {
  private static final String TOKYO = "Asia/Tokyo";

  /** The numbers of the rows that are marked as today's, or what else is. */
  private static final String MARKED =
      """
      desk => [...desk.querySelectorAll('.hours-today')].map(it =>
        it.querySelector('.hours-today-word').textContent + ' '
          + (it.tagName === 'TR' ? it.rowIndex + 1 : 'closed'))
      """;

  /** Where everything stands that could be moved. */
  private static final String PLACES =
      """
      () => [...document.querySelectorAll(
          'h2, h3, p:not([hidden]), tr, td, th, details, .record, .cutoff, .due-state')]
        .filter(it => it.checkVisibility())
        .map(it => {
          const box = it.getBoundingClientRect();
          return `${it.tagName} ${it.id}: ${Math.round(box.top)}`;
        })
      """;

  private static final Map<String, Page> visitors = new HashMap<>();
  private static LiveSite site;

  @BeforeAll
  static void publish(@TempDir Path folder) throws IOException {
    site = new LiveSite(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @AfterEach
  void readersGoHome() {
    visitors.clear();
    site.readersGoHome();
  }

  // ---- hours ----

  @TestFactory
  Stream<DynamicTest> aDeskSaysWhetherItIsOpen() {
    return CaseRows.read("hours.cases").stream()
        .map(it -> DynamicTest.dynamicTest(it.get(0), () -> desk(it)));
  }

  private static void desk(List<String> given) {
    Page page = visitorAt(given.get(2), given.get(3));
    for (String lang : List.of("ja", "en")) {
      page.navigate(lang.equals("ja") ? site.served(lang) : site.onDisk(lang));
      Locator desk = desk(page, given.get(1));
      assertThat(desk.locator("[data-hours-now]")).hasText(given.get(lang.equals("ja") ? 5 : 6));
      String today = lang.equals("ja") ? "今日 " : "today ";
      assertThat(marked(desk))
          .isEqualTo(
              given.get(4).equals("-")
                  ? List.of()
                  : Stream.of(given.get(4).split(" ")).map(row -> today + row).toList());
    }
  }

  /** The same reader comes again for each case of a zone. */
  private static Page visitorAt(String japanTime, String zone) {
    Page page = visitors.computeIfAbsent(zone, site::reader);
    page.clock().setFixedTime(LiveSite.millis(japanTime));
    return page;
  }

  private static Locator desk(Page page, String id) {
    return page.locator("[data-hours]:has(#contact-" + id + ")");
  }

  @SuppressWarnings("unchecked")
  private static List<String> marked(Locator desk) {
    return (List<String>) desk.evaluate(MARKED);
  }

  @ParameterizedTest
  @CsvSource({"ja, true", "ja, false", "en, true", "en, false"})
  void bothLanguagesAreAliveFromAServerAndFromADisk(String lang, boolean served) {
    Page page = site.readerAt("2026-11-24T10:00", TOKYO);
    Troubles troubles = new Troubles(page, served ? "http://127.0.0.1:" : "file:");
    page.navigate(served ? site.served(lang) : site.onDisk(lang));
    assertThat(page.locator(".hours-now-open")).hasCount(4);
    assertThat(page.locator("[data-due-day] .due-ahead")).not().hasCount(0);
    assertThat(page.locator(".sort-button")).hasCount(3);
    assertThat(troubles.take()).isEmpty();
  }

  @Test
  void aStateHasASignAndAWordBesidesItsColour() {
    Page page = site.readerAt("2026-11-24T10:00", TOKYO);
    page.navigate(site.served("ja"));
    Locator word = desk(page, "weekly").locator(".hours-word");
    assertThat(word).hasText("受付中：");
    assertThat((String) word.evaluate("it => getComputedStyle(it, '::before').content"))
        .contains("●");
  }

  @Test
  void theStateChangesAsTheMinuteBegins() {
    Page page = site.reader(TOKYO);
    page.clock()
        .install(new Clock.InstallOptions().setTime(LiveSite.millis("2026-11-24T07:59") + 30_000));
    page.navigate(site.served("ja"));
    Locator now = desk(page, "weekly").locator("[data-hours-now]");
    assertThat(now).containsText("今日は8:00から");
    watch(page);
    page.clock().runFor(31_000);
    assertThat(now).hasText("受付中： 18:00まで（日本時間）");
    assertThat(changes(page)).isGreaterThan(0);
    page.clock().runFor(60_000);
    assertThat(now).hasText("受付中： 18:00まで（日本時間）");
    assertThat(changes(page)).as("writes nothing while nothing changes").isZero();
    page.clock().fastForward("24:00:00");
    assertThat(now).hasText("受付中： 18:00まで（日本時間）");
    page.clock().fastForward("10:00:00");
    assertThat(now).containsText("次は11月26日（木） 8:00から");
  }

  @Test
  void comingBackToAPageRenewsIt() {
    Page page = site.readerAt("2026-12-08T23:59", TOKYO);
    page.navigate(site.served("ja"));
    Locator desk = desk(page, "by-date");
    assertThat(desk.locator("[data-hours-now]")).containsText("24:00まで");
    for (String event : List.of("visibilitychange", "pageshow")) {
      String time = event.equals("pageshow") ? "2026-12-11T10:00" : "2026-12-09T00:30";
      page.clock().setFixedTime(LiveSite.millis(time));
      page.evaluate(
          "name => (name === 'pageshow' ? window : document).dispatchEvent(new Event(name))",
          event);
      assertThat(desk.locator("[data-hours-now]"))
          .containsText(event.equals("pageshow") ? "21:00まで" : "今日は8:00から");
    }
    assertThat(marked(desk)).containsExactly("今日 3");
  }

  @Test
  void nothingIsReadOutByItself() {
    Page page = site.readerAt("2026-11-24T10:00", TOKYO);
    page.navigate(site.served("ja"));
    assertThat(page.locator(".hours-now-open").first()).isVisible();
    assertThat(
            page.locator("[data-hours], [data-due], [data-due-day]").locator("[role], [aria-live]"))
        .hasCount(0);
  }

  private static void watch(Page page) {
    page.evaluate(
        """
        () => {
          window.changes = 0;
          new MutationObserver(list => { window.changes += list.length; })
            .observe(document.querySelector('main'),
              {subtree: true, childList: true, characterData: true, attributes: true});
        }
        """);
  }

  private static int changes(Page page) {
    return (int) page.evaluate("() => { const n = window.changes; window.changes = 0; return n; }");
  }

  @Test
  void thePhoneNumberIsAButtonThatCanBeRead() {
    Page page = site.readerAt("2026-11-24T10:00", TOKYO);
    page.navigate(site.onDisk("ja"));
    Locator phone = desk(page, "weekly").locator("a[href='tel:0000000001']");
    assertThat(phone).hasText("00-0000-0001");
    assertThat(phone.boundingBox().height).isGreaterThanOrEqualTo(44);
  }

  // ---- deadlines ----

  @TestFactory
  Stream<DynamicTest> aDeadlineSaysHowManyDaysAreLeft() {
    return CaseRows.read("deadlines.cases").stream()
        .map(it -> DynamicTest.dynamicTest(it.get(0), () -> deadline(it)));
  }

  private static void deadline(List<String> given) {
    Page page = visitorAt(given.get(2), given.get(3));
    for (String lang : List.of("ja", "en")) {
      page.navigate(lang.equals("ja") ? site.onDisk(lang) : site.served(lang));
      Locator deadline = page.locator(".deadline:has(#deadline-" + given.get(1) + ")");
      Locator state = deadline.locator("[data-due-state]");
      assertThat(state).hasText(given.get(lang.equals("ja") ? 5 : 6));
      assertThat(state).hasClass("due-state due-" + given.get(4));
      String date = given.get(7);
      if (!date.equals("-")) {
        Locator time = deadline.locator("time[data-due-date]");
        assertThat(time).hasAttribute("datetime", date);
        assertThat(time).hasText(printed(page, date));
        String advice = given.get(lang.equals("ja") ? 8 : 9);
        assertThat(deadline.locator("[data-due-advice]")).hasText(advice.equals("-") ? "" : advice);
      }
    }
  }

  /** A date as the build prints it, by its own words. */
  private static String printed(Page page, String date) {
    return (String)
        page.evaluate(
            "date => shirube.calendar.format(shirube.words.date.full, date, shirube.words.date)",
            date);
  }

  @Test
  void bothCalendarsAreShown() {
    Page page = site.readerAt("2026-11-21T10:00", TOKYO);
    page.navigate(site.served("ja"));
    assertThat(page.locator(".deadline:has(#deadline-monthly) time[data-due-date]"))
        .hasText("2026年12月20日（令和8年12月20日・日）");
    page.navigate(site.served("en"));
    assertThat(page.locator(".deadline:has(#deadline-monthly) time[data-due-date]"))
        .hasText("20 December 2026 (Sun)");
  }

  @Test
  void theNextCutoffSaysByWhichWorkingDayToFinish() {
    Page page = site.readerAt("2026-11-21T10:00", TOKYO);
    page.navigate(site.served("ja"));
    Locator cutoff = page.locator(".cutoff").first();
    assertThat(cutoff).containsText("毎月の締切");
    assertThat(cutoff).containsText("2026年12月20日（令和8年12月20日・日）");
    assertThat(cutoff).containsText("あと29日");
    assertThat(cutoff).containsText("その前の平日、12月18日（金）までに済ませてください。");
    assertThat(page.locator(".cutoff [id]")).hasCount(0);
  }

  // ---- without scripts ----

  @Test
  void withoutScriptsThePageSpeaksAsOfItsBuild() {
    for (String lang : List.of("ja", "en")) {
      boolean ja = lang.equals("ja");
      Page page =
          site.reader(
              new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
      page.navigate(site.served(lang));
      assertThat(desk(page, "weekly").locator("[data-hours-now]"))
          .hasText(ja ? "時刻は日本時間です。" : "Times are Japan time.");
      Locator once = page.locator(".deadline:has(#deadline-once) .due");
      assertThat(once).hasText(Pattern.compile(ja ? "あと30日\\s+この版.*" : "30 days left\\s+As of.*"));
      assertThat(once.locator(".due-built")).isVisible();
      assertThat(once).containsText(ja ? "2026年11月20日（令和8年11月20日・金）の時点" : "2026");
      assertThat(page.locator(".deadline:has(#deadline-over) .due")).hasText(ja ? "過ぎました" : "Past");
      assertThat(page.locator(".deadline:has(#deadline-monthly) .due"))
          .containsText(ja ? "今日です" : "Today");
      assertThat(page.locator(".due-advice").first()).isHidden();
      assertThat(page.locator(".table-tools")).isHidden();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 390, Asia/Tokyo, 2026-11-21T16:00",
    "en, 390, Asia/Tokyo, 2026-11-21T16:00",
    "ja, 1280, Asia/Tokyo, 2026-11-21T16:00",
    "en, 1280, Europe/London, 2026-11-24T18:30"
  })
  void nothingMovesWhenTheScriptsStart(String lang, int width, String zone, String japanTime) {
    Page page =
        site.reader(new NewContextOptions().setTimezoneId(zone).setViewportSize(width, 844));
    page.clock().setFixedTime(LiveSite.millis(japanTime));
    List<Route> held = new ArrayList<>();
    page.route("**/calendar.*.js", held::add);
    page.navigate(
        site.served(lang), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.waitForCondition(() -> !held.isEmpty());
    page.waitForFunction(
        "() => document.readyState === 'interactive' && document.styleSheets.length > 0");
    Object before = page.evaluate(PLACES);
    held.forEach(Route::resume);
    assertThat(desk(page, "weekly").locator(".hours-time")).not().hasText("");
    assertThat(page.locator(".sort-button")).hasCount(3);
    assertThat(page.evaluate(PLACES)).isEqualTo(before);
  }
}

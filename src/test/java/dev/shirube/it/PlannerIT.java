package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The planner on its page, as a nurse in charge uses it. */
class PlannerIT {
  private static final String PAGE = "/start/planner.html";
  private static final String NOON = "2026-11-20T12:00";

  /** Lets pictures and what depends on sizes follow. */
  private static final String SETTLED =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private static PublishedSite site;
  private static SiteServer server;
  private static Chromium chromium;
  private final List<BrowserContext> readers = new ArrayList<>();

  @BeforeAll
  static void publish() throws IOException {
    site = PublishedSite.own();
    server = new SiteServer(site.folder(), "/");
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
    readers.clear();
  }

  private Page reader(NewContextOptions options) {
    BrowserContext context = chromium.reader(options.setAcceptDownloads(true));
    readers.add(context);
    return context.newPage();
  }

  /** Somebody with a phone, whose clock stands at a time in Japan. */
  private Page readerAt(String japanTime) {
    Page page = reader(new NewContextOptions().setViewportSize(390, 844));
    page.clock().setFixedTime(LiveSite.millis(japanTime));
    return page;
  }

  private static String address(String lang, boolean onDisk) {
    return (onDisk ? site.fileAddress() : server.address()) + lang + PAGE;
  }

  private Page open(String lang, boolean onDisk, String japanTime) {
    Page page = readerAt(japanTime);
    page.navigate(address(lang, onDisk));
    return page;
  }

  /** Types a month as a person does. */
  private static void choose(Page page, String year, String month) {
    page.locator(".planner [data-year]").fill(year);
    page.locator(".planner [data-month]").fill(month);
    page.locator(".planner [data-month]").press("Enter");
    assertThat(page.locator("[data-plan-out]")).isVisible();
  }

  private static Locator step(Page page, String id) {
    return page.locator("[data-step='" + id + "']");
  }

  private static Locator daysOf(Page page, String id) {
    return step(page, id).locator("[data-step-days]");
  }

  private static Locator adviceOf(Page page, String id) {
    return step(page, id).locator("[data-step-advice]");
  }

  // ---- days ----

  /** The days of the example that the page itself tells. */
  @ParameterizedTest
  @CsvSource({
    "ja, false, 遅くとも2027年3月1日（令和9年3月1日・月）に始めて、2027年7月1日（令和9年7月1日・木）までに終える, "
        + "2027年5月20日（令和9年5月20日・木）まで",
    "en, true, 'Begin by 1 March 2027 (Mon), finish by 1 July 2027 (Thu)', By 20 May 2027 (Thu)",
  })
  void aMonthGivesTheDaysOfEachStep(String lang, boolean onDisk, String order, String cutoff) {
    Page page = open(lang, onDisk, NOON);
    assertThat(page.locator("[data-plan-out]")).isHidden();
    choose(page, "２０２７", "７");
    assertThat(daysOf(page, "order-and-wait")).hasText(order);
    assertThat(daysOf(page, "claims-application")).hasText(cutoff);
    assertThat(page.locator(".planner-step").first()).hasAttribute("data-step", "ask-quotes");
    assertThat(page.locator("[data-plan-hint]"))
        .containsText(lang.equals("ja") ? "3月1日" : "1 March");
    List<String> told = page.locator(".planner-step [data-step-days]").allInnerTexts();
    for (String day : page.locator("h2#example ~ .table").first().locator("time").allInnerTexts()) {
      if (day.contains(lang.equals("ja") ? "日" : "(")) {
        assertThat(told).anySatisfy(text -> assertThat(text).contains(day));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"ja, 2か月, 5月1日, 4月30日", "en, 2 months, 1 May, 30 April"})
  void anotherProviderTakesAnotherTime(String lang, String months, String day, String before) {
    Page page = open(lang, false, NOON);
    choose(page, "2027", "7");
    assertThat(page.locator("[data-plan-wait]")).containsText(months.replace("2", "4"));
    page.locator("[data-question=provider] select").selectOption("ntt-east");
    assertThat(page.locator("[data-plan-wait]")).containsText(months);
    assertThat(daysOf(page, "order-and-wait")).containsText(day);
    // A Saturday.
    assertThat(adviceOf(page, "order-and-wait")).containsText(before);
    page.locator(".planner-more > summary").click();
    page.locator("[data-plan=laying]").check();
    assertThat(page.locator("[data-plan-wait]")).containsText(months.replace("2", "4"));
    page.locator("[data-plan=lead]").selectOption("3");
    assertThat(page.locator("[data-plan-wait]")).containsText(months.replace("2", "3"));
  }

  @ParameterizedTest
  @CsvSource({
    "ja, ずれるかどうかは、資料に書かれていません, 12月18日（金）",
    "en, do not say whether it moves, 18 December (Fri)"
  })
  void ofACutOffOnASundayItSaysThatNobodyKnows(String lang, String words, String before) {
    Page page = open(lang, true, NOON);
    choose(page, "令和9", "2");
    assertThat(daysOf(page, "claims-application")).containsText("20");
    assertThat(adviceOf(page, "claims-application")).containsText(words);
    assertThat(adviceOf(page, "claims-application")).containsText(before);
    assertThat(adviceOf(page, "claims-papers")).isHidden();
  }

  @Test
  void anAgreedDayGoesBeforeTheRule() {
    Page page = open("ja", false, NOON);
    choose(page, "2027", "7");
    page.locator(".planner-more > summary").click();
    Locator boxes = page.locator("[data-plan-day=set-up] input");
    boxes.nth(0).fill("令和9");
    boxes.nth(1).fill("６");
    boxes.nth(2).fill("31");
    boxes.nth(2).press("Tab");
    assertThat(page.locator("[data-plan-day=set-up] .field-message")).containsText("カレンダー");
    assertThat(boxes.nth(2)).hasAttribute("aria-invalid", "true");
    assertThat(daysOf(page, "set-up")).containsText("7月1日");
    boxes.nth(2).fill("25");
    boxes.nth(2).press("Tab");
    assertThat(page.locator("[data-plan-day=set-up] .field-message"))
        .hasText("2027年6月25日（令和9年6月25日・金）");
    assertThat(daysOf(page, "set-up")).containsText("2027年6月25日");
    assertThat(daysOf(page, "certificate-application")).containsText("2027年6月11日");
    boxes.nth(0).fill("");
    boxes.nth(1).fill("");
    boxes.nth(2).fill("");
    boxes.nth(2).press("Tab");
    assertThat(daysOf(page, "set-up")).containsText("7月1日");
  }

  @Test
  void whoIsTooLateIsToldTheEarliestMonthAndCanTakeIt() {
    Page page = open("ja", true, "2027-03-02T09:00");
    choose(page, "2027", "7");
    assertThat(page.locator("[data-plan-hint]")).containsText("2027年8月");
    assertThat(page.locator("[data-plan-late-words]")).containsText("見積を頼む");
    page.locator("[data-plan-move]").click();
    assertThat(page.locator(".planner [data-month]")).hasValue("8");
    assertThat(page.locator("[data-plan-late]")).isHidden();
    assertThat(daysOf(page, "claims-application")).containsText("6月20日");
  }

  @Test
  void daysFollowTheClockOfWhoLooksAgainLater() {
    Page page = open("ja", false, "2027-05-19T23:59");
    choose(page, "2027", "7");
    Locator state = step(page, "claims-application").locator("[data-step-state]");
    assertThat(state).hasText("あと1日");
    page.clock().setFixedTime(LiveSite.millis("2027-05-20T00:01"));
    page.reload();
    assertThat(state).hasText("今日です");
    page.clock().setFixedTime(LiveSite.millis("2027-05-21T00:01"));
    page.reload();
    assertThat(state).hasText("過ぎました");
  }

  // ---- what is done ----

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsDoneStaysInTheOtherLanguageAndCanBeTakenBack(boolean onDisk) {
    Page page = open("ja", onDisk, NOON);
    choose(page, "2027", "7");
    Locator box = step(page, "account").locator("input[type=checkbox]").first();
    box.check();
    assertThat(step(page, "account").locator("[data-step-state]")).hasText("完了");
    page.reload();
    assertThat(box).isChecked();
    page.navigate(address("en", onDisk));
    assertThat(box).isChecked();
    assertThat(step(page, "account").locator("[data-step-done]")).containsText("20 November 2026");
    assertThat(page.locator(".planner [data-month]")).hasValue("7");
    box.uncheck();
    assertThat(step(page, "account").locator("[data-step-done]")).isHidden();
    page.locator(".planner [data-plan-undo]").click();
    assertThat(box).isChecked();
    assertThat(page.locator(".planner [data-plan-said]")).not().hasText("");
  }

  @Test
  void theDayOnWhichSomethingWasDoneCanBeCorrected() {
    Page page = open("ja", false, NOON);
    choose(page, "2027", "7");
    Locator step = step(page, "certificate-application");
    step.locator("input[type=checkbox]").first().check();
    step.locator("[data-step-day]").click();
    Locator boxes = step.locator(".planner-day input");
    assertThat(boxes.nth(0)).isFocused();
    assertThat(boxes.nth(2)).hasValue("20");
    boxes.nth(2).fill("18");
    boxes.nth(2).press("Tab");
    assertThat(step.locator("[data-step-done]")).containsText("2026年11月18日");
    // Five business days later, a holiday between.
    assertThat(step.locator("[data-step-notice]")).containsText("2026年11月26日");
    assertThat(page.locator("label[for='_day-certificate-application-year']")).hasCount(1);
  }

  /** The lists of other pages and the planner know of each other. */
  @Test
  void aTickHereIsNotOverdueInAList() {
    Page page = open("ja", false, "2027-06-01T09:00");
    choose(page, "2027", "7");
    String steps = server.address() + "ja/start/steps.html";
    page.navigate(steps);
    Locator state = page.locator("#registered .due-state");
    assertThat(state).hasText("過ぎました");
    page.navigate(address("ja", false));
    step(page, "account").locator("input[type=checkbox]").first().check();
    page.navigate(steps);
    assertThat(page.locator("#registered [data-task-due]")).containsText("2027年5月20日");
    assertThat(state).hasCount(0);
    page.locator("[data-item=registered]").check();
    page.navigate(address("ja", false));
    assertThat(step(page, "account").locator("[data-step-tasks]")).containsText("1/");
    step(page, "account").locator(".planner-tasks > summary").click();
    assertThat(step(page, "account").locator("li", new Locator.LocatorOptions().setHasText("完了")))
        .hasCount(1);
  }

  // ---- files for calendars ----

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void thePlanGoesIntoACalendar(boolean onDisk) throws Exception {
    Page page = open("ja", onDisk, NOON);
    choose(page, "2027", "2");
    page.locator("[data-question=provider] select").selectOption("ntt-east");
    step(page, "account").locator("input[type=checkbox]").first().check();
    Map<String, VEvent> events = events(page, ".planner [data-plan-ics]");
    assertThat(events.keySet())
        .allMatch(uid -> uid.matches("plan\\.[a-z-]+\\.[a-z0-9]+@[a-z0-9-]+"))
        .hasSize(8);
    VEvent cutoff =
        events.entrySet().stream()
            .filter(it -> it.getKey().startsWith("plan.claims-application."))
            .findFirst()
            .orElseThrow()
            .getValue();
    // The Friday before; that it was moved stands in it.
    assertThat(cutoff.getDateTimeStart().getDate()).hasToString("2026-12-18");
    assertThat(cutoff.getDescription().getValue()).contains("2026年12月20日");
    assertThat(cutoff.getSummary().getValue()).contains("請求の利用申請");
    assertThat(cutoff.getUrl() == null).as("no address of a disk").isEqualTo(onDisk);
    assertThat(events(page, ".planner [data-plan-ics]").keySet()).isEqualTo(events.keySet());
    assertThat(page.locator(".planner [data-plan-said]")).containsText("8");
  }

  private static Map<String, VEvent> events(Page page, String button) throws Exception {
    Download download = page.waitForDownload(() -> page.locator(button).click());
    assertThat(download.suggestedFilename()).endsWith(".ics");
    String text = Files.readString(download.path(), StandardCharsets.UTF_8);
    Calendar calendar = IcsIT.read(text);
    assertThat(calendar.validate().hasErrors()).isFalse();
    Map<String, VEvent> events = new TreeMap<>();
    for (VEvent event : calendar.<VEvent>getComponents(Component.VEVENT)) {
      events.put(event.getUid().orElseThrow().getValue(), event);
    }
    return events;
  }

  // ---- certificates ----

  private static void certificate(Page page, String name, String year, String month, String day) {
    page.locator("[data-certificate-form] > .field input").fill(name);
    Locator boxes = page.locator("[data-certificate-day] input");
    boxes.nth(0).fill(year);
    boxes.nth(1).fill(month);
    boxes.nth(2).fill(day);
    page.locator("[data-certificate-form] [type=submit]").click();
  }

  @ParameterizedTest
  @CsvSource({"ja, false, 2028年2月29日（令和10年2月29日・火）", "en, true, 29 February 2028 (Tue)"})
  void eachTerminalsCertificateIsCountedAndKept(String lang, boolean onDisk, String last)
      throws Exception {
    Page page = open(lang, onDisk, NOON);
    certificate(page, "<img src=x onerror=alert(1)> 2", "2027", "6", "24");
    certificate(page, "", "2024", "11", "30");
    Locator rows = page.locator(".certificate");
    assertThat(rows).hasCount(2);
    // The one that ends first comes first; a name is only text.
    assertThat(rows.nth(0).locator(".when")).containsText(last);
    assertThat(rows.nth(1).locator(".certificate-name")).hasText("<img src=x onerror=alert(1)> 2");
    page.reload();
    assertThat(rows).hasCount(2);
    Map<String, VEvent> events = events(page, "[data-certificates-ics]");
    assertThat(events).hasSize(8);
    assertThat(events.values().stream().map(it -> it.getDateTimeStart().getDate().toString()))
        .contains("2028-02-29", "2027-08-27", "2027-11-29", "2028-01-28", "2030-09-24");
    rows.nth(0).locator("button").click();
    assertThat(rows).hasCount(1);
    assertThat(page.locator(".certificates [data-plan-said]")).not().hasText("");
    page.locator(".certificates [data-plan-undo]").click();
    assertThat(rows).hasCount(2);
    assertThat(rows.nth(0).locator(".when")).containsText(last);
  }

  @Test
  void aCertificateWithoutADayIsAskedForIt() {
    Page page = open("ja", false, NOON);
    certificate(page, "端末", "2024", "", "");
    assertThat(page.locator("[data-certificate-day] .field-message")).containsText("すべて");
    assertThat(page.locator("[data-certificate-day] input").first()).isFocused();
    certificate(page, "端末", "2024", "2", "30");
    assertThat(page.locator("[data-certificate-day] .field-message")).containsText("カレンダー");
    assertThat(page.locator(".certificate")).hasCount(0);
    certificate(page, "端末", "2024", "2", "29");
    assertThat(page.locator(".certificate")).hasCount(1);
  }

  // ---- paper ----

  @ParameterizedTest
  @CsvSource({"ja, 2027年5月20日（令和9年5月20日", "en, By 20 May 2027 (Thu)"})
  void thePlanIsPrintedOnASheetOfItsOwn(String lang, String day) throws IOException {
    Page page = open(lang, false, NOON);
    page.addInitScript("window.print = () => { window.isPrinted = true; }");
    page.reload();
    choose(page, "2027", "7");
    page.evaluate("() => shirube.store.rename(shirube.store.stationId(), 'Sakura 1', '')");
    page.locator("[data-plan-print]").click();
    assertThat(page.evaluate("() => window.isPrinted")).isEqualTo(true);
    String other = page.locator("h2#too-late").innerText();
    try (Print print = new Print(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
      assertThat(print.text())
          .contains(Print.folded(day), "Sakura1", Print.folded("2026"))
          .doesNotContain(Print.folded(other));
      assertThat(print.sheets()).hasSizeLessThan(3);
    }
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
    try (Print print = new Print(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
      assertThat(print.text()).contains(Print.folded(day), Print.folded(other));
    }
  }

  // ---- everybody ----

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void withoutScriptsThePageSaysHowToCount(String lang) {
    Page page =
        reader(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
    page.navigate(address(lang, true));
    assertThat(page.locator(".planner")).isHidden();
    assertThat(page.locator(".certificates")).isHidden();
    assertThat(page.locator(".planner-no-script")).isVisible();
    assertThat(page.locator("figure.picture svg").first()).isVisible();
    assertThat(page.locator("h2#example ~ .table").first()).isVisible();
  }

  @Test
  void theKeyboardAloneIsEnough() {
    Page page = open("en", false, NOON);
    page.locator(".planner [data-year]").focus();
    page.keyboard().type("2027");
    page.keyboard().press("Tab");
    page.keyboard().type("7");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-plan-out]")).isVisible();
    Locator box = step(page, "order-and-wait").locator("input[type=checkbox]").first();
    for (int i = 0; i < 40 && !isFocused(box); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Space");
    assertThat(box).isChecked();
    assertThat(box).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(step(page, "order-and-wait").locator(".planner-day input").first()).isFocused();
  }

  private static boolean isFocused(Locator element) {
    return (boolean) element.evaluate("it => it === document.activeElement");
  }

  /** In words there is all that the picture shows, and the picture can be read. */
  @ParameterizedTest
  @CsvSource({"ja, 390, 7", "ja, 1280, 2", "en, 320, 7", "en, 390, 2", "en, 1280, 7"})
  void thePictureCanBeRead(String lang, int width, String month) {
    Page page = open(lang, true, NOON);
    page.setViewportSize(width, 844);
    choose(page, "2027", month);
    page.evaluate(SETTLED);
    Locator picture = page.locator("[data-plan-picture] svg");
    assertThat(picture).hasAttribute("role", "img");
    assertThat(
            (List<?>)
                picture.evaluate(
                    """
                    svg => {
                      const frame = svg.getBoundingClientRect();
                      const texts = [...svg.querySelectorAll('text')];
                      const boxes = texts.map(it => it.getBoundingClientRect());
                      const faults = [];
                      texts.forEach((it, i) => {
                        const a = boxes[i];
                        if (parseFloat(getComputedStyle(it).fontSize) < 14) {
                          faults.push('small: ' + it.textContent);
                        }
                        if (a.left < frame.left - 1 || a.right > frame.right + 1
                            || a.top < frame.top - 1 || a.bottom > frame.bottom + 1) {
                          faults.push('sticks out: ' + it.textContent);
                        }
                        boxes.forEach((b, j) => {
                          if (j > i && a.left < b.right && b.left < a.right
                              && a.top + 3 < b.bottom && b.top + 3 < a.bottom) {
                            faults.push(it.textContent + ' upon ' + texts[j].textContent);
                          }
                        });
                      });
                      svg.querySelectorAll('rect, path').forEach(it => {
                        const a = it.getBoundingClientRect();
                        if (a.left < frame.left - 1 || a.right > frame.right + 1) {
                          faults.push('sticks out: ' + it.outerHTML);
                        }
                      });
                      return faults;
                    }
                    """))
        .isEmpty();
    for (String name : page.locator("[data-step-name]").allInnerTexts()) {
      assertThat(picture).containsText(name);
    }
    assertThat(picture.locator(".planner-today")).hasCount(1);
    assertThat(picture.locator(".planner-cutoff")).hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void thePlannerFilledInCanBeReadByEverybody(String lang) {
    Page page = reader(new NewContextOptions().setViewportSize(390, 844).setBypassCSP(true));
    page.clock().setFixedTime(LiveSite.millis("2027-03-02T09:00"));
    page.navigate(address(lang, false));
    choose(page, "2027", "7");
    certificate(page, "1", "2024", "11", "30");
    Locator order = step(page, "order-and-wait");
    order.locator("input[type=checkbox]").first().check();
    order.locator("[data-step-day]").click();
    page.evaluate("() => document.querySelectorAll('details').forEach(it => it.open = true)");
    EveryPageIT.bringAxe(page);
    for (int width : new int[] {390, 1280}) {
      page.setViewportSize(width, 844);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        assertThat(EveryPageIT.violations(page)).isEmpty();
      }
    }
    page.setViewportSize(320, 844);
    page.evaluate(SETTLED);
    assertThat(EveryPageIT.sideways(page)).isEmpty();
  }

  /** Whoever only reads the page does not load the planner. */
  @Test
  void thePlannerIsLoadedWhenItIsWanted() {
    Page page = open("ja", false, NOON);
    assertThat(page.evaluate("() => !!shirube.ics")).isEqualTo(false);
    page.locator(".planner [data-year]").focus();
    page.waitForFunction("() => !!shirube.ics");
    choose(page, "2027", "7");
    page.reload();
    assertThat(page.locator("[data-plan-out]")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tab", "Enter"})
  void whatIsEnteredWhileThePlannerIsOnItsWayCounts(String key) {
    Page page = readerAt(NOON);
    List<Route> held = new ArrayList<>();
    page.route(Pattern.compile(".*/(situation|planner)\\.[0-9a-f]+\\.js"), held::add);
    page.navigate(address("ja", false));
    page.locator(".planner [data-year]").focus();
    page.waitForCondition(() -> held.size() == 2);
    page.locator(".planner [data-year]").fill("2027");
    page.locator(".planner [data-month]").fill("7");
    page.locator(".planner [data-month]").press(key);
    page.locator(".planner select").first().focus();
    page.locator(".planner select").first().selectOption(new SelectOption().setIndex(1));
    certificate(page, "1", "2024", "11", "30");
    page.unrouteAll();
    held.forEach(Route::resume);
    assertThat(page.locator(".certificate")).hasCount(1);
    assertThat(page.locator("[data-plan-out]")).isVisible();
    assertThat(page.locator(".planner [data-month]")).hasValue("7");
    page.reload();
    assertThat(page.locator(".planner [data-month]")).hasValue("7");
    assertThat(page.locator(".planner select").first()).not().hasValue("");
  }

  /** What was kept by a hand that meant no good is text or nothing. */
  @Test
  void hostileWordsThatWereKeptDoNoHarm() {
    Page page = open("ja", false, NOON);
    Troubles troubles = new Troubles(page, server.address());
    page.evaluate(
        """
        () => {
          const bad = '<img src=x onerror="window.bad = 1">';
          shirube.store.write([
            ['situation', 'month', '2027-07'], ['situation', 'provider', bad],
            ['plan', 'lead', bad], ['plan', 'laying', bad], ['plan', 'start', '2027-99-99'],
            ['plan', 'set-up', bad], ['plan', 'certificate.__proto__', '2024-11-30'],
            ['plan', 'certificate.a', '2024-11-30'], ['fields', 'certificate.a', bad],
            ['plan', 'certificate.b', bad],
            ['items', 'plan.account', {s: 'done', w: bad, d: bad}]], bad);
          shirube.store.rename(shirube.store.stationId(), bad, bad);
        }
        """);
    assertThat(daysOf(page, "set-up")).containsText("7月1日");
    assertThat(page.locator(".certificate")).hasCount(2);
    page.locator(".planner [data-plan-undo]").click();
    assertThat(page.evaluate("() => window.bad === undefined")).isEqualTo(true);
    assertThat(page.locator(".planner img, .certificates img")).hasCount(0);
    assertThat(troubles.take()).isEmpty();
  }
}

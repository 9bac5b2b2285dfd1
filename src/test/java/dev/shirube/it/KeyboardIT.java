package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages by the keyboard alone. */
class KeyboardIT {
  /**
   * Numbers what can have the focus, in the order of the page; buttons of a choice are one stop.
   */
  private static final String NUMBER_THE_STOPS =
      """
      () => {
        const stops = [...document.querySelectorAll(
            'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
          .filter(it => !it.disabled && it.tabIndex >= 0
            && it.checkVisibility({visibilityProperty: true}))
          .filter((it, i, all) => {
            const choice = all.filter(other => it.type === 'radio' && other.type === 'radio'
              && other.name === it.name);
            return !choice.length || it === (choice.find(other => other.checked) || choice[0]);
          });
        stops.forEach((it, i) => it.setAttribute('data-stop', i));
        return stops.length;
      }
      """;

  /** What is wrong with the element that has the focus, if anything. */
  private static final String FAULT_OF_THE_FOCUS =
      """
      expected => {
        const it = document.activeElement;
        const name = it.outerHTML.slice(0, 120);
        if (it.getAttribute('data-stop') !== String(expected)) {
          const missed = document.querySelector(`[data-stop="${expected}"]`);
          return `not ${missed && missed.outerHTML.slice(0, 120)}\n  but ${name}`;
        }
        const style = getComputedStyle(it);
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
          return `no mark of the focus on ${name}`;
        }
        const box = it.getBoundingClientRect();
        const header = document.querySelector('.header');
        const from = it.closest('main') && header && getComputedStyle(header).position === 'sticky'
          ? header.getBoundingClientRect().bottom : 0;
        const fits = box.height < innerHeight - from;
        return box.bottom <= from || box.top >= innerHeight || (fits && box.top < from - 1)
          ? `out of sight, ${Math.round(box.top)} to ${Math.round(box.bottom)}: ${name}` : '';
      }
      """;

  /**
   * The same of each stop between two, given the focus in turn. A key takes a browser the time of a
   * frame; without a tabindex above 0 it goes in the order of the page, and pages whose every stop
   * is reached by the key show that it does.
   */
  private static final String FAULTS_BETWEEN =
      """
      ([first, last]) => {
        const faultOfTheFocus = %s;
        const faults = [...document.querySelectorAll('[tabindex]')]
          .filter(it => it.tabIndex > 0).map(it => `out of order: ${it.outerHTML.slice(0, 120)}`);
        for (let stop = first; stop <= last; stop++) {
          document.querySelector(`[data-stop="${stop}"]`).focus();
          faults.push(faultOfTheFocus(stop));
        }
        return faults.filter(it => it);
      }
      """
          .formatted(FAULT_OF_THE_FOCUS);

  /** A page of each kind. */
  private static final Set<String> BY_KEYS =
      Set.of(
          "ja/index.html",
          "en/apply/account.html",
          "ja/contacts.html",
          "en/glossary.html",
          "ja/apply/arrivals.html",
          "ja/start/planner.html",
          "en/worksheets/account.html",
          "ja/lists.html",
          "en/search.html");

  private static PublishedSite site;
  private static SiteServer server;
  private static Chromium chromium;

  /** Who walks from page to page, by the width of the screen. */
  private static final Map<Integer, Page> walkers = new HashMap<>();

  private Page page;

  @BeforeAll
  static void publishAndOpen() throws IOException {
    site = PublishedSite.own();
    server = new SiteServer(site.folder(), "/");
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    walkers.clear();
    chromium.close();
    server.close();
  }

  @BeforeEach
  void reader() {
    page = reader(1280, 800);
  }

  @AfterEach
  void goHome() {
    page.context().close();
  }

  private static Page reader(int width, int height) {
    return chromium
        .reader(
            new NewContextOptions()
                .setLocale("fr-FR")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, height))
        .newPage();
  }

  /** Each stop in the order of the page, marked and in sight, and out again at the end. */
  @TestFactory
  Stream<DynamicTest> everyStopOfEveryPageIsReachedInOrderAndSeen() {
    assertThat(site.pages()).containsAll(BY_KEYS);
    return site.pages().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> walk(name, name.startsWith("ja/"))));
  }

  private static void walk(String name, boolean onPhone) {
    Page page = walkers.computeIfAbsent(onPhone ? 390 : 1280, width -> reader(width, 844));
    page.navigate(server.address() + name);
    int stops = (int) page.evaluate(NUMBER_THE_STOPS);
    assertThat(stops).isGreaterThan(1);
    goOn(page, 0);
    if (BY_KEYS.contains(name)) {
      for (int stop = 1; stop < stops - 1; stop++) {
        goOn(page, stop);
      }
    } else {
      assertThat((List<?>) page.evaluate(FAULTS_BETWEEN, List.of(1, stops - 2))).isEmpty();
    }
    goOn(page, stops - 1);
    page.keyboard().press("Tab");
    assertThat((boolean) page.evaluate("() => document.activeElement === document.body"))
        .as("the page holds nobody")
        .isTrue();
  }

  /** By the key to a stop, and what is wrong with it. */
  private static void goOn(Page page, int stop) {
    page.keyboard().press("Tab");
    assertThat((String) page.evaluate(FAULT_OF_THE_FOCUS, stop)).as("stop " + stop).isEmpty();
  }

  private void open(String name) {
    page.navigate(server.address() + name);
  }

  @Test
  void whatIsFoldedOpensAndCloses() {
    open("ja/contacts.html");
    Locator evidence = page.locator("details.evidence").first();
    Keys.tabTo(page, evidence.locator("summary"));
    for (String open : List.of("Enter", "Space")) {
      page.keyboard().press(open);
      assertThat(evidence.locator("dl")).isVisible();
      page.keyboard().press(open);
      assertThat(evidence.locator("dl")).isHidden();
    }
  }

  @Test
  void aTaskIsTickedAndUnticked() {
    open("ja/apply/account.html");
    Locator box = page.locator(".checklist input").first();
    Keys.tabTo(page, box);
    page.keyboard().press("Space");
    assertThat(box).isChecked();
    page.keyboard().press("Space");
    assertThat(box).not().isChecked();
  }

  @Test
  void aTableThatIsTooWideIsScrolled() {
    page.setViewportSize(390, 844);
    open("ja/index.html");
    page.evaluate(
        """
        () => document.querySelector('main').insertAdjacentHTML('beforeend',
          '<div class="table" role="region" tabindex="0" aria-label="wide"><table><tr>'
            + '<td>wide</td>'.repeat(20) + '</tr></table></div>')
        """);
    Locator table = page.locator(".table[aria-label=wide]");
    Keys.tabTo(page, table);
    page.keyboard().press("ArrowRight");
    page.waitForFunction("() => document.querySelector('[aria-label=wide]').scrollLeft > 0");
    assertThat((int) page.evaluate("() => scrollX")).isZero();
  }

  @Test
  void aDeskIsCalled() {
    open("en/contacts.html");
    Locator call = page.locator(".contact a[href^='tel:']").first();
    Keys.tabTo(page, call);
    assertThat(call).isFocused();
  }

  @Test
  void theOtherLanguageIsChosen() {
    open("ja/contacts.html");
    Keys.tabTo(page, page.locator(".header a[hreflang=en]"));
    page.keyboard().press("Enter");
    page.waitForURL(server.address() + "en/contacts.html**");
  }
}

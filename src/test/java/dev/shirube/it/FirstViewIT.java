package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a reader's first view of a page costs, by the browser's own account of it. */
class FirstViewIT {
  private static final int MOST_BYTES = 62 * 1024;

  /** Longer than a page needs to be painted, so that scripts find it on the screen. */
  private static final Duration SCRIPTS_LATER = Duration.ofMillis(250);

  /** The index of the search comes once its page stands, and has a bound of its own. */
  private static final String BYTES =
      """
      () => [...performance.getEntriesByType('navigation'),
          ...performance.getEntriesByType('resource')]
        .filter(it => !/\\/search-(ja|en)\\.[0-9a-f]{10}\\.js$/.test(it.name))
        .reduce((sum, it) => sum + it.transferSize, 0)
      """;

  private static final String WATCH_SHIFTS =
      """
      window.shifts = [];
      new PerformanceObserver(list => list.getEntries().forEach(it => {
        const what = it.sources.map(s => s.node && (s.node.outerHTML || s.node.textContent) || '?')
          .map(s => s.slice(0, 100));
        window.shifts.push(`${it.value.toFixed(4)} ${what.join(' | ')}`);
      })).observe({type: 'layout-shift', buffered: true});
      """;

  private static final String SETTLED =
      """
      () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
        () => setTimeout(done, 50))))
      """;

  private static final int[][] SCREENS = {{390, 844}, {1280, 800}};

  private static PublishedSite site;
  private static SiteServer server;
  private static Chromium chromium;

  /**
   * On a phone and on a PC, who keep nothing: a browser for each page would take twice the time.
   */
  private static final List<Page> newcomers = new ArrayList<>();

  private static long heaviest;
  private static String heaviestPage = "";

  @BeforeAll
  static void publishAndOpen() throws IOException {
    site = PublishedSite.own();
    server = new SiteServer(site.folder(), "/", SCRIPTS_LATER);
    chromium = new Chromium();
    for (int[] screen : SCREENS) {
      Page page = reader(screen[0], screen[1]);
      JsonObject off = new JsonObject();
      off.addProperty("cacheDisabled", true);
      CDPSession devtools = page.context().newCDPSession(page);
      devtools.send("Network.enable");
      devtools.send("Network.setCacheDisabled", off);
      newcomers.add(page);
    }
  }

  @AfterAll
  static void close() {
    System.out.printf("FirstViewIT: at most %d bytes (%s)%n", heaviest, heaviestPage);
    newcomers.clear();
    chromium.close();
    server.close();
  }

  private static Page reader(int width, int height) {
    BrowserContext context =
        chromium.reader(new NewContextOptions().setLocale("fr-FR").setViewportSize(width, height));
    context.addInitScript(WATCH_SHIFTS);
    return context.newPage();
  }

  @TestFactory
  Stream<DynamicTest> everyFirstViewIsLightAndStill() {
    return site.pages().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> lightAndStill(name)));
  }

  private static void lightAndStill(String name) {
    List<String> shifts = new ArrayList<>();
    for (Page page : newcomers) {
      page.navigate(server.address() + name);
      page.evaluate(SETTLED);
      long bytes = ((Number) page.evaluate(BYTES)).longValue();
      assertThat(bytes).as("the browser's account").isPositive().isLessThan(MOST_BYTES);
      if (bytes > heaviest) {
        heaviest = bytes;
        heaviestPage = name;
      }
      shifts.addAll(shifts(page));
      page.evaluate("() => localStorage.clear()");
    }
    assertThat(shifts).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<String> shifts(Page page) {
    return (List<String>) page.evaluate("() => window.shifts");
  }

  /** On a slow line, or a busy phone, a browser paints before it has read the whole head. */
  @Test
  void theHeadStandsStillWhileItArrives() throws IOException {
    try (SiteServer slow = SiteServer.pausingBehind("class=\"search-link\"", site.folder())) {
      for (int[] screen : SCREENS) {
        Page page = reader(screen[0], screen[1]);
        page.navigate(slow.address() + "ja/index.html");
        page.evaluate(SETTLED);
        assertThat(page.locator(".header .search-link").isVisible()).isTrue();
        assertThat(shifts(page)).isEmpty();
        page.context().close();
      }
    }
  }

  /** Shows that the tests above would notice. */
  @Test
  void aPlantedShiftIsSeen() {
    Page page = reader(390, 844);
    page.navigate(server.address() + "ja/index.html");
    page.evaluate(
        """
        () => new Promise(done => {
          const late = document.createElement('p');
          late.textContent = 'late';
          document.querySelector('main').prepend(late);
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
        })
        """);
    assertThat(shifts(page)).isNotEmpty();
    page.context().close();
  }
}

package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of the printer, from the PDF that the browser makes of a page. */
class PrintIT {
  private static final int A4_WIDTH = 595;
  private static final int A4_HEIGHT = 842;

  /** The least that printers leave white, in points. */
  private static final int MARGIN = 12;

  private static SiteServer server;
  private static Chromium chromium;

  @BeforeAll
  static void publishAndOpen() throws IOException {
    server = new SiteServer(PublishedSite.own().folder(), "/");
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    server.close();
  }

  private static Page reader(String name) {
    Page page = chromium.reader(new NewContextOptions().setLocale("ja-JP")).newPage();
    page.navigate(server.address() + name);
    return page;
  }

  private static Print print(Page page) throws IOException {
    Print print = new Print(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    page.context().close();
    return print;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja/contacts.html", "en/contacts.html", "ja/apply/account.html"})
  void aPageFillsSheetsOfA4AndLeavesOutWhatIsForTheScreen(String name) throws IOException {
    Page page = reader(name);
    String title = page.locator("h1").innerText();
    String text = Print.folded(page.locator(".article").innerText());
    List<String> screenOnly =
        Stream.of(".navigation-button", ".skip-link", ".header .search-link")
            .map(selector -> Print.folded(page.locator(selector).textContent()))
            .filter(words -> !text.contains(words))
            .toList();
    assertThat(screenOnly).hasSizeGreaterThan(1);
    try (Print print = print(page)) {
      assertThat(print.sheets())
          .isNotEmpty()
          .allSatisfy(
              sheet -> {
                assertThat(sheet.width()).isBetween(A4_WIDTH - 2, A4_WIDTH + 2);
                assertThat(sheet.height()).isBetween(A4_HEIGHT - 2, A4_HEIGHT + 2);
                assertThat(sheet.inkInMargin(MARGIN)).as("ink in the margins").isZero();
              });
      assertThat(print.text()).contains(Print.folded(title));
      assertThat(print.text()).doesNotContain(screenOnly);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void desksArePrintedWithTheirNumbersAndWhole(String lang) throws IOException {
    Page page = reader(lang + "/contacts.html");
    List<String> numbers = page.locator(".contact a[href^='tel:']").allInnerTexts();
    List<String> names = page.locator(".contact > :is(h2, h3, h4)").allInnerTexts();
    assertThat(numbers).isNotEmpty();
    assertThat(names).isNotEmpty();
    try (Print print = print(page)) {
      assertThat(print.text()).contains(numbers.stream().map(Print::folded).toList());
      names.forEach(print::sheetWith);
    }
  }

  @Test
  void theAddressesOfOtherSitesAreWrittenOut() throws IOException {
    Page page = reader("ja/contacts.html");
    List<?> addresses =
        (List<?>)
            page.evaluate(
                "() => [...document.querySelectorAll('.body a[href^=http]')].map(it => it.getAttribute('href'))");
    assertThat(addresses).isNotEmpty();
    try (Print print = print(page)) {
      String text = print.text();
      assertThat(addresses)
          .allSatisfy(address -> assertThat(text).contains(Print.folded((String) address)));
    }
  }

  /** Blank and filled: a box that is printed empty although it was ticked misleads. */
  @ParameterizedTest
  @CsvSource({"ja, LIGHT", "ja, DARK", "en, LIGHT"})
  void aChecklistIsPrintedWithItsBoxes(String lang, ColorScheme scheme) throws IOException {
    Page page = reader(lang + "/apply/account.html");
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    List<String> tasks = page.locator(".checklist .task label").allInnerTexts();
    assertThat(tasks).hasSizeGreaterThan(4);
    page.locator(".checklist .task input").nth(1).check();
    try (Print print = print(page)) {
      Print.Sheet sheet = print.sheetWith(tasks.get(0));
      double blank = sheet.inkLeftOf(tasks.get(0));
      double ticked = sheet.inkLeftOf(tasks.get(1));
      assertThat(blank).as("the frame of a box").isBetween(0.02, 0.4);
      assertThat(ticked).as("a frame and a tick").isGreaterThan(blank * 1.2);
      assertThat(sheet.ink()).as("black on white, whatever the screen").isLessThan(0.2);
      tasks.forEach(print::sheetWith);
    }
  }
}

package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are sorted and searched, and their frames. */
class TableToolsIT {
  private static final String TABLE = ".vendors table";

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
    site.readersGoHome();
  }

  private static Page open(String lang, int width) {
    Page page = site.reader(new NewContextOptions().setViewportSize(width, 844));
    page.navigate(lang.equals("ja") ? site.onDisk(lang) : site.served(lang));
    assertThat(page.locator(TABLE + " .sort-button")).hasCount(3);
    return page;
  }

  /** The names in the rows that are shown, in their order. */
  @SuppressWarnings("unchecked")
  private static String names(Page page) {
    return String.join(
        " ",
        (List<String>)
            page.locator(TABLE + " tbody tr")
                .evaluateAll(
                    "rows => rows.filter(it => it.checkVisibility())"
                        + ".map(it => it.id.replace('vendor-', ''))"));
  }

  private static Locator search(Page page, String lang) {
    return page.getByLabel(
        lang.equals("ja") ? "表の中を探す" : "Search in the table", new GetByLabelOptions());
  }

  private static Locator result(Page page) {
    return page.locator(".table-tools [role=status]");
  }

  // ---- sorting ----

  @ParameterizedTest
  @CsvSource({
    "ja, 390, 0 up, axis axle kana sakura tower",
    "ja, 390, 0 down, tower sakura kana axle axis",
    "en, 390, 0 up, axis axle kana sakura tower",
    "ja, 390, 1 up, tower kana sakura axle axis",
    "en, 1280, 1 up, sakura axle axis tower kana",
    "en, 1280, 1 down, tower kana axis sakura axle",
    "ja, 390, 2 up, kana sakura axle tower axis",
    "ja, 1280, 2 down, axis tower sakura axle kana",
    "en, 390, 2 up, kana sakura axle tower axis",
  })
  void theListSortsByEachColumnBothWays(String lang, int width, String choice, String expected) {
    Page page = open(lang, width);
    assertThat(names(page)).isEqualTo("sakura axis tower kana axle");
    Locator list = page.locator(".table-tools select");
    list.selectOption(choice);
    assertThat(names(page)).isEqualTo(expected);
    list.selectOption("");
    assertThat(names(page)).isEqualTo("sakura axis tower kana axle");
    assertThat(page.locator(TABLE + " [aria-sort]")).hasCount(0);
  }

  @Test
  void aHeaderSortsUpDownAndBackByTheKeyboard() {
    Page page = open("ja", LiveSite.PC);
    Locator head = page.locator(TABLE + " thead th").nth(2);
    head.locator("button").focus();
    page.keyboard().press("Enter");
    assertThat(head).hasAttribute("aria-sort", "ascending");
    assertThat(names(page)).isEqualTo("kana sakura axle tower axis");
    assertThat(page.locator(".table-tools select")).hasValue("2 up");
    page.keyboard().press("Space");
    assertThat(head).hasAttribute("aria-sort", "descending");
    assertThat(names(page)).isEqualTo("axis tower sakura axle kana");
    page.keyboard().press("Enter");
    assertThat(page.locator(TABLE + " [aria-sort]")).hasCount(0);
    assertThat(names(page)).isEqualTo("sakura axis tower kana axle");
    assertThat(head.locator("button")).isFocused();
    assertThat(page.locator(TABLE + " thead th").nth(3).locator("button")).hasCount(0);
  }

  @Test
  void periodsAreSortedByTheirLengthAndEmptyCellsComeLast() {
    Page page = open("ja", LiveSite.PC);
    List<String> periods = List.of("P3M", "P10D", "P2W", "", "20BD");
    for (int row = 0; row < periods.size(); row++) {
      page.locator(TABLE + " tbody tr")
          .nth(row)
          .locator("td[data-label='導入までの目安']")
          .evaluate(
              "(cell, value) => { cell.setAttribute('data-value', value);"
                  + " cell.textContent = value; }",
              periods.get(row));
    }
    page.locator(".table-tools select").selectOption("2 up");
    assertThat(names(page)).isEqualTo("axis tower axle sakura kana");
    page.locator(".table-tools select").selectOption("2 down");
    assertThat(names(page)).isEqualTo("sakura axle tower axis kana");
  }

  // ---- searching ----

  @ParameterizedTest
  @CsvSource({
    "ja, 390, 東の, axis",
    "ja, 1280, axis, axis",
    "ja, 390, ＡＸ, axis axle",
    "ja, 390, かな, kana",
    "ja, 390, ｶﾅ, kana",
    "ja, 390, サクラ, sakura",
    "ja, 390, 西の 電話, tower",
    "ja, 390, 0011110002, axis",
    "ja, 1280, ００－１１１１－０００３, tower",
    "en, 390, EVERY, sakura axle",
    "en, 1280, 'the west  phone', tower",
  })
  void searchingFoldsWidthCaseAndKana(String lang, int width, String words, String expected) {
    Page page = open(lang, width);
    search(page, lang).fill(words);
    assertThat(names(page)).isEqualTo(expected);
    int found = expected.split(" ").length;
    assertThat(result(page))
        .hasText(lang.equals("ja") ? "5件中" + found + "件を表示" : "Rows shown: " + found + " of 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void whatIsNotFoundIsSaidAndTakenBack(String lang) {
    boolean ja = lang.equals("ja");
    Page page = open(lang, LiveSite.PHONE);
    assertThat(result(page)).hasText(ja ? "全5件" : "Rows: 5");
    Locator showAll =
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(ja ? "すべて表示" : "Show all"));
    assertThat(showAll).isHidden();
    search(page, lang).fill("zzz");
    assertThat(names(page)).isEmpty();
    assertThat(result(page)).hasText(ja ? "見つかりません。" : "Nothing found.");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(showAll).isFocused();
    page.keyboard().press("Enter");
    assertThat(names(page)).isEqualTo("sakura axis tower kana axle");
    assertThat(search(page, lang)).isFocused();
    assertThat(search(page, lang)).hasValue("");
    assertThat(result(page)).hasText(ja ? "全5件" : "Rows: 5");
  }

  @Test
  void whereARecordComesFromIsNotSearched() {
    Page page = open("ja", LiveSite.PHONE);
    assertThat(page.locator(TABLE)).containsText("第9条");
    search(page, "ja").fill("第9条");
    assertThat(result(page)).hasText("見つかりません。");
  }

  @Test
  void aPageOpenedAgainHasForgotten() {
    Page page = open("en", LiveSite.PHONE);
    search(page, "en").fill("west");
    page.locator(".table-tools select").selectOption("0 down");
    assertThat(names(page)).isEqualTo("tower kana");
    page.reload();
    assertThat(page.locator(TABLE + " .sort-button")).hasCount(3);
    assertThat(names(page)).isEqualTo("sakura axis tower kana axle");
    assertThat(search(page, "en")).hasValue("");
  }

  // ---- frames ----

  @Test
  void onlyAFrameThatScrollsIsAStopForTheKeyboard() {
    Page page = open("ja", LiveSite.PHONE);
    Locator frame = page.locator(".table.vendors");
    assertThat(frame).not().hasAttribute("tabindex", "0");
    assertThat(frame).not().hasAttribute("role", "region");
    assertThat(page.locator(TABLE + " .sort-button[tabindex='-1']")).hasCount(3);
    page.evaluate("() => document.querySelector('.table.vendors').classList.remove('stacked')");
    assertThat(frame).hasAttribute("tabindex", "0");
    assertThat(frame).hasAttribute("role", "region");
    assertThat(frame).hasAttribute("aria-label", "導入支援事業者の表");
    assertThat(page.locator(TABLE + " .sort-button[tabindex='0']")).hasCount(3);
    frame.focus();
    page.setViewportSize(1600, 844);
    page.evaluate("() => document.querySelector('.table.vendors').classList.add('stacked')");
    assertThat(frame).isFocused();
    page.keyboard().press("Tab");
    assertThat(frame).not().hasAttribute("role", "region");
  }

  @Test
  void withoutScriptsTheFrameStaysAStop() {
    Page page =
        site.reader(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
    page.navigate(site.served("ja"));
    assertThat(page.locator(".table.vendors")).hasAttribute("tabindex", "0");
    assertThat(page.locator(TABLE + " thead button")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"ja, 390", "en, 1280", "ja, 320"})
  void thePageCanBeReadByEverybodyWhileItIsUsed(String lang, int width) {
    Page page = open(lang, width);
    page.locator(".table-tools select").selectOption("0 up");
    search(page, lang).fill(lang.equals("ja") ? "西の" : "west");
    assertThat(result(page)).containsText("2");
    EveryPageIT.bringAxe(page);
    assertThat(EveryPageIT.violations(page)).isEmpty();
    assertThat((boolean) page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"))
        .isTrue();
  }
}

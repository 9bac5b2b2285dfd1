package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.shirube.it.ListSite.box;
import static dev.shirube.it.ListSite.choose;
import static dev.shirube.it.ListSite.radio;
import static dev.shirube.it.ListSite.say;
import static dev.shirube.it.ListSite.state;
import static dev.shirube.it.ListSite.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
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

/** A checklist on paper, filled in and blank. */
class ChecklistPrintIT {
  private static ListSite site;

  @BeforeAll
  static void publish(@TempDir Path folder) throws IOException {
    site = new ListSite(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @AfterEach
  void readersGoHome() {
    site.readersGoHome();
  }

  /** Somebody who has come half way; the browser's own dialog does not open. */
  private static Page filled(String lang, boolean served) {
    Page page = site.reader();
    page.addInitScript("window.print = () => window.printed = true;");
    page.navigate(site.address(lang, served));
    page.evaluate("() => shirube.store.add('Minami 訪問看護', 'added')");
    box(page, "seat-found").check();
    state(page, "seat-found").click();
    task(page, "seat-found").locator(".field > .input").nth(1).fill("YS");
    task(page, "seat-found").locator(".field > .input").nth(2).fill("A-123");
    state(page, "form-sent").click();
    radio(page, "form-sent", "waiting").check();
    say(page, "terminals", "one");
    return page;
  }

  private static Print print(Page page) throws IOException {
    return new Print(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
  }

  private static String folded(String text) {
    return Print.folded(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ja, true, 完了, 申請済（返事待ち）, 2026年11月28日（令和8年11月28日・土）, 2026年11月20日（令和8年11月20日・金）,"
        + " 席の種類を調べた, 見積を頼んだ, 2台目の席を決めた",
    "en, false, Done, Applied awaiting an answer, 28 November 2026 (Sat), 20 November 2026 (Fri),"
        + " Find out the kind of seat, Ask for a quotation, Choose the second seat"
  })
  void aListIsPrintedWithStatesInWordsAndWhatIsNoted(
      String lang,
      boolean served,
      String done,
      String waiting,
      String today,
      String content,
      String ticked,
      String open,
      String foldedAway)
      throws IOException {
    Page page = filled(lang, served);
    choose(page, "order", "[data-list-print='']");
    assertThat((boolean) page.evaluate("() => window.printed")).isTrue();
    try (Print print = print(page)) {
      // The font of this machine has one sign for both dots.
      String text = print.text().replace('\u2027', '・');
      assertThat(text)
          .contains(folded("Minami 訪問看護"))
          .contains(folded(done + today + "・YS・A-123"))
          .contains(folded(content))
          .doesNotContain(folded(foldedAway))
          .as("another list")
          .doesNotContain(folded(lang.equals("ja") ? "番号を控えた" : "Note the number"));
      assertThat(text.replace(",", "")).contains(folded(waiting));
      assertThat(print.sheets()).hasSize(1);
      Print.Sheet sheet = print.sheetWith(ticked);
      assertThat(sheet.inkLeftOf(ticked)).isGreaterThan(sheet.inkLeftOf(open) * 1.2);
    }
    assertThat(page.locator("html")).not().hasClass("prints-list");
  }

  @ParameterizedTest
  @CsvSource({
    "ja, false, 席の種類を調べた, 見積を頼んだ, 2台目の席を決めた",
    "en, true, Find out the kind of seat, Ask for a quotation, Choose the second seat"
  })
  void aListIsPrintedAsIfNothingHadBeenWritten(
      String lang, boolean served, String ticked, String open, String foldedAway)
      throws IOException {
    Page page = filled(lang, served);
    choose(page, "order", "[data-list-print=blank]");
    assertThat(box(page, "seat-found")).isChecked();
    try (Print print = print(page)) {
      assertThat(print.text())
          .contains(folded(foldedAway))
          .contains(folded(lang.equals("ja") ? "先に：席の種類を調べた" : "first: Find out the kind"))
          .doesNotContain(folded("訪問看護"), "A-123", "YS");
      for (String state : List.of("申請済(返事待ち)", "未着手", "Applied", "Notbegun")) {
        assertThat(print.text()).doesNotContain(state);
      }
      Print.Sheet sheet = print.sheetWith(ticked);
      assertThat(sheet.inkLeftOf(ticked))
          .as("the frame of a box alone")
          .isBetween(sheet.inkLeftOf(open) * 0.85, sheet.inkLeftOf(open) * 1.15)
          .isPositive();
    }
    assertThat(page.locator("html")).not().hasClass("prints-blank");
    try (Print print = print(page)) {
      assertThat(print.text()).as("the next time").contains("A-123");
    }
  }

  @Test
  void aPageIsPrintedWithAllItsListsAndTheAddressesOfOtherSites() throws IOException {
    try (Print print = print(filled("ja", true))) {
      assertThat(print.text())
          .contains("A-123", folded("番号を控えた"), "https://example.org/seats")
          .contains(folded("この事業所に当てはまらない1件をたたんでいます"))
          .doesNotContain(folded("すべて未着手に戻す"), folded("元に戻す"), folded("保存済み"));
    }
  }

  @ParameterizedTest
  @CsvSource({"ja", "en"})
  void withoutScriptsAListIsPrintedToBeFilledInWithAPen(String lang) throws IOException {
    Page page = site.reader(new NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.address(lang, false));
    String task = task(page, "seat-found").locator("label").innerText();
    try (Print print = print(page)) {
      assertThat(print.sheetWith(task).inkLeftOf(task)).isBetween(0.02, 0.4);
      assertThat(print.text())
          .contains(folded(lang.equals("ja") ? "確認した人" : "Checked by"))
          .doesNotContain(folded(lang.equals("ja") ? "未着手" : "Not begun"));
    }
  }
}

package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.shirube.it.OverviewSite.LISTS;
import static dev.shirube.it.OverviewSite.agree;
import static dev.shirube.it.OverviewSite.kept;
import static dev.shirube.it.OverviewSite.list;
import static dev.shirube.it.OverviewSite.name;
import static dev.shirube.it.OverviewSite.next;
import static dev.shirube.it.OverviewSite.note;
import static dev.shirube.it.OverviewSite.progress;
import static dev.shirube.it.OverviewSite.said;
import static dev.shirube.it.OverviewSite.stored;
import static dev.shirube.it.OverviewSite.undo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of all lists: stations, how far lists have come, where to look next, the record. */
class ListsPageIT {
  private static final int MOST_SCRIPT_BYTES = 45 * 1024;

  /** The scripts of the page, those that it loads later too. */
  private static final String SCRIPTS =
      """
      () => [...document.querySelectorAll('script[src]')].map(it => it.getAttribute('src'))
        .concat(document.querySelector('[data-scripts]').dataset.scripts.split(' '))
        .concat(document.querySelector('[data-qr-script]').dataset.qrScript)
      """;

  private static OverviewSite site;
  private static Path own;

  @BeforeAll
  static void publish(@TempDir Path folder) throws IOException {
    site = new OverviewSite(folder);
    own = PublishedSite.own().folder();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @AfterEach
  void readersGoHome() {
    site.readersGoHome();
  }

  private static Page open(String lang, boolean served) {
    return site.open(lang, served, LISTS);
  }

  // ---- lists ----

  @ParameterizedTest
  @CsvSource({"ja, true", "en, false"})
  void withoutScriptsItIsAListOfLists(String lang, boolean served) {
    Page page = site.reader(new NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.address(lang, served, LISTS));
    assertThat(progress(page, "order")).hasText(lang.equals("ja") ? "全5項目" : "5 tasks");
    assertThat(page.locator("[data-list] progress").first()).isHidden();
    assertThat(page.locator("main button:visible, main input:visible, main select:visible"))
        .hasCount(0);
    list(page, "begin").locator("summary").click();
    assertThat(list(page, "begin").locator("[data-list-item=number-noted]")).isVisible();
    list(page, "order").locator("a").click();
    page.waitForURL(Pattern.compile(".*/" + lang + "/guide/lists\\.html#order"));
  }

  @ParameterizedTest
  @CsvSource({"ja, true", "ja, false", "en, true", "en, false"})
  void eachListSaysHowFarItHasCome(String lang, boolean served) {
    boolean ja = lang.equals("ja");
    Page page = site.reader();
    Troubles troubles = new Troubles(page, served ? "http://127.0.0.1:" : "file:");
    page.navigate(site.address(lang, served, LISTS));
    assertThat(progress(page, "order")).hasText(ja ? "0/5項目" : "0 of 5 tasks");
    note(
        page,
        "{'seat-found': {s: 'done'}, 'second-chosen': {s: 'na', why: '1'},"
            + " 'quote-asked': {s: 'waiting'}, 'number-noted': {s: 'done', h: 'other'}}");
    assertThat(progress(page, "order")).hasText(ja ? "1/4項目、返事待ち1" : "1 of 4 tasks, 1 waiting");
    assertThat(list(page, "order").locator("progress")).hasJSProperty("value", 1);
    assertThat(list(page, "order").locator("progress")).hasJSProperty("max", 4);
    assertThat(progress(page, "begin"))
        .hasText(ja ? "1/2項目、要再確認1" : "1 of 2 tasks, 1 to check again");
    page.reload();
    assertThat(progress(page, "order")).hasText(ja ? "1/4項目、返事待ち1" : "1 of 4 tasks, 1 waiting");
    list(page, "order").locator("summary").click();
    assertThat(list(page, "order").locator("[data-list-item=quote-asked] .mark"))
        .hasText(ja ? "申請済（返事待ち）" : "Applied, awaiting an answer");
    assertThat(troubles.take()).isEmpty();
  }

  @Test
  void aListOfWhichNothingIsLeftIsNothingToDo() {
    Page page = open("ja", false);
    note(page, "{'key-got': {s: 'na', why: '1'}, 'number-noted': {s: 'na', why: '1'}}");
    assertThat(progress(page, "begin")).hasText("対象の項目がありません");
    assertThat(list(page, "begin").locator("progress")).hasJSProperty("value", 0);
  }

  @Test
  void onlyUnfinishedListsCanBeShown() {
    Page page = open("ja", false);
    note(page, "{'key-got': {s: 'done'}, 'number-noted': {s: 'done'}}");
    page.locator("[data-only-open]").check();
    assertThat(list(page, "begin")).isHidden();
    assertThat(list(page, "order")).isVisible();
    undo(page);
    assertThat(list(page, "begin")).isVisible();
  }

  @Test
  void anotherTabFollows() {
    Page page = open("ja", true);
    Page other = ListSite.tab(page.context());
    other.navigate(site.address("ja", true, "/guide/lists.html"));
    ListSite.box(other, "seat-found").check();
    assertThat(progress(page, "order")).hasText("1/5項目");
  }

  // ---- stations ----

  @ParameterizedTest
  @CsvSource({"ja, true", "en, false"})
  void stationsAreKeptApart(String lang, boolean served) {
    Page page = open(lang, served);
    name(page, "ひまわり");
    note(page, "{'seat-found': {s: 'done'}}");
    page.locator("[data-station-add]").click();
    assertThat(progress(page, "order")).hasText(Pattern.compile("^0"));
    assertThat(page.locator("[data-station-name]")).isFocused();
    name(page, "すみれ");
    note(page, "{'seat-found': {s: 'done'}, 'quote-asked': {s: 'done'}}");
    Locator choice = page.locator("[data-station-choice]");
    assertThat(choice.locator("option")).hasText(new String[] {"すみれ", "ひまわり"});
    choice.selectOption("ひまわり");
    assertThat(progress(page, "order")).hasText(Pattern.compile("^1"));
    assertThat(page.locator("[data-station-name]")).hasValue("ひまわり");
    page.reload();
    assertThat(progress(page, "order")).hasText(Pattern.compile("^1"));
    choice.selectOption("すみれ");
    assertThat(progress(page, "order")).hasText(Pattern.compile("^2"));
  }

  @Test
  void deletingAStationTellsWhatGoesAndCanBeUndone() {
    Page page = open("ja", true);
    name(page, "ひまわり");
    note(page, "{'seat-found': {s: 'done'}, 'quote-asked': {s: 'waiting'}}");
    String before = kept(page);
    page.locator("[data-station-remove]").click();
    assertThat(page.locator("[data-ask]")).containsText("「ひまわり」を消しますか");
    assertThat(page.locator("[data-ask]")).containsText("印や記録2件");
    page.locator("[data-ask-no]").click();
    assertThat(kept(page)).isEqualTo(before);
    assertThat(page.locator("[data-station-remove]")).isFocused();
    page.locator("[data-station-remove]").click();
    agree(page);
    assertThat(said(page)).hasText("「ひまわり」を消しました。「元に戻す」で取り消せます。");
    assertThat(progress(page, "order")).hasText("0/5項目");
    page.locator("[data-message-undo]").click();
    assertThat(progress(page, "order")).hasText("1/5項目、返事待ち1");
    assertThat(page.locator("[data-station-name]")).hasValue("ひまわり");
  }

  @Test
  void whatCouldBeUndoneIsSaid() {
    Page page = open("ja", false);
    Locator what = page.locator("[data-undo-what]");
    assertThat(what).hasText("戻せる変更は、まだありません。");
    undo(page);
    assertThat(said(page)).hasText("戻せる変更は、まだありません。");
    name(page, "ひまわり");
    assertThat(what).hasText("事業所の名前を「ひまわり」に（14:32）");
    undo(page);
    assertThat(said(page)).hasText("元に戻しました：事業所の名前を「ひまわり」に。");
    assertThat(what).hasText("戻せる変更は、まだありません。");
  }

  @Test
  void namesAreWordsWhateverTheySay() {
    Page page = open("ja", true);
    Troubles troubles = new Troubles(page, "http://127.0.0.1:");
    name(page, "<img src=x onerror=alert(1)>");
    note(page, "{'old-one': {s: 'done', w: '<b>太字</b>', by: '<i>', no: '\"><script>'}}");
    page.locator("[data-record-details] summary").click();
    assertThat(page.locator("[data-record-station]")).hasText("<img src=x onerror=alert(1)>");
    assertThat(page.locator("[data-record-table]")).containsText("<b>太字</b>");
    assertThat(next(page, "changed")).containsText("<b>太字</b>");
    assertThat(page.locator("main img, main b:not(.overview-situation > b), main i")).hasCount(0);
    assertThat(troubles.take()).isEmpty();
  }

  // ---- asking the browser to keep it ----

  @ParameterizedTest
  @CsvSource({
    "true, ブラウザは、自分からは消さないと答えました。",
    "false, ブラウザは、消さないという約束をしませんでした。",
    "'', このブラウザには、消さないように頼むしくみがありません。"
  })
  void theBrowserIsAskedWhenAButtonIsPressedAndItsAnswerIsShown(String answer, String said) {
    Page page = site.reader();
    page.addInitScript(
        """
        window.asked = 0;
        const storage = ANSWER === '' ? undefined : {
          persisted: () => Promise.resolve(false),
          persist: () => { window.asked++; return Promise.resolve(ANSWER); },
        };
        Object.defineProperty(navigator, 'storage', {value: storage});
        """
            .replace("ANSWER", answer.isEmpty() ? "''" : answer));
    page.navigate(site.address("ja", true, LISTS));
    page.locator("[data-persist]").scrollIntoViewIfNeeded();
    assertThat(page.locator("[data-persist-answer]")).hasText("");
    assertThat(page.evaluate("() => window.asked")).isEqualTo(0);
    page.locator("[data-persist]").click();
    assertThat(page.locator("[data-persist-answer]")).containsText(said);
    assertThat(page.locator("[data-backup]")).containsText("7日間");
  }

  // ---- where to look next ----

  @Test
  void whatWaitsForAnAnswerIsListedWithItsDay() {
    Page page = open("ja", true);
    assertThat(next(page, "waiting")).isHidden();
    note(page, "{'quote-asked': {s: 'waiting', no: 'R-1'}}");
    assertThat(next(page, "waiting").locator("li")).hasCount(1);
    assertThat(next(page, "waiting")).containsText("見積を頼んだ");
    assertThat(next(page, "waiting")).containsText("2026年11月28日（令和8年11月28日・土）から、R-1");
    assertThat(page.locator("[data-next-nothing]")).isHidden();
    next(page, "waiting").locator("li a").click();
    page.waitForURL(Pattern.compile(".*/ja/guide/lists\\.html#quote-asked"));
  }

  @ParameterizedTest
  @CsvSource({"ja, true", "en, false"})
  void tasksWithDaysAreListedByTheirDays(String lang, boolean served) {
    boolean ja = lang.equals("ja");
    Page page = open(lang, served);
    Locator due = next(page, "due").locator("li");
    assertThat(due).hasCount(1);
    assertThat(page.locator("[data-due-no-month]")).isVisible();
    ListSite.say(page, "month", "2027-06");
    assertThat(due).hasCount(2);
    assertThat(page.locator("[data-due-no-month]")).isHidden();
    assertThat(due.nth(0)).containsText(ja ? "申込書を出した" : "Hand the form in");
    assertThat(due.nth(0)).containsText(ja ? "過ぎました" : "past");
    assertThat(due.nth(0)).containsText(ja ? "申込書の締切" : "Deadline for the form");
    assertThat(due.nth(1)).containsText(ja ? "2027年4月20日（令和9年4月20日・火）" : "20 April 2027 (Tue)");
    assertThat(due.nth(1)).containsText(ja ? "あと143日" : "143 days left");
    note(page, "{'form-sent': {s: 'done'}}");
    assertThat(due).hasCount(1);
  }

  @Test
  void whatHasChangedSinceItsTickIsToBeCheckedAgain() {
    Page page = open("ja", false);
    note(page, "{'seat-found': {s: 'done', h: 'before'}, 'quote-asked': {s: 'done'}}");
    assertThat(next(page, "review").locator("li")).hasCount(1);
    assertThat(next(page, "review")).containsText("席の種類を調べた");
  }

  @Test
  void whatNoListHasAnyMoreIsKeptUntilThePersonTakesItAway() {
    Page page = open("ja", true);
    note(
        page,
        "{'old-one': {s: 'done', d: '2026-11-01', w: '古い項目', by: 'KT', no: 'R-9'},"
            + " 'older-one': {s: 'todo'}}");
    assertThat(next(page, "changed").locator("li")).hasCount(1);
    assertThat(next(page, "changed")).containsText("古い項目");
    assertThat(next(page, "changed")).containsText("完了、2026年11月1日（令和8年11月1日・日）、KT、R-9");
    page.reload();
    page.locator("button[aria-label='「古い項目」を消す']").click();
    assertThat(next(page, "changed")).isHidden();
    assertThat(page.locator("#next")).isFocused();
    undo(page);
    assertThat(next(page, "changed")).containsText("KT、R-9");
  }

  // ---- the record ----

  @ParameterizedTest
  @CsvSource({"ja, true", "en, false"})
  void theRecordAloneIsPrinted(String lang, boolean served) throws IOException {
    boolean ja = lang.equals("ja");
    Page page = site.reader();
    page.addInitScript("window.print = () => { window.printed = (window.printed || 0) + 1; };");
    page.navigate(site.address(lang, served, LISTS));
    name(page, "ひまわり");
    note(
        page,
        "{'seat-found': {s: 'done', d: '2026-11-10', by: 'KT', no: 'R-1'},"
            + " 'second-chosen': {s: 'na', why: '1台だけ'}, 'number-noted': {s: 'waiting'},"
            + " 'old-one': {s: 'done', w: '古い項目'}}");
    page.locator("[data-record-print]").click();
    page.waitForFunction("() => window.printed === 1");
    String title = page.locator("h1").innerText();
    try (Print print = new Print(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
      assertThat(print.sheets()).hasSize(1);
      assertThat(print.text())
          .contains(
              List.of(
                  Print.folded(ja ? "完了記録" : "Record of what is done"),
                  "ひまわり",
                  Print.folded(ja ? "2026年11月28日（令和8年11月28日" : "28 November 2026 (Sat)"),
                  Print.folded(ja ? "2026年11月20日（令和8年11月20日" : "20 November 2026 (Fri)"),
                  Print.folded(ja ? "2026年11月10日（令和8年11月10日" : "10 November 2026 (Tue)"),
                  Print.folded(ja ? "席の種類を調べた" : "Find out the kind of seat"),
                  Print.folded(ja ? "対象外" : "Not applicable"),
                  Print.folded("1台だけ"),
                  Print.folded(ja ? "申請済（返事待ち）" : "Applied, awaiting an answer"),
                  "KT",
                  "R-1",
                  "古い項目",
                  "https://example.org/guide/"))
          .doesNotContain(
              Print.folded(title),
              Print.folded(ja ? "見積を頼んだ" : "Ask for a quotation"),
              Print.folded(ja ? "完了記録を印刷" : "Print the record"));
    }
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
    try (Print print = new Print(page.pdf())) {
      assertThat(print.text()).contains(Print.folded(title));
    }
  }

  // ---- starting again ----

  @Test
  void aListIsSetBackAndBroughtBack() {
    Page page = open("ja", true);
    note(
        page,
        "{'seat-found': {s: 'done', by: 'KT'}, 'quote-asked': {s: 'todo', no: 'R-1'},"
            + " 'number-noted': {s: 'done'}}");
    String before = kept(page);
    page.locator("[data-reset-what]").selectOption("頼む");
    page.locator("[data-reset]").click();
    assertThat(page.locator("[data-ask]")).containsText("印や記録2件");
    agree(page);
    assertThat(progress(page, "order")).hasText("0/5項目");
    assertThat(progress(page, "begin")).hasText("1/2項目");
    assertThat(page.locator("[data-undo-what]")).containsText("「頼む」を未着手に");
    page.reload();
    undo(page);
    assertThat(progress(page, "order")).hasText("1/5項目");
    assertThat(kept(page)).isEqualTo(before);
  }

  @Test
  void everythingOfAStationIsSetBackAndBroughtBack() {
    Page page = open("en", false);
    note(page, "{'seat-found': {s: 'done', by: 'KT'}, 'old-one': {s: 'done', w: 'old'}}");
    ListSite.say(page, "line", "ntt");
    page.evaluate(
        "() => shirube.store.write([['fields', 'mail', 'a@b'], ['plan', 'ask', '2027-01-05']], 'x')");
    String before = kept(page);
    page.locator("[data-reset]").click();
    assertThat(page.locator("[data-ask]"))
        .containsText("2 ticks and records, 1 worksheet fields, and 2");
    agree(page);
    assertThat(said(page)).containsText("Set back");
    assertThat(next(page, "changed")).isHidden();
    assertThat(page.locator("[data-situation-words]").first()).hasText("Nothing chosen yet.");
    assertThat(stored(page)).doesNotContain("KT", "a@b", "2027-01-05");
    undo(page);
    assertThat(kept(page)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"ja, 記入シート（担当者姓）, 電子証明書の発行日", "en, Worksheet (担当者姓), Day of issue of a certificate"})
  void whatComesFromElsewhereIsNamedAsThePagesNameIt(String lang, String field, String plan) {
    Page page = site.reader();
    page.navigate(own.resolve(lang + "/lists.html").toUri().toString());
    importing(
        page,
        "'fields': {'account-family-name': {'v': '見本', 't': 1}},"
            + " 'plan': {'certificate.a': {'v': '2026-11-01', 't': 1}}");
    page.locator("[data-backup] [data-incoming] summary").click();
    assertThat(page.locator("[data-backup] [data-incoming] tbody th"))
        .hasText(new String[] {field, plan});
  }

  private static void importing(Page page, String values) {
    String text =
        "{'format': 'shirube-lists', 'version': 1, 'site': 'shirube-guide', 'stations':"
            + " {'k3f9x2ab': {"
            + values
            + "}}}";
    page.locator("[data-import]")
        .setInputFiles(
            new FilePayload(
                "file.json",
                "application/json",
                text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  // ---- for everybody ----

  @ParameterizedTest
  @CsvSource({"ja, LIGHT", "en, DARK"})
  void aFilledPageCanBeReadByEverybody(String lang, ColorScheme scheme) {
    // The page's own policy would not let the checker in.
    Page page = site.reader(new NewContextOptions().setBypassCSP(true).setViewportSize(320, 800));
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    page.navigate(site.address(lang, true, LISTS));
    name(page, "ひまわり");
    note(
        page,
        "{'seat-found': {s: 'done', h: 'other', d: '2026-11-10', by: 'KT', no: 'R-1'},"
            + " 'number-noted': {s: 'waiting'}, 'old-one': {s: 'done', w: '古い項目'}}");
    ListSite.say(page, "month", "2027-06");
    page.locator("[data-handover-make]").click();
    assertThat(page.locator("[data-handover-code] svg")).isVisible();
    importing(page, "'items': {'seat-found': {'s': 'done', 't': 1}}");
    assertThat(page.locator("[data-backup] [data-incoming] select")).isFocused();
    page.evaluate("() => document.querySelectorAll('details').forEach(it => { it.open = true; })");
    EveryPageIT.bringAxe(page);
    assertThat(EveryPageIT.violations(page)).isEmpty();
    assertThat(EveryPageIT.sideways(page)).isEmpty();
    page.locator("[data-station-remove]").click();
    assertThat(page.locator("[data-ask]")).isVisible();
    assertThat(EveryPageIT.violations(page)).isEmpty();
  }

  // ---- weight ----

  @ParameterizedTest
  @CsvSource({"ja", "en"})
  void allScriptsOfTheRealPageAreLightTogether(String lang) throws IOException {
    Path file = own.resolve(lang + "/lists.html");
    Page page = site.reader();
    page.navigate(file.toUri().toString());
    long bytes = 0;
    for (Object address : (List<?>) page.evaluate(SCRIPTS)) {
      // Every page has it, to keep the site on the device.
      if (((String) address).contains("/offline.")) {
        continue;
      }
      bytes += compressed(Files.readAllBytes(file.resolveSibling((String) address).normalize()));
    }
    assertThat(bytes).isBetween(20_000L, (long) MOST_SCRIPT_BYTES);
  }

  private static int compressed(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.size();
  }
}

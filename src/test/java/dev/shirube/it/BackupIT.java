package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.shirube.it.OverviewSite.LISTS;
import static dev.shirube.it.OverviewSite.kept;
import static dev.shirube.it.OverviewSite.name;
import static dev.shirube.it.OverviewSite.note;
import static dev.shirube.it.OverviewSite.stored;
import static dev.shirube.it.OverviewSite.undo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Everything out into a file, and in again on another device. */
class BackupIT {
  private static final String NOTES =
      "{'seat-found': {s: 'done', d: '2026-11-10', by: 'KT', no: 'R-1', w: '席'},"
          + " 'quote-asked': {s: 'waiting'}, 'old-one': {s: 'na', why: '古い', w: '古い項目'}}";
  private static final String FILE =
      """
      {"format": "shirube-lists", "version": 1, "site": "shirube-guide", "stations": {"%s": {%s}}}
      """;

  private static OverviewSite site;
  private static Path folder;

  @BeforeAll
  static void publish(@TempDir Path temp) throws IOException {
    folder = temp;
    site = new OverviewSite(temp);
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

  private static Path export(Page page) throws IOException {
    Download download = page.waitForDownload(() -> page.locator("[data-export]").click());
    Path file = Files.createTempDirectory(folder, "export").resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  private static void choose(Page page, Path file) {
    page.locator("[data-import]").setInputFiles(file);
  }

  private static void choose(Page page, String content) {
    page.locator("[data-import]")
        .setInputFiles(
            new FilePayload(
                "chosen.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String file(String station, String values) {
    return FILE.formatted(station, values);
  }

  private static Locator preview(Page page) {
    return page.locator("[data-backup] [data-incoming]");
  }

  private static Locator answer(Page page) {
    return page.locator("[data-import-answer]");
  }

  private static void take(Page page) {
    preview(page).locator(".buttons button").first().click();
  }

  // ---- out and in ----

  @ParameterizedTest
  @CsvSource({"ja, true, false", "ja, false, true", "en, true, true", "en, false, false"})
  void whatIsExportedIsThereOnAnotherDevice(String lang, boolean served, boolean servedThere)
      throws IOException {
    boolean ja = lang.equals("ja");
    Page page = site.reader();
    Troubles troubles = new Troubles(page, served ? "http://127.0.0.1:" : "file:");
    page.navigate(site.address(lang, served, LISTS));
    name(page, "ひまわり/北");
    note(page, NOTES);
    ListSite.say(page, "line", "ntt");
    page.evaluate(
        "() => shirube.store.write([['fields', 'mail', 'a@b'], ['plan', 'ask', '2027-01-05']], 'x')");
    Path file = export(page);
    assertThat(file.getFileName()).hasToString("shirube-guide_ひまわり-北_2026-11-28.json");
    assertThat(page.locator("[data-export-answer]")).containsText(file.getFileName().toString());
    assertThat(page.locator("[data-save-backup]").first())
        .hasText(ja ? "最後のバックアップ：今日" : "Last backup: today");
    Page other = open(lang, servedThere);
    choose(other, file);
    assertThat(preview(other).locator("select")).hasValue("+");
    assertThat(preview(other)).containsText(ja ? "新しいもの7件" : "New: 7.");
    assertThat(stored(other)).isEmpty();
    take(other);
    assertThat(answer(other)).containsText(ja ? "取り込みました" : "Imported");
    assertThat(kept(other)).isEqualTo(kept(page));
    assertThat(other.locator("[data-station-name]")).hasValue("ひまわり/北");
    other.reload();
    assertThat(kept(other)).isEqualTo(kept(page));
    undo(other);
    assertThat(OverviewSite.progress(other, "order")).hasText(ja ? "0/5項目" : "0 of 5 tasks");
    assertThat(troubles.take()).isEmpty();
  }

  @Test
  void oneStationIsExportedAlone() throws IOException {
    Page page = open("ja", true);
    name(page, "ひまわり");
    page.locator("[data-station-add]").click();
    name(page, "すみれ");
    page.locator("[name=export][value=one]").check();
    assertThat(Files.readString(export(page))).contains("すみれ").doesNotContain("ひまわり");
    assertThat(page.locator("[data-save-backup]").first()).hasText("最後のバックアップ：まだありません");
    page.locator("[name=export][value=all]").check();
    Path all = export(page);
    assertThat(Files.readString(all)).contains("すみれ", "ひまわり");
    assertThat(all.getFileName()).hasToString("shirube-guide_2026-11-28.json");
  }

  @Test
  void withNothingToExportItSaysSo() {
    Page page = open("ja", true);
    page.locator("[data-export]").click();
    assertThat(page.locator("[data-export-answer]")).hasText("まだ書き出すものがありません。");
  }

  // ---- the preview ----

  @Test
  void differencesAreShownBeforeAnythingIsChanged() {
    Page page = open("ja", true);
    note(page, "{'seat-found': {s: 'doing'}, 'quote-asked': {s: 'done', by: 'KT'}}");
    String before = stored(page);
    String station = (String) page.evaluate("() => shirube.store.stationId()");
    choose(
        page,
        file(
            station,
            """
            "items": {
              "seat-found": {"s": "done", "t": 1795880000000, "d": "2026-11-28"},
              "quote-asked": {"s": "todo", "t": 1700000000000},
              "number-noted": {"s": "waiting", "t": 1700000000000, "no": "<b>R</b>"}}
            """));
    assertThat(preview(page).locator("select")).hasValue(station);
    assertThat(preview(page)).containsText("新しいもの1件、書きかわるもの1件。この端末のほうが新しいもの1件は、そのままです。");
    preview(page).locator("summary").click();
    Locator rows = preview(page).locator("tbody tr");
    assertThat(rows).hasCount(3);
    assertThat(rows.nth(0).locator("th, td"))
        .hasText(new String[] {"席の種類を調べた", "対応中", "完了、2026年11月28日（令和8年11月28日・土）", "書きかわる"});
    assertThat(rows.nth(1).locator("th, td"))
        .hasText(new String[] {"見積を頼んだ", "完了、KT", "完了、KT", "今のまま"});
    assertThat(rows.nth(2).locator("th, td"))
        .hasText(new String[] {"番号を控えた", "なし", "申請済（返事待ち）、<b>R</b>", "新しい"});
    assertThat(stored(page)).isEqualTo(before);
    preview(page).locator(".buttons button").nth(1).click();
    assertThat(answer(page)).hasText("取り込みませんでした。何も変わっていません。");
    assertThat(stored(page)).isEqualTo(before);
    assertThat(preview(page)).isEmpty();
  }

  @Test
  void itemByItemTheNewerStaysAndAllIsUndoneAtOnce() {
    Page page = open("ja", false);
    name(page, "ひまわり");
    note(page, "{'seat-found': {s: 'doing'}, 'quote-asked': {s: 'done', by: 'KT'}}");
    String before = kept(page);
    String station = (String) page.evaluate("() => shirube.store.stationId()");
    choose(
        page,
        file(
            station,
            """
            "items": {
              "seat-found": {"s": "done", "t": 1795880000000},
              "quote-asked": {"s": "todo", "t": 1700000000000},
              "number-noted": {"s": "done", "t": 1700000000000}},
            "situation": {"line": {"v": "ntt", "t": 1700000000000}}
            """));
    take(page);
    assertThat(answer(page)).containsText("取り込みました");
    assertThat(OverviewSite.progress(page, "order")).hasText("2/5項目");
    assertThat(OverviewSite.progress(page, "begin")).hasText("1/2項目");
    assertThat(page.locator("[data-situation-words]").first()).hasText("NTT");
    undo(page);
    assertThat(OverviewSite.progress(page, "order")).hasText("1/5項目");
    assertThat(OverviewSite.progress(page, "begin")).hasText("0/2項目");
    assertThat((String) page.evaluate("() => shirube.store.station().items['quote-asked'].by"))
        .isEqualTo("KT");
    assertThat(before).contains("ひまわり");
  }

  @Test
  void aStrangersStationGoesWhereThePersonSays() {
    Page page = open("ja", true);
    name(page, "ひまわり");
    String stranger =
        file(
            "stranger",
            """
            "name": {"v": "すみれ", "t": 1795880000000},
            "items": {"seat-found": {"s": "done", "t": 1700000000000}}
            """);
    choose(page, stranger);
    assertThat(preview(page).locator("option")).hasText(new String[] {"ひまわり", "新しい事業所", "取り込まない"});
    assertThat(preview(page).locator("select")).hasValue("+");
    preview(page).locator("select").selectOption("ひまわり");
    take(page);
    assertThat(OverviewSite.progress(page, "order")).hasText("1/5項目");
    assertThat(page.locator("[data-station-choice] option")).hasText(new String[] {"ひまわり"});
    choose(page, stranger);
    take(page);
    assertThat(page.locator("[data-station-choice] option")).hasText(new String[] {"すみれ", "ひまわり"});
    choose(page, stranger);
    assertThat(preview(page)).containsText("この端末と同じ内容です。");
    take(page);
    assertThat(answer(page)).containsText("取り込むものがありません");
  }

  @Test
  void aStationThatWasDeletedComesBackBesideItsGrave() throws IOException {
    Page page = open("ja", true);
    name(page, "ひまわり");
    note(page, NOTES);
    Path file = export(page);
    page.locator("[data-station-remove]").click();
    OverviewSite.agree(page);
    assertThat(page.locator("[data-station-name]")).hasValue("");
    choose(page, file);
    assertThat(preview(page).locator("select")).hasValue("+");
    take(page);
    assertThat(answer(page)).containsText("取り込みました");
    assertThat(page.locator("[data-station-name]")).hasValue("ひまわり");
    assertThat(OverviewSite.progress(page, "order")).hasText("1/5項目、返事待ち1");
  }

  @Test
  void aFileCanBeDropped() {
    Page page = open("ja", true);
    page.locator("[data-drop]").scrollIntoViewIfNeeded();
    page.waitForFunction("() => shirube.incoming");
    page.evaluate(
        """
        text => {
          const data = new DataTransfer();
          data.items.add(new File([text], 'dropped.json'));
          const drop = document.querySelector('[data-drop]');
          for (const type of ['dragenter', 'dragover', 'drop']) {
            const event = new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: data});
            if (drop.dispatchEvent(event)) {
              throw new Error(type + ' would open the file in the place of the page');
            }
          }
        }
        """,
        file("k3f9x2ab", "\"items\": {\"seat-found\": {\"s\": \"done\", \"t\": 1}}"));
    assertThat(preview(page)).containsText("dropped.json");
  }

  // ---- files that must do no harm ----

  private record Bad(String name, String content, String said) {}

  @TestFactory
  Stream<DynamicTest> aFileThatIsNoExportChangesNothingAndSaysWhy() {
    String good = file("k3f9x2ab", "\"items\": {}");
    Page page = open("ja", true);
    Troubles troubles = new Troubles(page, "http://127.0.0.1:");
    name(page, "ひまわり");
    note(page, NOTES);
    String before = stored(page);
    return Stream.of(
            new Bad("empty", "", "途中で切れているか、壊れています"),
            new Bad("cut off", good.substring(0, 60), "途中で切れているか、壊れています"),
            new Bad("a picture", "\u0089PNG\r\n\u001a\n\0\0", "途中で切れているか、壊れています"),
            new Bad("markup", "<html><script>alert(1)</script>", "途中で切れているか、壊れています"),
            new Bad("a number", "7", "このサイトから書き出したファイルではありません"),
            new Bad("nothing", "null", "このサイトから書き出したファイルではありません"),
            new Bad("a list", "[]", "このサイトから書き出したファイルではありません"),
            new Bad("another format", "{\"format\": \"x\"}", "このサイトから書き出したファイルではありません"),
            new Bad("another site", good.replace("shirube-guide", "other"), "ほかのサイトから"),
            new Bad("a newer version", good.replace(": 1,", ": 99,"), "新しい版から"),
            new Bad("no version", good.replace("\"version\": 1,", ""), "古い版"),
            new Bad("no station", good.replaceAll("\"k3f9x2ab.*}}}", "}}"), "記録がありません"),
            new Bad(
                "prototype keys",
                file("__proto__", "\"items\": {\"seat-found\": {\"s\": \"done\", \"t\": 9}}"),
                "記録がありません"),
            new Bad(
                "a deleted station alone",
                file("k3f9x2ab", "\"gone\": {\"v\": true, \"t\": 9}"),
                "記録がありません"),
            new Bad("very deep", "[".repeat(200_000), "途中で切れているか、壊れています"),
            new Bad("too large", " ".repeat(9 * 1024 * 1024), "大きすぎます"))
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.name(),
                    () -> {
                      choose(page, bad.content());
                      assertThat(answer(page)).containsText(bad.said());
                      assertThat(answer(page)).containsText("何も変えていません");
                      assertThat(preview(page)).isEmpty();
                      assertThat(stored(page)).isEqualTo(before);
                      assertThat(troubles.take()).isEmpty();
                    }));
  }

  @Test
  void hostileWordsAreShownAsWordsAndUnreadablePartsAreCounted() {
    Page page = open("en", true);
    Troubles troubles = new Troubles(page, "http://127.0.0.1:");
    choose(
        page,
        file(
            "k3f9x2ab",
            """
            "name": {"v": "<img src=x onerror=alert(1)>\\u202e\\u0000", "t": 99999999999999},
            "items": {
              "seat-found": {"s": "hacked", "t": 1},
              "constructor": {"s": "done", "t": 1, "w": "<script>alert(1)</script>"},
              "__proto__": {"s": "done", "t": 1},
              "number-noted": {"s": "done", "t": "soon", "no": {"a": 1}}},
            "situation": 7
            """));
    preview(page).locator("summary").click();
    assertThat(preview(page)).containsText("parts could not be read");
    assertThat(preview(page)).containsText("<script>alert(1)</script>");
    assertThat(preview(page).locator("img, script")).hasCount(0);
    take(page);
    assertThat(answer(page)).containsText("Imported");
    assertThat(page.locator("[data-station-name]")).hasValue("<img src=x onerror=alert(1)>");
    assertThat((boolean) page.evaluate("() => ({}).s === undefined")).isTrue();
    page.reload();
    name(page, "ours again");
    assertThat(page.locator("[data-station-choice] option")).hasText("ours again");
    assertThat(troubles.take()).isEmpty();
  }

  @Test
  void whatDoesNotFitOnTheDeviceIsNotImported() {
    Page page = site.reader();
    page.addInitScript(
        """
        const setItem = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
          if (String(value).length > 60000) {
            throw new DOMException('full', 'QuotaExceededError');
          }
          setItem.call(this, key, value);
        };
        """);
    page.navigate(site.address("ja", true, LISTS));
    name(page, "ひまわり");
    note(page, NOTES);
    String before = kept(page);
    StringBuilder items = new StringBuilder("\"items\": {\"first\": {\"s\": \"done\", \"t\": 1}");
    for (int i = 0; i < 900; i++) {
      items.append(
          ", \"many-%d\": {\"s\": \"done\", \"t\": 1, \"no\": \"%s\"}"
              .formatted(i, "x".repeat(60)));
    }
    choose(page, file("k3f9x2ab", items.append('}').toString()));
    preview(page).locator("summary").click();
    assertThat(preview(page).locator("tbody tr")).hasCount(300);
    assertThat(preview(page)).containsText("ほかに601件あります。");
    take(page);
    assertThat(answer(page)).containsText("入りきらないため、取り込みませんでした");
    assertThat(page.locator("[data-station-name]")).hasValue("ひまわり");
    assertThat(page.locator("[data-station-choice] option")).hasText(new String[] {"ひまわり"});
    page.reload();
    assertThat(page.locator("[data-station-choice] option")).hasText(new String[] {"ひまわり"});
    assertThat(OverviewSite.progress(page, "order")).hasText("1/5項目、返事待ち1");
    assertThat(before).contains("ひまわり");
  }
}

package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.shirube.it.ListSite.box;
import static dev.shirube.it.ListSite.list;
import static dev.shirube.it.ListSite.message;
import static dev.shirube.it.ListSite.progress;
import static dev.shirube.it.ListSite.record;
import static dev.shirube.it.ListSite.saved;
import static dev.shirube.it.ListSite.state;
import static dev.shirube.it.ListSite.store;
import static dev.shirube.it.ListSite.stored;
import static dev.shirube.it.ListSite.undo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept on a device, and what is said of it, when things go wrong. */
class StoreIT {
  /** Fills what is left of the browser's storage, to its last letter. */
  private static final String FILL =
      """
      () => {
        let text = 'x'.repeat(1 << 20);
        for (let n = 0; text.length > 0; n++) {
          try {
            localStorage.setItem('filler.' + n, text);
          } catch (e) {
            text = text.slice(0, Math.floor(text.length / 2));
          }
        }
      }
      """;

  private static final String EMPTY =
      """
      () => Object.keys(localStorage).filter(it => it.startsWith('filler.'))
        .forEach(it => localStorage.removeItem(it))
      """;

  private static final String REFUSE =
      "Storage.prototype.setItem = () => { throw new DOMException('no', 'InvalidStateError'); };";

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

  private static Page open(Page page) {
    page.navigate(site.address("ja", true));
    return page;
  }

  private static Page openOtherTab(Page page) {
    return open(ListSite.tab(page.context()));
  }

  private static Locator alert(Page page) {
    return page.locator("[role=alert]");
  }

  // ---- the honest line ----

  @ParameterizedTest
  @CsvSource({
    "ja, true, まだ何も書かれていません, この端末に保存済み 14:32, この端末に保存済み 11月28日（土） 14:32",
    "en, false, Nothing written yet, Saved on this device 14:32, Saved on this device 28"
  })
  void itIsSaidWhenAllWasSaved(
      String lang, boolean served, String nothing, String now, String tomorrow) {
    Page page = site.open(lang, served);
    assertThat(saved(page)).hasText(nothing);
    box(page, "seat-found").check();
    assertThat(saved(page)).hasText(now);
    assertThat(stored(page)).contains("seat-found");
    page.clock().setFixedTime(LiveSite.millis("2026-11-29T09:00"));
    page.reload();
    assertThat(saved(page)).containsText(tomorrow);
  }

  @ParameterizedTest
  @CsvSource({"ja, まだありません, 今日, 9日前", "en, none yet, today, 9 days ago"})
  void itIsSaidWhenAllWasExported(String lang, String never, String today, String ago) {
    Page page = site.open(lang, true);
    Locator backup = page.locator("[data-save-backup]").first();
    assertThat(backup).containsText(never);
    assertThat(backup).hasAttribute("href", "../../" + lang + "/lists.html#backup");
    page.evaluate("() => shirube.store.backedUp()");
    assertThat(backup).containsText(today);
    page.clock().setFixedTime(LiveSite.millis("2026-12-07T09:00"));
    page.reload();
    assertThat(backup).containsText(ago);
  }

  // ---- refusal ----

  @ParameterizedTest
  @CsvSource({"ja, true, 書き出してください", "en, false, Export before you close the page"})
  void whereTheBrowserRefusesItGoesOnInMemoryAndSaysSoAsLongAsItIsSo(
      String lang, boolean served, String advice) {
    Page page = site.reader();
    page.addInitScript(REFUSE);
    page.navigate(site.address(lang, served));
    assertThat(alert(page)).hasText("");
    box(page, "seat-found").check();
    assertThat(saved(page)).containsText(advice);
    assertThat(alert(page)).containsText(advice);
    box(page, "quote-asked").check();
    assertThat(progress(page, "order")).containsText("2");
    assertThat(saved(page)).containsText(advice);
    assertThat(page.locator(".save-line-failing")).hasCount(2);
    undo(page);
    assertThat(box(page, "quote-asked")).not().isChecked();
    assertThat(box(page, "seat-found")).isChecked();
    assertThat(stored(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storage.prototype.setItem = () => {};",
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});",
        "Object.defineProperty(window, 'localStorage', {value: null});"
      })
  void nothingIsSaidToBeSavedThatCannotBeReadBack(String fault) {
    Page page = site.reader();
    page.addInitScript(fault);
    open(page);
    box(page, "seat-found").check();
    assertThat(box(page, "seat-found")).isChecked();
    assertThat(progress(page, "order")).hasText("1/5件");
    assertThat(saved(page)).containsText("保存できません");
    assertThat(message(page, "order")).containsText("まだ保存できていません");
  }

  @Test
  void aFullStorageIsToldAndAllIsSavedOnceThereIsRoom() {
    Page page = open(site.reader());
    box(page, "seat-found").check();
    page.evaluate(FILL);
    page.evaluate("() => localStorage.removeItem('shirube.shirube-guide.history')");
    page.evaluate(FILL);
    box(page, "quote-asked").check();
    box(page, "form-sent").check();
    assertThat(saved(page)).containsText("いっぱいです");
    assertThat(stored(page)).contains("seat-found").doesNotContain("form-sent");
    page.evaluate(EMPTY);
    box(page, "number-noted").check();
    assertThat(saved(page)).hasText("この端末に保存済み 14:32");
    assertThat(stored(page)).contains("quote-asked", "form-sent", "number-noted");
    page.reload();
    assertThat(progress(page, "order")).hasText("3/5件");
  }

  @Test
  void inAFullStorageOldChangesMakeRoomForTicks() {
    Page page = open(site.reader());
    for (int n = 0; n < 10; n++) {
      box(page, "seat-found").setChecked(n % 2 == 0);
    }
    page.evaluate(FILL);
    box(page, "quote-asked").check();
    assertThat(saved(page)).hasText("この端末に保存済み 14:32");
    assertThat(stored(page)).contains("quote-asked");
    page.reload();
    assertThat(box(page, "quote-asked")).isChecked();
    assertThat((int) page.evaluate("() => shirube.store.history().length")).isLessThan(11);
  }

  @Test
  void fiftyChangesCanBeTakenBack() {
    Page page = open(site.reader());
    page.evaluate(
        """
        () => {
          for (let n = 1; n <= 60; n++) {
            shirube.store.write([['items', 'seat-found', {s: 'doing', no: String(n)}]], 'n');
          }
        }
        """);
    page.reload();
    assertThat(page.evaluate("() => shirube.store.history().length")).isEqualTo(50);
    page.evaluate("() => { while (shirube.store.undo()) {} }");
    assertThat(record(page, "seat-found", "no")).isEqualTo("10");
    page.evaluate("() => shirube.store.redo()");
    assertThat(record(page, "seat-found", "no")).isEqualTo("11");
  }

  // ---- what is found in the storage ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\":\"shirube-lists\",\"version\":1,\"stat",
        "null",
        "\\u0000\\u0001",
        "{\"format\":\"something-else\"}",
        "[1,2,3]"
      })
  void aTextThatCannotBeReadIsPutAsideBeforeAnythingIsWritten(String text) {
    Page page = open(site.reader());
    store(page, text);
    page.reload();
    assertThat(page.locator("[data-save-damaged]").first()).containsText("読めないところがありました");
    assertThat(stored(page)).as("nothing is written by reading").isEqualTo(text);
    box(page, "seat-found").check();
    assertThat(saved(page)).hasText("この端末に保存済み 14:32");
    assertThat(page.evaluate("() => localStorage.getItem('shirube.shirube-guide.damaged.1')"))
        .isEqualTo(text);
    page.reload();
    assertThat(box(page, "seat-found")).isChecked();
    assertThat(page.evaluate("() => shirube.store.damaged()")).isEqualTo(List.of(text));
    store(page, text);
    page.reload();
    box(page, "seat-found").check();
    assertThat(page.evaluate("() => shirube.store.damaged().length")).as("kept once").isEqualTo(1);
  }

  @Test
  void whatCanBeReadOfADamagedTextIsUsed() {
    Page page = open(site.reader());
    box(page, "seat-found").check();
    box(page, "quote-asked").check();
    String damaged = stored(page).replaceFirst("\"done\"", "\"d\\u0000ne\"");
    store(page, damaged);
    page.reload();
    assertThat(box(page, "seat-found")).not().isChecked();
    assertThat(box(page, "quote-asked")).isChecked();
    box(page, "form-sent").check();
    assertThat(page.evaluate("() => localStorage.getItem('shirube.shirube-guide.damaged.1')"))
        .isEqualTo(damaged);
  }

  @ParameterizedTest
  @CsvSource({"ja, 新しい版", "en, newer version"})
  void whatANewerVersionWroteIsNeverOverwritten(String lang, String words) {
    String newer = "{\"format\":\"shirube-lists\",\"version\":99,\"site\":\"shirube-guide\"}";
    Page page = site.open(lang, true);
    store(page, newer);
    page.reload();
    assertThat(saved(page)).containsText(words);
    assertThat(alert(page)).containsText(words);
    box(page, "seat-found").check();
    assertThat(box(page, "seat-found")).isChecked();
    assertThat(saved(page)).containsText(words);
    assertThat(stored(page)).isEqualTo(newer);
  }

  @Test
  void aDamagedHistoryOrNoteOfTheDeviceDoesNoHarm() {
    Page page = open(site.reader());
    box(page, "seat-found").check();
    page.evaluate(
        """
        () => {
          localStorage.setItem('shirube.shirube-guide.history',
            '[null, 7, {"label": "x", "tab": "y", "t": 1, "undo": {"writes": [null, {"path": "z"}]}}]');
          localStorage.setItem('shirube.shirube-guide.device', '{"station": {}, "written": "soon"');
        }
        """);
    page.reload();
    assertThat(box(page, "seat-found")).isChecked();
    undo(page);
    assertThat(box(page, "seat-found")).isChecked();
    box(page, "quote-asked").check();
    undo(page);
    assertThat(box(page, "quote-asked")).not().isChecked();
  }

  @Test
  void whatSomebodyDeletesUnderThePageIsStillThere() {
    Page page = open(site.reader());
    box(page, "seat-found").check();
    Page other = openOtherTab(page);
    other.evaluate("() => localStorage.clear()");
    assertThat(saved(page)).containsText("この端末の記録が消されました");
    assertThat(box(page, "seat-found")).isChecked();
    assertThat(stored(page)).isEmpty();
    box(page, "quote-asked").check();
    assertThat(saved(page)).hasText("この端末に保存済み 14:32");
    assertThat(stored(page)).contains("seat-found", "quote-asked");
  }

  // ---- two tabs ----

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoTabsTickAtTheSameTime(boolean served) {
    Page one = site.open("ja", served);
    Page two = ListSite.tab(one.context());
    two.navigate(site.address("en", served));
    box(one, "seat-found").check();
    box(two, "quote-asked").check();
    assertThat(progress(two, "order")).hasText("2 of 5");
    assertThat(progress(one, "order")).hasText("2/5件");
    assertThat(box(one, "quote-asked")).isChecked();
    box(one, "quote-asked").uncheck();
    assertThat(box(two, "quote-asked")).not().isChecked();
    undo(two);
    assertThat(box(one, "seat-found")).isChecked();
    assertThat(message(two, "order")).containsText("Changed elsewhere");
    assertThat((int) one.evaluate("() => shirube.store.stations().length")).isEqualTo(1);
  }

  /** A tab that sleeps is told nothing. */
  @Test
  void aTabThatHeardNothingOfTheOtherLosesNothingOfIt() {
    Page one = site.reader();
    one.addInitScript("addEventListener('storage', it => it.stopImmediatePropagation());");
    open(one);
    box(one, "seat-found").check();
    Page two = openOtherTab(one);
    box(two, "quote-asked").check();
    box(two, "seat-found").uncheck();
    assertThat(box(one, "seat-found")).isChecked();
    box(one, "form-sent").check();
    assertThat(box(one, "quote-asked")).isChecked();
    assertThat(box(one, "seat-found")).not().isChecked();
    assertThat(progress(two, "order")).hasText("2/5件");
    box(two, "quote-asked").uncheck();
    one.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(box(one, "quote-asked")).not().isChecked();
  }

  /** Both write before either has heard of the other. */
  @Test
  void whatAnotherTabWroteOverIsWrittenAgain() {
    Page one = open(site.reader());
    box(one, "seat-found").check();
    Page two = openOtherTab(one);
    String before = stored(two);
    box(one, "quote-asked").check();
    // Without the hash of the other item, after which this one would have to be looked at again.
    store(two, before.replace("seat-found", "form-sent").replaceAll("\"h\":\"\\w+\",", ""));
    assertThat(box(one, "form-sent")).isChecked();
    two.waitForFunction(
        """
        () => ['seat-found', 'quote-asked', 'form-sent'].every(
          it => localStorage.getItem('shirube.shirube-guide.state').includes(it))
        """);
  }

  @Test
  void aTabTakesBackItsOwnChanges() {
    Page one = open(site.reader());
    Page two = openOtherTab(one);
    box(one, "seat-found").check();
    box(two, "quote-asked").check();
    undo(one);
    assertThat(box(one, "seat-found")).not().isChecked();
    assertThat(box(two, "quote-asked")).isChecked();
    undo(one);
    assertThat(box(two, "quote-asked")).isChecked();
    undo(two);
    assertThat(box(one, "quote-asked")).not().isChecked();
  }

  @Test
  void aTabKeepsItsStationAndANewOneTakesTheLast() {
    Page one = open(site.reader());
    box(one, "seat-found").check();
    Page two = openOtherTab(one);
    two.evaluate("() => shirube.store.add('みなみ', 'added')");
    assertThat(station(two)).hasText("事業所：みなみ");
    assertThat(station(one)).hasText("この端末の記録");
    one.reload();
    assertThat(station(one)).hasText("この端末の記録");
    assertThat(station(openOtherTab(one))).hasText("事業所：みなみ");
    box(one, "quote-asked").check();
    assertThat(progress(one, "order")).hasText("2/5件");
    assertThat(progress(two, "order")).hasText("0/5件");
  }

  @Test
  void aTickBringsAStationBackThatAnotherTabRemovedMeanwhile() {
    Page one = site.reader();
    one.addInitScript("addEventListener('storage', it => it.stopImmediatePropagation());");
    open(one);
    box(one, "seat-found").check();
    Page two = openOtherTab(one);
    two.evaluate("() => shirube.store.remove(shirube.store.stationId(), 'removed')");
    assertThat(progress(two, "order")).hasText("0/5件");
    box(one, "quote-asked").check();
    assertThat(progress(one, "order")).hasText("2/5件");
    assertThat(progress(two, "order")).hasText("2/5件");
  }

  private static Locator station(Page page) {
    return list(page, "order").locator("[data-list-station]");
  }

  // ---- the clock ----

  @Test
  void aClockThatJumpsBackLosesNothing() {
    Page page = open(site.reader());
    box(page, "seat-found").check();
    Object then = record(page, "seat-found", "t");
    page.clock().setFixedTime(LiveSite.millis("2020-01-01T00:00"));
    box(page, "seat-found").uncheck();
    assertThat(((Number) record(page, "seat-found", "t")).doubleValue())
        .isGreaterThan(((Number) then).doubleValue());
    Page two = openOtherTab(page);
    assertThat(box(two, "seat-found")).not().isChecked();
    box(two, "seat-found").check();
    page.reload();
    assertThat(box(page, "seat-found")).isChecked();
    assertThat(state(page, "seat-found")).hasText("完了");
  }

  @Test
  void anImportIsTakenBackAsOneChange() {
    Page page = open(site.reader());
    box(page, "seat-found").check();
    page.evaluate(
        """
        () => {
          const id = shirube.store.stationId();
          const incoming = shirube.state.change(shirube.state.empty('shirube-guide'), [
            {path: [id, 'items', 'quote-asked'], value: {s: 'done'}},
            {path: [id, 'items', 'form-sent'], value: {s: 'doing'}},
          ], 1000).doc;
          shirube.store.replace(incoming, 'import');
        }
        """);
    assertThat(progress(page, "order")).hasText("2/5件");
    assertThat(((Number) record(page, "quote-asked", "t")).intValue())
        .as("its time")
        .isEqualTo(1000);
    undo(page);
    assertThat(progress(page, "order")).hasText("1/5件");
    assertThat(state(page, "form-sent")).hasText("未着手");
  }

  @Test
  void aStoreCanBeOpenedOverAnyStorage() {
    Page page = open(site.reader());
    assertThat(
            page.evaluate(
                """
                () => {
                  const kept = new Map();
                  const storage = {
                    getItem: key => kept.has(key) ? kept.get(key) : null,
                    setItem: (key, text) => kept.set(key, text),
                    removeItem: key => kept.delete(key),
                  };
                  const store = shirube.openStore('other', storage, null);
                  const saved = store.write([['fields', 'mail', 'a@example.org']], 'x');
                  return [saved, shirube.openStore('other', storage, null).station().fields.mail.v,
                    localStorage.length];
                }
                """))
        .isEqualTo(List.of(true, "a@example.org", 0));
  }
}

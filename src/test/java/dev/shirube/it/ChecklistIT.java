package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.shirube.it.ListSite.box;
import static dev.shirube.it.ListSite.choose;
import static dev.shirube.it.ListSite.list;
import static dev.shirube.it.ListSite.message;
import static dev.shirube.it.ListSite.progress;
import static dev.shirube.it.ListSite.radio;
import static dev.shirube.it.ListSite.record;
import static dev.shirube.it.ListSite.saved;
import static dev.shirube.it.ListSite.say;
import static dev.shirube.it.ListSite.state;
import static dev.shirube.it.ListSite.stored;
import static dev.shirube.it.ListSite.task;
import static dev.shirube.it.ListSite.undo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A checklist in a reader's hand. */
class ChecklistIT {
  private static final String TODAY = "2026-11-28";

  /** How many texts the ears get, by the place they come from. */
  private static final String LISTEN =
      """
      () => {
        window.heard = [];
        document.querySelectorAll('[role=status], [role=alert]').forEach(it =>
          new MutationObserver(() => it.textContent && window.heard.push(it.textContent))
            .observe(it, {childList: true, characterData: true, subtree: true}));
      }
      """;

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

  // ---- ticking ----

  @ParameterizedTest
  @CsvSource({"ja, true", "ja, false", "en, true", "en, false"})
  void aTapAnywhereInTheRowTicksAndTheNextOneTakesItBack(String lang, boolean served) {
    boolean ja = lang.equals("ja");
    Page page = site.reader();
    Troubles troubles = new Troubles(page, served ? "http://127.0.0.1:" : "file:");
    page.navigate(site.address(lang, served));
    assertThat(progress(page, "order")).hasText(ja ? "0/5件" : "0 of 5");
    Locator row = task(page, "seat-found").locator("label").first();
    BoundingBox size = row.boundingBox();
    row.click(new Locator.ClickOptions().setPosition(size.width - 3, size.height / 2));
    assertThat(box(page, "seat-found")).isChecked();
    assertThat(state(page, "seat-found")).hasText(ja ? "完了" : "Done");
    assertThat(progress(page, "order")).hasText(ja ? "1/5件" : "1 of 5");
    assertThat(list(page, "order").locator("progress")).hasJSProperty("value", 1);
    assertThat(record(page, "seat-found", "s")).isEqualTo("done");
    row.click(new Locator.ClickOptions().setPosition(size.width - 3, size.height / 2));
    assertThat(box(page, "seat-found")).not().isChecked();
    assertThat(state(page, "seat-found")).hasText(ja ? "未着手" : "Not begun");
    assertThat(progress(page, "order")).hasText(ja ? "0/5件" : "0 of 5");
    assertThat(troubles.take()).isEmpty();
  }

  @Test
  void theSecondTapBringsBackWhatWasThereBeforeTheFirst() {
    Page page = site.open("ja", true);
    state(page, "form-sent").click();
    radio(page, "form-sent", "waiting").check();
    box(page, "form-sent").check();
    assertThat(state(page, "form-sent")).hasText("完了");
    box(page, "form-sent").uncheck();
    assertThat(state(page, "form-sent")).hasText("申請済（返事待ち）");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ticksOutliveAReloadAndTheChoiceOfTheOtherLanguage(boolean served) {
    Page page = site.open("ja", served);
    box(page, "quote-asked").check();
    box(page, "number-noted").check();
    page.reload();
    assertThat(box(page, "quote-asked")).isChecked();
    assertThat(box(page, "seat-found")).not().isChecked();
    task(page, "number-noted").scrollIntoViewIfNeeded();
    page.locator(".header a[hreflang=en]").click();
    page.waitForURL(Pattern.compile(".*/en/guide/lists\\.html#.+"));
    assertThat(box(page, "quote-asked")).isChecked();
    assertThat(box(page, "number-noted")).isChecked();
    assertThat(state(page, "quote-asked")).hasText("Done");
    box(page, "quote-asked").uncheck();
    page.locator(".header a[hreflang=ja]").click();
    page.waitForURL(Pattern.compile(".*/ja/guide/lists\\.html#.+"));
    assertThat(box(page, "quote-asked")).not().isChecked();
    assertThat(box(page, "number-noted")).isChecked();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readingWritesNothing(boolean served) {
    Page page = site.open("ja", served);
    state(page, "seat-found").click();
    state(page, "seat-found").click();
    page.reload();
    assertThat(saved(page)).hasText("まだ何も書かれていません");
    assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
  }

  // ---- states and what is noted ----

  @Test
  void fourMoreStatesAreOneStepAway() {
    Page page = site.open("ja", false);
    state(page, "seat-found").click();
    for (List<String> it :
        List.of(
            List.of("doing", "対応中"),
            List.of("waiting", "申請済（返事待ち）"),
            List.of("done", "完了"),
            List.of("todo", "未着手"))) {
      radio(page, "seat-found", it.get(0)).check();
      assertThat(state(page, "seat-found")).hasText(it.get(1));
      assertThat(record(page, "seat-found", "s")).isEqualTo(it.get(0));
    }
  }

  @Test
  void notApplicableWantsAReasonAndLeavesTheCount() {
    Page page = site.open("ja", true);
    state(page, "seat-found").click();
    Locator reason = task(page, "seat-found").getByLabel("対象外の理由");
    assertThat(reason).isHidden();
    radio(page, "seat-found", "na").check();
    assertThat(reason).isVisible();
    assertThat(task(page, "seat-found")).containsText("理由を書くと、対象外になります。");
    assertThat(message(page, "order")).hasText("理由を書くと、対象外になります。");
    assertThat(state(page, "seat-found")).hasText("未着手");
    assertThat(stored(page)).isEmpty();
    reason.fill("前から借りている");
    reason.press("Enter");
    assertThat(state(page, "seat-found")).hasText("対象外");
    assertThat(progress(page, "order")).hasText("0/4件");
    assertThat(task(page, "seat-found").locator("[data-task-record]")).hasText("前から借りている");
  }

  @ParameterizedTest
  @CsvSource({"ja, することはありません", "en, Nothing to do"})
  void aListOfWhichNothingIsLeftSaysSo(String lang, String words) {
    Page page = site.open(lang, true);
    page.evaluate(
        """
        () => shirube.store.write(['key-got', 'number-noted'].map(
          id => ['items', id, {s: 'na', why: 'x'}]), 'all')
        """);
    assertThat(progress(page, "begin")).hasText(words);
    assertThat(page.locator("body").textContent()).doesNotContain("NaN");
    assertThat(list(page, "begin").locator("progress")).hasJSProperty("value", 0);
  }

  @ParameterizedTest
  @CsvSource({
    "ja, true, 2026年11月20日（令和8年11月20日・金）, 11月20日（金）",
    "en, false, 20 November 2026 (Fri), 20 Nov"
  })
  void whatIsNotedOfAnItemIsKept(String lang, boolean served, String date, String inShort) {
    Page page = site.open(lang, served);
    box(page, "form-sent").check();
    assertThat(record(page, "form-sent", "d")).isEqualTo(TODAY);
    state(page, "form-sent").click();
    Locator boxes = task(page, "form-sent").locator(".field-parts input");
    assertThat(boxes.nth(2)).hasValue("28");
    boxes.nth(2).fill("２０");
    boxes.nth(2).press("Tab");
    assertThat(boxes.nth(2)).hasValue("20");
    assertThat(task(page, "form-sent").locator(".task-date")).hasText(date);
    Locator texts = task(page, "form-sent").locator(".field > .input");
    texts.nth(1).fill("YS");
    texts.nth(2).fill("Ａ-123");
    texts.nth(2).press("Tab");
    assertThat(record(page, "form-sent", "d")).isEqualTo("2026-11-20");
    assertThat(record(page, "form-sent", "by")).isEqualTo("YS");
    assertThat(record(page, "form-sent", "no")).as("as it was written").isEqualTo("Ａ-123");
    page.reload();
    assertThat(task(page, "form-sent").locator(".task-day-short")).containsText(inShort);
    assertThat(task(page, "form-sent").locator("[data-task-record]")).containsText("YS・Ａ-123");
    state(page, "form-sent").click();
    assertThat(task(page, "form-sent").locator(".task-panel"))
        .containsText(lang.equals("ja") ? "患者さん・利用者さんのことは書かないでください" : "anything about patients");
  }

  @Test
  void aDayThatTheCalendarDoesNotHaveIsNotTaken() {
    Page page = site.open("ja", true);
    box(page, "form-sent").check();
    state(page, "form-sent").click();
    Locator boxes = task(page, "form-sent").locator(".field-parts input");
    boxes.nth(1).fill("2");
    boxes.nth(2).fill("30");
    boxes.nth(2).press("Tab");
    assertThat(task(page, "form-sent").locator(".task-date")).containsText("前の日付のままです");
    assertThat(boxes.nth(2)).hasAttribute("aria-invalid", Pattern.compile(".*"));
    assertThat(record(page, "form-sent", "d")).isEqualTo(TODAY);
    boxes.nth(2).fill("28");
    boxes.nth(2).press("Tab");
    assertThat(record(page, "form-sent", "d")).isEqualTo("2026-02-28");
  }

  /** A phone puts a page away without asking. */
  @Test
  void whatIsBeingWrittenIsKeptWhenThePageGoesOutOfSight() {
    Page page = site.open("ja", true);
    state(page, "form-sent").click();
    task(page, "form-sent").getByLabel("受付番号・メモ").fill("A-1");
    page.evaluate(
        """
        () => {
          Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'});
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """);
    assertThat(record(page, "form-sent", "no")).isEqualTo("A-1");
  }

  // ---- what comes first, what does not concern the station, by when ----

  @ParameterizedTest
  @CsvSource({"ja, まだ始められません, 席の種類を調べた", "en, Cannot begin yet, Find out the kind of seat"})
  void whatComesFirstIsToldUntilItIsDoneAndLocksNothing(String lang, String told, String first) {
    Page page = site.open(lang, true);
    Locator before = task(page, "quote-asked").locator("[data-task-before]");
    assertThat(before).containsText(told);
    assertThat(before.getByText(first)).isVisible();
    assertThat(task(page, "form-sent").locator("[data-before]:visible")).hasCount(2);
    box(page, "seat-found").check();
    assertThat(before).isHidden();
    box(page, "form-sent").check();
    assertThat(box(page, "form-sent")).isChecked();
    assertThat(task(page, "key-got").locator("[data-task-before]")).isHidden();
    box(page, "form-sent").uncheck();
    task(page, "key-got").locator("[data-before]").click();
    assertThat(page.url()).endsWith("#form-sent");
    assertThat(task(page, "form-sent")).isInViewport();
  }

  @ParameterizedTest
  @CsvSource({"ja, 当てはまらない2件, 表示, 0/3件", "en, 2 items that do not apply, Show, 0 of 3"})
  void whatDoesNotConcernTheStationIsFoldedAndToldAndCanBeSeen(
      String lang, String told, String show, String count) {
    Page page = site.open(lang, false);
    box(page, "number-found").check();
    say(page, "line", "ipsec");
    say(page, "terminals", "one");
    assertThat(task(page, "number-found")).isHidden();
    assertThat(task(page, "second-chosen")).isHidden();
    assertThat(progress(page, "order")).hasText(count);
    assertThat(task(page, "form-sent").locator("[data-before]:visible")).hasCount(1);
    Locator folded = list(page, "order").locator(".list-folded");
    assertThat(folded).containsText(told);
    assertThat(folded.locator("a"))
        .hasAttribute("href", Pattern.compile("lists\\.html#situation$"));
    folded.getByText(show, new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(task(page, "second-chosen")).isVisible();
    assertThat(box(page, "number-found")).isChecked();
    page.reload();
    assertThat(task(page, "second-chosen")).isHidden();
    say(page, "line", "ntt");
    say(page, "terminals", "several");
    assertThat(box(page, "number-found")).isChecked();
    assertThat(list(page, "order").locator(".list-folded")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 2027年1月20日（令和9年1月20日・水）, あと53日, 過ぎました",
    "en, 20 January 2027 (Wed), 53 days left, Past"
  })
  void aDueDayIsCountedFromTheStationsOwnMonth(String lang, String date, String left, String past) {
    Page page = site.open(lang, true);
    Locator due = task(page, "quote-asked").locator("[data-task-due]");
    assertThat(due.locator("[data-task-month]"))
        .hasAttribute("href", Pattern.compile("lists\\.html#situation$"));
    assertThat(due.locator("[data-task-rule]")).isVisible();
    assertThat(due.locator("[data-task-rule]")).containsText("20");
    assertThat(due.locator("time[datetime]:visible")).hasCount(0);
    say(page, "month", "2027-03");
    assertThat(due.locator("time")).hasText(date);
    assertThat(due).containsText(left);
    assertThat(due.locator("[data-task-month]")).isHidden();
    assertThat(due.locator("[data-task-rule]")).isHidden();
    assertThat(due.locator(".task-source a")).isVisible();
    assertThat(task(page, "form-sent").locator("[data-task-day]")).containsText(past);
    box(page, "form-sent").check();
    assertThat(task(page, "form-sent").locator("[data-task-day]")).not().containsText(past);
  }

  // ---- taking back ----

  @ParameterizedTest
  @CsvSource({"ja, true", "en, false"})
  void everyChangeIsTakenBackOneByOneAlsoAfterAReload(String lang, boolean served) {
    Page page = site.open(lang, served);
    box(page, "seat-found").check();
    state(page, "seat-found").click();
    task(page, "seat-found").locator(".field > .input").nth(2).fill("A-1");
    radio(page, "seat-found", "waiting").check();
    page.reload();
    undo(page);
    assertThat(box(page, "seat-found")).isChecked();
    assertThat(record(page, "seat-found", "no")).isEqualTo("A-1");
    undo(page);
    assertThat(record(page, "seat-found", "no")).isNull();
    assertThat(box(page, "seat-found")).isChecked();
    undo(page);
    assertThat(box(page, "seat-found")).not().isChecked();
    undo(page);
    assertThat(message(page, "order"))
        .hasText(lang.equals("ja") ? "元に戻す変更は、ありません。" : "There is nothing to undo.");
  }

  @Test
  void theMessageOffersToTakeBackAndToDoAgain() {
    Page page = site.open("ja", true);
    box(page, "seat-found").check();
    Locator offer = list(page, "order").locator(".list-message button");
    offer.click();
    assertThat(box(page, "seat-found")).not().isChecked();
    assertThat(message(page, "order")).hasText("元に戻しました：「席の種類を調べた」を「完了」に。0/5件。");
    assertThat(offer).hasText("やり直す");
    offer.click();
    assertThat(box(page, "seat-found")).isChecked();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aListIsSetBackAsOneChangeThatCanBeTakenBack(boolean served) {
    Page page = site.open("ja", served);
    box(page, "seat-found").check();
    box(page, "form-sent").check();
    state(page, "form-sent").click();
    task(page, "form-sent").getByLabel("受付番号・メモ").fill("A-1");
    box(page, "number-noted").check();
    choose(page, "order", "[data-list-reset]");
    assertThat(message(page, "order")).hasText("2件を未着手に戻しました。");
    assertThat(progress(page, "order")).hasText("0/5件");
    assertThat(record(page, "form-sent", "no")).isNull();
    assertThat(box(page, "number-noted")).isChecked();
    page.reload();
    undo(page);
    assertThat(progress(page, "order")).hasText("2/5件");
    assertThat(record(page, "form-sent", "no")).isEqualTo("A-1");
    assertThat(record(page, "form-sent", "d")).isEqualTo(TODAY);
  }

  // ---- lists that were edited ----

  /** Stands in for an edition of the site with other data of the first list. */
  private static void edit(Page page, String change) {
    page.route(
        "**/list-guide.lists.order.*",
        route -> {
          String script =
              new String(
                  Folders.read(Path.of(diskPath(route))), java.nio.charset.StandardCharsets.UTF_8);
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("text/javascript")
                  .setBody(script + "\n(list => {" + change + "})(shirube.lists.at(-1));"));
        });
  }

  private static String diskPath(Route route) {
    String name = route.request().url().replaceFirst(".*/", "");
    return Path.of(java.net.URI.create(site.address("ja", false)))
        .resolve("../../../assets/" + name)
        .normalize()
        .toString();
  }

  @Test
  void anItemThatMeansSomethingElseNowIsToBeLookedAtAgain() {
    Page page = site.reader();
    edit(page, "list.items[0].h = 'aaaaaaaa';");
    page.navigate(site.address("ja", true));
    box(page, "seat-found").check();
    page.unrouteAll();
    edit(page, "list.items[0].h = 'bbbbbbbb'; list.items[0].same = ['aaaaaaaa'];");
    page.reload();
    assertThat(state(page, "seat-found")).hasText("完了");
    page.unrouteAll();
    edit(page, "list.items[0].h = 'cccccccc';");
    page.reload();
    assertThat(state(page, "seat-found")).hasText("要再確認（完了）");
    assertThat(task(page, "seat-found")).containsText("見直して、もう一度チェックしてください。");
    assertThat((boolean) box(page, "seat-found").evaluate("it => it.indeterminate")).isTrue();
    assertThat(record(page, "seat-found", "d")).isEqualTo(TODAY);
    box(page, "seat-found").click();
    assertThat(state(page, "seat-found")).hasText("完了");
    assertThat(record(page, "seat-found", "h")).isEqualTo("cccccccc");
    undo(page);
    task(page, "seat-found").getByText("見直しました").click();
    assertThat(state(page, "seat-found")).hasText("完了");
    assertThat(task(page, "seat-found").locator(".task-review")).hasCount(0);
  }

  @Test
  void whatWasTickedOfAnItemThatIsGoneIsShownInTheWordsOfThen() {
    Page page = site.open("ja", true);
    page.evaluate(
        """
        () => shirube.store.write(
          [['items', 'fax-sent', {s: 'done', w: 'ファクスを<b>送った', d: '2026-11-01', by: 'YS'}]], 'then')
        """);
    edit(page, "list.retired = ['fax-sent', 'never-ticked'];");
    page.reload();
    Locator changed = list(page, "order").locator(".list-changed");
    assertThat(changed).containsText("変更された項目");
    assertThat(changed.locator("li")).hasCount(1);
    assertThat(changed.locator("li")).containsText("ファクスを<b>送った");
    assertThat(changed.locator("li")).containsText("完了・2026年11月1日");
    assertThat(list(page, "begin").locator(".list-changed")).hasCount(0);
  }

  @Test
  void aTickMovesAlongWithARenamedItemAndIsStoredWithTheNextChange() {
    Page page = site.open("ja", true);
    page.evaluate("() => shirube.store.write([['items', 'old-name', {s: 'done'}]], 'then')");
    String before = stored(page);
    edit(page, "list.moved = {'old-name': {to: ['seat-found'], how: 'renamed'}};");
    page.reload();
    assertThat(box(page, "seat-found")).isChecked();
    assertThat(stored(page)).as("nothing is written by reading").isEqualTo(before);
    box(page, "quote-asked").check();
    assertThat(record(page, "seat-found", "s")).isEqualTo("done");
    assertThat(record(page, "old-name", "s")).isNull();
    undo(page);
    assertThat(box(page, "seat-found")).isChecked();
  }

  // ---- everybody ----

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theKeyboardDoesItAll(boolean served) {
    Page page = site.open("ja", served);
    Keys.tabTo(page, box(page, "seat-found"));
    page.keyboard().press("Space");
    assertThat(box(page, "seat-found")).isChecked();
    page.keyboard().press("Tab");
    assertThat(state(page, "seat-found")).isFocused();
    page.keyboard().press("Enter");
    assertThat(state(page, "seat-found")).hasAttribute("aria-expanded", "true");
    page.keyboard().press("Tab");
    assertThat(radio(page, "seat-found", "done")).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(state(page, "seat-found")).hasText("申請済（返事待ち）");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().type("A-9");
    page.keyboard().press("Escape");
    assertThat(state(page, "seat-found")).isFocused();
    assertThat(state(page, "seat-found")).hasAttribute("aria-expanded", "false");
    assertThat(record(page, "seat-found", "no")).isEqualTo("A-9");
    page.keyboard().press("Shift+Tab");
    Locator menu = list(page, "order").locator(".list-menu");
    menu.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(menu.locator("ul")).isVisible();
    page.keyboard().press("Tab");
    page.keyboard().press("Escape");
    assertThat(menu.locator("ul")).isHidden();
    assertThat(menu.locator("summary")).isFocused();
  }

  @Test
  void eachControlHasTheNameOfItsItem() {
    Page page = site.open("ja", true);
    assertThat(named(page, AriaRole.CHECKBOX, "見積を頼んだ")).hasCount(1);
    assertThat(named(page, AriaRole.BUTTON, "未着手 見積を頼んだ")).hasCount(1);
    box(page, "quote-asked").check();
    Locator button = named(page, AriaRole.BUTTON, "完了 見積を頼んだ");
    button.click();
    assertThat(
            page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName("状態").setExact(true)))
        .hasCount(1);
    for (String name : List.of("担当者（イニシャル）", "受付番号・メモ")) {
      assertThat(named(page, AriaRole.TEXTBOX, name)).hasCount(1);
    }
    assertThat(page.getByRole(AriaRole.PROGRESSBAR).first()).hasAttribute("aria-label", "進みぐあい");
  }

  private static Locator named(Page page, AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void oneThingDoneIsHeardOnce() {
    Page page = site.open("ja", true);
    page.evaluate(LISTEN);
    box(page, "seat-found").check();
    page.waitForFunction("() => window.heard.length > 0");
    page.evaluate("() => new Promise(done => setTimeout(done))");
    assertThat(page.evaluate("() => window.heard")).isEqualTo(List.of("「完了」にしました。1/5件。"));
  }

  @Test
  void allThatIsTappedIsLargeEnough() {
    Page page = site.open("ja", true);
    box(page, "seat-found").check();
    assertThat(box(page, "seat-found").boundingBox().height).isGreaterThanOrEqualTo(44);
    for (String selector :
        List.of(
            "[data-list-undo]",
            ".list-menu summary",
            "[data-list-station]",
            ".list-message button")) {
      assertThat(page.locator(selector).first().boundingBox().height)
          .as(selector)
          .isGreaterThanOrEqualTo(44);
    }
    assertThat(
            (boolean)
                state(page, "seat-found")
                    .evaluate(
                        """
                        it => {
                          it.scrollIntoView({block: 'center'});
                          const box = it.getBoundingClientRect();
                          const x = box.left + box.width / 2;
                          const y = box.top + box.height / 2;
                          return [-21, 21].every(d => document.elementFromPoint(x, y + d) === it);
                        }
                        """))
        .as("the button of the state, which looks smaller")
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ja, 390, LIGHT", "en, 1280, DARK", "en, 320, LIGHT"})
  void anOpenItemCanBeReadByEverybody(String lang, int width, ColorScheme scheme) {
    Page page =
        site.reader(
            new NewContextOptions()
                .setViewportSize(width, 844)
                .setColorScheme(scheme)
                .setBypassCSP(true));
    page.navigate(site.address(lang, true));
    box(page, "seat-found").check();
    state(page, "seat-found").click();
    state(page, "form-sent").click();
    radio(page, "form-sent", "na").check();
    say(page, "line", "ipsec");
    list(page, "order").locator(".list-menu summary").click();
    EveryPageIT.bringAxe(page);
    assertThat(EveryPageIT.violations(page)).isEmpty();
    assertThat(EveryPageIT.sideways(page)).isEmpty();
  }

  @Test
  void aTickIsSeenInColoursThatTheReaderChose() {
    Page page = site.reader(new NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
    page.navigate(site.address("ja", true));
    byte[] blank = box(page, "seat-found").screenshot();
    box(page, "seat-found").check();
    page.mouse().move(0, 0);
    assertThat(box(page, "seat-found").screenshot()).isNotEqualTo(blank);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void withoutScriptsItIsAPlainListToReadAndPrint(String lang) {
    Page page = site.reader(new NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.address(lang, false));
    assertThat(page.locator("[data-item]:visible")).hasCount(7);
    assertThat(page.locator(".task-words:visible, .task > label > span:visible")).not().hasCount(0);
    for (String furniture :
        List.of(".list-bar", ".save-line", ".task-line", ".task-not-yet", ".task-month")) {
      assertThat(page.locator(furniture).first()).isHidden();
    }
    assertThat(task(page, "quote-asked").locator("[data-before]")).isVisible();
    assertThat(task(page, "quote-asked").locator("[data-task-rule]")).isVisible();
  }

  @Test
  void stationsAreKeptApart() {
    Page page = site.open("ja", true);
    box(page, "seat-found").check();
    assertThat(list(page, "order").locator("[data-list-station]")).hasText("この端末の記録");
    page.evaluate("() => shirube.store.add('みなみ', 'added')");
    assertThat(list(page, "order").locator("[data-list-station]")).hasText("事業所：みなみ");
    assertThat(box(page, "seat-found")).not().isChecked();
    box(page, "quote-asked").check();
    page.evaluate("() => shirube.store.select(shirube.store.stations().find(it => !it.name).id)");
    assertThat(box(page, "seat-found")).isChecked();
    assertThat(box(page, "quote-asked")).not().isChecked();
  }
}

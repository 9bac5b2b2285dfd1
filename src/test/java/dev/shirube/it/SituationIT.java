package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.shirube.it.OverviewSite.LISTS;
import static dev.shirube.it.OverviewSite.PARTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader says of a station, and the parts of pages that are folded by it. */
class SituationIT {
  private static OverviewSite site;

  @BeforeAll
  static void publish(@TempDir Path folder) throws IOException {
    site = new OverviewSite(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @AfterEach
  void readersGoHome() {
    site.readersGoHome();
  }

  private static Locator question(Page page, String id) {
    return page.locator("[data-question=" + id + "]");
  }

  private static void answer(Page page, String id, String value) {
    question(page, id).locator("input[value='" + value + "']").check();
  }

  private static Locator summary(Page page) {
    return page.locator("[data-situation-words]");
  }

  /** The text after a heading, where it is shown. */
  private static Locator text(Page page, String words) {
    return page.locator(".body").getByText(words, new Locator.GetByTextOptions().setExact(true));
  }

  private static Locator note(Page page, String heading) {
    return page.locator("#" + heading + " + .section-note");
  }

  // ---- the form ----

  @ParameterizedTest
  @CsvSource({"ja, true", "ja, false", "en, true", "en, false"})
  void answersAreKeptAndCanBeTakenBack(String lang, boolean served) {
    boolean ja = lang.equals("ja");
    Page page = site.reader();
    Troubles troubles = new Troubles(page, served ? "http://127.0.0.1:" : "file:");
    page.navigate(site.address(lang, served, LISTS));
    assertThat(summary(page)).hasText(ja ? "まだ選んでいません。" : "Nothing chosen yet.");
    answer(page, "line", "ntt");
    question(page, "place").locator("select").selectOption("other");
    answer(page, "terminals", "several");
    assertThat(summary(page)).hasText(ja ? "NTT・この中にない県・2つ以上" : "NTT, Another one, Two or more");
    page.reload();
    assertThat(question(page, "line").locator("input[value=ntt]")).isChecked();
    assertThat(question(page, "place").locator("select")).hasValue("other");
    answer(page, "line", "");
    assertThat(summary(page)).hasText(ja ? "この中にない県・2つ以上" : "Another one, Two or more");
    OverviewSite.undo(page);
    assertThat(question(page, "line").locator("input[value=ntt]")).isChecked();
    assertThat(troubles.take()).isEmpty();
  }

  @Test
  void eachStationHasItsOwnSituationInBothLanguages() {
    Page page = site.open("ja", true, LISTS);
    OverviewSite.name(page, "ひまわり");
    answer(page, "line", "ntt");
    page.locator("[data-station-add]").click();
    assertThat(question(page, "line").locator("input[value='']")).isChecked();
    answer(page, "line", "ipsec");
    page.navigate(site.address("en", true, PARTS));
    assertThat(question(page, "line").locator("input[value=ipsec]")).isChecked();
    assertThat(page.locator("[data-situation-whose]")).hasText("The situation of 事業所2.");
    page.navigate(site.address("en", true, LISTS));
    page.locator("[data-station-choice]").selectOption("ひまわり");
    assertThat(question(page, "line").locator("input[value=ntt]")).isChecked();
  }

  @ParameterizedTest
  @CsvSource({
    "2027, 6, 2027-06",
    "２０２７, ６, 2027-06",
    "令和9, 06, 2027-06",
    "令和９年, 6月, 2027-06",
    "R9, 12, 2027-12",
    "Reiwa 9, 4, 2027-04",
    "9, 1, 2027-01",
    "2027年6月, '', 2027-06",
    "2027-06, '', 2027-06",
    "令和9年6月, '', 2027-06",
    "' 西暦2027年 ', ' 6 ', 2027-06"
  })
  void aMonthIsTakenAsPeopleWriteIt(String year, String month, String kept) {
    Page page = site.open("ja", false, LISTS);
    write(page, year, month);
    Locator question = question(page, "month");
    assertThat(question.locator("[data-year]")).hasValue("2027");
    assertThat(question.locator(".field-message"))
        .hasText(Pattern.compile("^2027年\\d+月（令和9年\\d+月）$"));
    assertThat(value(page)).isEqualTo(kept);
    question.locator("[data-month-clear]").click();
    assertThat(question.locator("[data-year]")).hasValue("");
    assertThat(question.locator(".field-message")).hasText("");
    assertThat(value(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2027, '', 年と月の両方",
    "'', 6, 年と月の両方",
    "2027, 13, 1から12まで",
    "2027, 0, 1から12まで",
    "2027, 六, 1から12まで",
    "27, 6, 2024年から2036年まで",
    "1999, 6, 2024年から2036年まで",
    "来年, 6, 年は「2027」か「令和9」のように",
    "<b>, 6, 年は「2027」か「令和9」のように"
  })
  void nonsenseIsRefusedAtTheFieldAndNotKept(String year, String month, String said) {
    Page page = site.open("ja", true, LISTS);
    ListSite.say(page, "month", "2026-12");
    write(page, year, month);
    Locator question = question(page, "month");
    assertThat(question.locator(".field-message")).containsText(said);
    assertThat(question.locator(".field-message")).containsText("直すまで残しません。");
    assertThat(question.locator("[data-year]")).hasAttribute("aria-invalid", "true");
    assertThat(question.locator("[data-year]")).hasValue(year);
    assertThat(value(page)).isEqualTo("2026-12");
    write(page, "2027", "3");
    assertThat(question.locator("[data-year]")).not().hasAttribute("aria-invalid", "true");
    assertThat(value(page)).isEqualTo("2027-03");
  }

  @Test
  void aMonthThatIsPastIsKeptAndCalledSo() {
    Page page = site.open("en", true, LISTS);
    write(page, "2026", "3");
    assertThat(question(page, "month").locator(".field-message")).hasText("March 2026 is past.");
    assertThat(value(page)).isEqualTo("2026-03");
  }

  private static void write(Page page, String year, String month) {
    Locator question = question(page, "month");
    question.locator("[data-year]").fill(year);
    question.locator("[data-month]").fill(month);
    question.locator("[data-month]").blur();
  }

  private static String value(Page page) {
    return (String) page.evaluate("() => (shirube.store.station().situation.month || {v: ''}).v");
  }

  // ---- folding ----

  @ParameterizedTest
  @CsvSource({"ja, true", "ja, false", "en, true", "en, false"})
  void whatDoesNotConcernTheStationIsFoldedAndSaysSo(String lang, boolean served) {
    boolean ja = lang.equals("ja");
    Page page = site.open(lang, served, PARTS);
    assertThat(page.locator(".section-note")).hasCount(0);
    Locator text = text(page, ja ? "番号は紙にあります。" : "The number is on the paper.");
    Locator others = text(page, ja ? "だれにも同じ決まりです。" : "The same for everybody.");
    assertThat(text).isVisible();
    answer(page, "line", "ipsec");
    assertThat(text).isHidden();
    assertThat(others).isVisible();
    assertThat(note(page, "ntt"))
        .containsText(ja ? "今の状況（回線：ほかの回線）には当てはまりません。" : "your situation (Line: Another line).");
    assertThat(page.locator(".contents a[href='#ntt']"))
        .containsText(ja ? "当てはまらない" : "does not apply");
    Locator button = note(page, "ntt").locator("button");
    assertThat(button).hasAttribute("aria-expanded", "false");
    button.click();
    assertThat(text).isVisible();
    assertThat(button).hasAttribute("aria-expanded", "true");
    assertThat(button).hasText(ja ? "たたむ" : "Fold");
    button.click();
    assertThat(text).isHidden();
    page.reload();
    assertThat(text).isHidden();
    answer(page, "line", "");
    assertThat(text).isVisible();
    assertThat(page.locator(".section-note, .section-part, .section-mark")).hasCount(0);
    note(page, "ntt");
  }

  @Test
  void onlyWhatIsKnownFolds() {
    Page page = site.open("ja", true, PARTS);
    Locator several = text(page, "何台も使うときの決まりです。");
    answer(page, "line", "ntt");
    assertThat(several).isVisible();
    answer(page, "terminals", "one");
    assertThat(several).isHidden();
    assertThat(text(page, "NTTの席だけの決まりです。")).isVisible();
    assertThat(note(page, "several")).containsText("（席の数：1つ）");
    question(page, "place").locator("select").selectOption("south");
    assertThat(text(page, "北の県の決まりです。")).isHidden();
    assertThat(text(page, "おわりです。")).isVisible();
    question(page, "place").locator("select").selectOption("other");
    assertThat(text(page, "北の県の決まりです。")).isVisible();
  }

  @Test
  void aFoldedPartThatIsLedIntoOpens() {
    Page page = site.open("ja", true, PARTS);
    answer(page, "line", "ipsec");
    Locator text = text(page, "番号は紙にあります。");
    assertThat(text).isHidden();
    page.locator(".body a[href='#number']").click();
    assertThat(text).isVisible();
    assertThat(page.locator("#number")).isInViewport();
    note(page, "ntt").locator("button").click();
    assertThat(text).isHidden();
    page.locator(".body a[href='#number']").click();
    assertThat(text).isVisible();
    page.navigate(site.address("en", true, PARTS) + "#number");
    assertThat(text(page, "The number is on the paper.")).isVisible();
    assertThat(page.locator("#number")).isInViewport();
  }

  /** What browsers do when words are looked for in a page: they tell a part before they show it. */
  @Test
  void aFoldedPartInWhichSomethingIsFoundOpens() {
    Page page = site.open("ja", false, PARTS);
    answer(page, "line", "ipsec");
    Locator part = page.locator("#ntt ~ .section-part").first();
    assertThat(part).hasAttribute("hidden", "until-found");
    part.evaluate("it => it.dispatchEvent(new Event('beforematch', {bubbles: true}))");
    assertThat(text(page, "番号は紙にあります。")).isVisible();
    assertThat(note(page, "ntt").locator("button")).hasAttribute("aria-expanded", "true");
  }

  @Test
  void otherTabsFollow() {
    Page page = site.open("ja", true, PARTS);
    Page other = ListSite.tab(page.context());
    other.navigate(site.address("en", true, LISTS));
    answer(other, "line", "ipsec");
    assertThat(text(page, "番号は紙にあります。")).isHidden();
    assertThat(question(page, "line").locator("input[value=ipsec]")).isChecked();
    note(page, "ntt").locator("a").click();
    page.waitForURL(Pattern.compile(".*/ja/lists\\.html#situation"));
  }

  @ParameterizedTest
  @CsvSource({"ja, 番号は紙にあります。, 当てはまりません", "en, The number is on the paper., does not concern"})
  void paperHasEverythingAndSaysWhatDoesNotApply(String lang, String text, String note)
      throws IOException {
    Page page = site.open(lang, true, PARTS);
    answer(page, "line", "ipsec");
    assertThat(text(page, text)).isHidden();
    try (Print print = new Print(page.pdf())) {
      assertThat(print.text()).contains(Print.folded(text), Print.folded(note));
      assertThat(print.text())
          .doesNotContain(Print.folded(lang.equals("ja") ? "ここをたたんでいます" : "It is folded away"));
    }
  }

  @Test
  void withoutScriptsNothingIsFoldedAndNothingIsAsked() {
    Page page = site.reader(new NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.address("ja", false, PARTS));
    assertThat(text(page, "番号は紙にあります。")).isVisible();
    assertThat(page.locator("[data-question]").first()).isHidden();
    assertThat(page.locator("[data-situation]")).containsText("JavaScriptが要ります");
  }

  /** A stored answer that no choice has must neither show nor hide anything. */
  @Test
  void strangeAnswersDoNoHarm() {
    Page page = site.open("ja", true, PARTS);
    Troubles troubles = new Troubles(page, "http://127.0.0.1:");
    for (String strange : new String[] {"constructor", "<img src=x>", "toString", "2027-99"}) {
      for (String key : new String[] {"line", "place", "month", "hasOwnProperty"}) {
        ListSite.say(page, key, strange);
      }
      page.reload();
      assertThat(page.locator("main img")).hasCount(0);
      assertThat(question(page, "line").locator("input[value='']")).isChecked();
      assertThat(question(page, "place").locator("select")).hasValue("");
      assertThat(question(page, "month").locator("[data-year]")).hasValue("");
      assertThat(question(page, "month").locator("[data-year]")).hasValue("");
    }
    assertThat(troubles.take()).isEmpty();
  }
}

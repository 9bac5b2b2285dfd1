package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Worksheets: what is written is checked, kept, copied and printed; secrets are only looked at. */
class WorksheetIT {
  private static final int PHONE = 390;
  private static final int NARROWEST = 320;
  private static final Path OVERLAY = Path.of("src/test/resources/sites/sheets");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
  private static final List<String> RULES =
      List.of(
          "data-length",
          "data-min-length",
          "data-max-length",
          "data-length-by",
          "data-characters",
          "data-pattern",
          "data-repeats",
          "data-required-if");
  private static final String SECRET = "Zq7unheardOf";

  private static PublishedSite site;
  private static SiteServer server;
  private static SiteServer other;
  private static Chromium chromium;

  private final List<BrowserContext> readers = new ArrayList<>();

  @BeforeAll
  static void publishAndOpen(@TempDir Path folder) throws IOException {
    site = PublishedSite.own();
    server = new SiteServer(site.folder(), "/");
    Path sources = Folders.example(folder.resolve("sheets-sources"));
    Folders.copy(Tool.PROJECT.resolve(OVERLAY), sources);
    Tool.publish(sources, folder.resolve("sheets"));
    other = new SiteServer(folder.resolve("sheets"), "/");
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    server.close();
    other.close();
  }

  @AfterEach
  void readersGoHome() {
    readers.forEach(BrowserContext::close);
    readers.clear();
  }

  /** A server, and the folder as it is. */
  private static Stream<String> roots() {
    return Stream.of(server.address(), site.fileAddress());
  }

  private Page reader(NewContextOptions options) {
    BrowserContext context =
        chromium.reader(options.setLocale("ja-JP").setViewportSize(PHONE, 844));
    readers.add(context);
    return context.newPage();
  }

  private Page open(String address) {
    Page page = reader(new NewContextOptions());
    page.navigate(address);
    return page;
  }

  private static String sheet(String root, String lang, String name) {
    return root + lang + "/worksheets/" + name + ".html";
  }

  private static Locator field(Page page, String id) {
    return page.locator("[data-field='" + id + "']");
  }

  private static Locator input(Page page, String id) {
    return field(page, id).locator("input:not([type=radio])").first();
  }

  private static Locator message(Page page, String id) {
    return field(page, id).locator(".field-message");
  }

  private static void type(Page page, String id, String text) {
    input(page, id).fill(text);
    input(page, id).blur();
  }

  private static void choose(Page page, String id, String choice) {
    field(page, id).locator("input[value='" + choice + "']").check();
  }

  private static String stored(Page page) {
    return (String) page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])");
  }

  private static String words(Page page, String key) {
    return (String) page.evaluate("key => shirube.words.worksheet[key]", key);
  }

  // ---- the table of cases ----

  private record Case(
      String field,
      String before,
      String typed,
      String lang,
      String shown,
      String said,
      String state) {
    static Case of(List<String> row) {
      List<String> cells = row.stream().map(Case::decoded).toList();
      return new Case(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          cells.get(5),
          cells.get(6));
    }

    private static String decoded(String cell) {
      String text =
          ESCAPE
              .matcher(cell)
              .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
      return text.equals("-") ? "" : text;
    }

    String address() {
      String group = field.substring(0, field.indexOf('-'));
      return group.equals("loan")
          ? other.address() + lang + "/guide/loan.html"
          : sheet(server.address(), lang, group);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFieldSaysWhatIsRightAndWhatIsNot() {
    Map<String, Page> pages = new HashMap<>();
    return CaseRows.read("fields.cases").stream()
        .map(Case::of)
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.field() + " " + it.before() + " " + it.typed() + " " + it.lang(),
                    () -> isTold(it, pages.computeIfAbsent(it.address(), this::open))));
  }

  private static void isTold(Case it, Page page) {
    @SuppressWarnings("unchecked")
    Map<String, Object> told =
        (Map<String, Object>)
            page.evaluate(ENTER, List.of(it.before(), it.field(), it.typed(), it.state()));
    assertThat(told.get("shown")).isEqualTo(it.shown());
    String said = (String) told.get("said");
    assertThat(said).contains(expected(page, it.said()));
    assertThat(said.isEmpty()).isEqualTo(it.said().isEmpty());
    assertThat(told.get("state")).isEqualTo(it.state());
    assertThat(told.get("invalid"))
        .isEqualTo(it.state().equals("error") && (boolean) told.get("hasText"));
  }

  /** Enters what a case has in an empty sheet, going on from field to field as a reader does. */
  private static final String ENTER =
      """
      ([before, id, typed, state]) => {
        const box = id => document.querySelector(`[data-field="${id}"]`);
        const write = (input, text) => {
          input.focus();
          input.value = text;
          input.dispatchEvent(new InputEvent('input', {bubbles: true}));
          input.dispatchEvent(new Event('change', {bubbles: true}));
        };
        const enter = (id, text) => {
          const radios = [...box(id).querySelectorAll('[type=radio]')];
          const texts = [...box(id).querySelectorAll('input:not([type=radio])')];
          const [choice, ...words] = text.split(':');
          if (radios.length) {
            radios.find(it => it.value === choice).click();
            words.length && write(texts[0], words.join(':'));
          } else {
            (texts.length > 1 ? text.split('/') : [text]).forEach((it, at) => write(texts[at], it));
          }
          document.activeElement.blur();
        };
        document.querySelector('[data-sheet-empty]').click();
        before.split(' ').filter(Boolean).forEach(it => enter(...it.split(/=(.*)/)));
        const it = box(id);
        const seen = () => it.querySelector('input').checkVisibility();
        if (state === 'off') {
          const off = it.classList.contains('field-off') && !seen();
          return {shown: '', said: '', state: off ? 'off' : 'on', invalid: false, hasText: true};
        }
        enter(id, typed);
        const texts = [...it.querySelectorAll('input:not([type=radio])')];
        const chosen = it.querySelector('[type=radio]:checked');
        const states = ['ok', 'ask', 'error'].filter(s => it.classList.contains('field-' + s));
        return {
          shown: !it.querySelector('[type=radio]') ? texts.map(t => t.value).join('/')
            : chosen.value + (chosen.value === 'other' ? ':' + texts[0].value : ''),
          said: it.querySelector('.field-message').textContent,
          state: !seen() ? 'hidden' : states.join() || 'none',
          invalid: texts.some(t => t.getAttribute('aria-invalid') === 'true'),
          hasText: texts.length > 0,
        };
      }
      """;

  private static String expected(Page page, String said) {
    if (!said.startsWith(":")) {
      return said;
    }
    String[] parts = said.substring(1).split(" ", -1);
    String words = words(page, parts[0]);
    for (int i = 1; i < parts.length; i++) {
      int sign = parts[i].indexOf('=');
      // What follows a space belongs to the value before it.
      if (sign < 0) {
        continue;
      }
      String value = parts[i].substring(sign + 1);
      if (i + 1 < parts.length && parts[i + 1].indexOf('=') < 0) {
        value += " " + parts[i + 1];
      }
      words = words.replace("{" + parts[i].substring(0, sign) + "}", value);
    }
    return words;
  }

  /** A rule that no case touches could go wrong unseen. */
  @Test
  void everyFieldWithARuleHasACase() {
    List<String> tried = CaseRows.read("fields.cases").stream().map(row -> row.get(0)).toList();
    for (String name : List.of("account", "verification", "claims", "certificate")) {
      Document page =
          Jsoup.parse(
              new String(
                  Folders.read(site.folder().resolve(sheet("", "ja", name))),
                  StandardCharsets.UTF_8));
      assertThat(
              page.select("[data-field]:has(input)").stream()
                  .filter(
                      it ->
                          !it.select("[data-mistakes]").isEmpty()
                              || RULES.stream().anyMatch(it::hasAttr))
                  .map(it -> it.attr("data-field")))
          .isSubsetOf(tried);
    }
  }

  // ---- while somebody types ----

  @Test
  void nothingIsCalledWrongBeforeItIsDoneAndMendedAtOnce() {
    Page page = open(sheet(server.address(), "ja", "account"));
    Locator code = input(page, "account-station-code");
    Locator message = message(page, "account-station-code");
    code.pressSequentially("123");
    assertThat(message).isEmpty();
    code.blur();
    assertThat(message).containsText("7");
    assertThat(code).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("[data-sheet-status]")).containsText(message.textContent());
    code.focus();
    page.keyboard().press("End");
    page.keyboard().type("45");
    assertThat(message).containsText("いま5");
    page.keyboard().type("67");
    assertThat(message).hasText(words(page, "right"));
    assertThat(code).not().hasAttribute("aria-invalid", "true");
    page.keyboard().press("Backspace");
    assertThat(message).isEmpty();
    assertThat(code)
        .hasAttribute(
            "aria-describedby", Pattern.compile(".*" + message.getAttribute("id") + ".*"));
  }

  @Test
  void aDateIsNotCalledWrongBetweenItsParts() {
    Page page = open(sheet(server.address(), "ja", "verification"));
    Locator parts = field(page, "verification-start-month").locator("input");
    parts.nth(0).pressSequentially("2027");
    page.keyboard().press("Tab");
    assertThat(parts.nth(1)).isFocused();
    assertThat(message(page, "verification-start-month")).isEmpty();
    page.keyboard().type("4");
    page.keyboard().press("Tab");
    assertThat(message(page, "verification-start-month")).hasText(words(page, "right"));
  }

  /** What an input method is about to write must stay as it is until it has written it. */
  @Test
  void wordsInTheMakingAreLeftAlone() {
    Page page = open(sheet(server.address(), "ja", "account"));
    Locator code = input(page, "account-station-code");
    type(page, "account-station-code", "12");
    code.focus();
    code.evaluate(
        """
        it => {
          it.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
          it.value = '１２３４５６７';
          it.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}));
        }
        """);
    assertThat(code).hasValue("１２３４５６７");
    assertThat(message(page, "account-station-code")).containsText("いま2");
    code.evaluate(
        "it => it.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}))");
    assertThat(code).hasValue("１２３４５６７");
    assertThat(message(page, "account-station-code")).hasText(words(page, "right"));
    code.evaluate("it => it.dispatchEvent(new Event('change', {bubbles: true}))");
    assertThat(code).hasValue("1234567");
    assertThat(message(page, "account-station-code")).containsText(words(page, "half"));
  }

  // ---- what is kept ----

  @ParameterizedTest
  @MethodSource("roots")
  void whatIsWrittenIsThereAgainInBothLanguages(String root) {
    Page page = open(sheet(root, "ja", "verification"));
    choose(page, "verification-line-kind", "other");
    field(page, "verification-line-kind").locator("input:not([type=radio])").fill("ほかの回線");
    field(page, "verification-start-month").locator("input").nth(0).fill("2027");
    field(page, "verification-start-month").locator("input").nth(1).fill("4");
    field(page, "verification-terms").locator("input").check();
    for (String lang : List.of("ja", "en")) {
      page.navigate(sheet(root, lang, "verification"));
      assertThat(field(page, "verification-line-kind").locator("[value=other]")).isChecked();
      assertThat(input(page, "verification-line-kind")).hasValue("ほかの回線");
      assertThat(input(page, "verification-start-month")).hasValue("2027");
      assertThat(field(page, "verification-terms").locator("input")).isChecked();
      assertThat(field(page, "verification-customer-id").locator("[data-off]")).isVisible();
      assertThat(message(page, "verification-start-month")).hasText(words(page, "right"));
    }
  }

  @Test
  void whatIsBeingTypedIsKeptWhenThePageGoes() {
    Page page = open(sheet(server.address(), "ja", "account"));
    input(page, "account-station-name").fill("しるべ");
    page.navigate(server.address() + "ja/contacts.html");
    page.navigate(sheet(server.address(), "ja", "account"));
    assertThat(input(page, "account-station-name")).hasValue("しるべ");
  }

  @Test
  void eachStationHasASheetOfItsOwn() {
    Page page = open(sheet(server.address(), "ja", "account"));
    type(page, "account-station-name", "東のステーション");
    String first = (String) page.evaluate("() => shirube.store.stationId()");
    page.evaluate("() => shirube.store.rename(shirube.store.stationId(), '東')");
    assertThat(page.locator("[data-sheet-owner]")).hasText("東");
    page.evaluate("() => shirube.store.add('西')");
    assertThat(page.locator("[data-sheet-owner]")).hasText("西");
    assertThat(input(page, "account-station-name")).hasValue("");
    type(page, "account-station-name", "西のステーション");
    page.evaluate("id => shirube.store.select(id)", first);
    assertThat(input(page, "account-station-name")).hasValue("東のステーション");
  }

  @Test
  void aSecondTabIsFollowedButNotWhereSomebodyTypes() {
    Page page = open(sheet(server.address(), "ja", "account"));
    type(page, "account-given-name", "花");
    Page second = readers.get(0).newPage();
    second.navigate(sheet(server.address(), "en", "account"));
    assertThat(input(second, "account-given-name")).hasValue("花");
    input(page, "account-opener").pressSequentially("株式");
    type(second, "account-opener", "医療法人");
    type(second, "account-given-name", "花子");
    assertThat(input(page, "account-given-name")).hasValue("花子");
    assertThat(input(page, "account-opener")).hasValue("株式");
  }

  @Test
  void anEmptiedSheetComesBack() {
    Page page = open(sheet(server.address(), "ja", "account"));
    type(page, "account-station-name", "しるべ");
    choose(page, "account-institution-type", "home-nursing");
    assertThat(page.locator("[data-sheet-undo]")).isHidden();
    page.locator("[data-sheet-empty]").click();
    assertThat(input(page, "account-station-name")).hasValue("");
    assertThat(page.locator("[type=radio]:checked")).hasCount(0);
    page.locator("[data-sheet-undo]").click();
    assertThat(input(page, "account-station-name")).hasValue("しるべ");
    assertThat(page.locator("[value=home-nursing]")).isChecked();
    assertThat(page.locator("[data-sheet-empty]")).isFocused();
    page.reload();
    assertThat(input(page, "account-station-name")).hasValue("しるべ");
  }

  @Test
  void nothingIsTakenBackWhereNothingWasEmptied() {
    Page page = open(sheet(server.address(), "ja", "account"));
    page.evaluate("() => shirube.store.write([['fields', 'claims-program', 'ソフト']], '')");
    page.locator("[data-sheet-empty]").click();
    assertThat(page.locator("[data-sheet-undo]")).isHidden();
    assertThat(page.locator("[data-sheet-status]")).hasText(words(page, "nothing"));
    assertThat(stored(page)).contains("ソフト");
  }

  /** A choice that the records no longer have is shown, and gives way to another. */
  @Test
  void aChoiceThatIsGoneIsNotDropped() {
    Page page = open(sheet(server.address(), "ja", "claims"));
    page.evaluate("() => shirube.store.write([['fields', 'claims-line-kind', 'adsl']], '')");
    assertThat(message(page, "claims-line-kind")).containsText("adsl");
    type(page, "claims-program", "ソフト");
    assertThat(stored(page)).contains("adsl");
    choose(page, "claims-line-kind", "ip-vpn-ipv6");
    assertThat(message(page, "claims-line-kind")).isEmpty();
    page.reload();
    assertThat(field(page, "claims-line-kind").locator("[value=ip-vpn-ipv6]")).isChecked();
    assertThat(message(page, "claims-line-kind")).isEmpty();
  }

  /** Stored by another version, another program or an attacker. */
  @Test
  void hostileValuesAreOnlyText() {
    List<String> hostile =
        List.of(
            "<img src=x onerror='window.harm=1'>",
            "\"><script>window.harm=1</script>",
            "javascript:window.harm=1",
            "__proto__",
            "constructor",
            "']; window.harm=1; //",
            "{c}{n}{choice}");
    Page page = open(sheet(server.address(), "ja", "verification"));
    Troubles troubles = new Troubles(page, server.address());
    for (String text : hostile) {
      page.evaluate(
          """
          text => shirube.store.write([...document.querySelectorAll('[data-field]')]
            .flatMap(it => [['fields', it.dataset.field, text],
              ['fields', it.dataset.field + '-other', text]])
            .concat([['fields', 'account-station-code', text], ['fields', 'claims-payment', text]]), text)
          """,
          text);
      assertThat(input(page, "verification-customer-id")).hasValue(text);
      assertThat(message(page, "verification-line-kind")).containsText(text);
      assertThat(field(page, "verification-institution").locator("[data-same-value]"))
          .containsText(text);
      page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
      assertThat(field(page, "verification-customer-id").locator(".field-paper")).hasText(text);
    }
    page.reload();
    assertThat(input(page, "verification-customer-id")).hasValue(hostile.get(hostile.size() - 1));
    assertThat(page.locator(".worksheet :is(img, script)")).hasCount(0);
    assertThat(page.evaluate("() => window.harm === undefined")).isEqualTo(true);
    assertThat(troubles.take()).isEmpty();
  }

  // ---- what is left to do ----

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void theSheetCountsAndLeadsToWhatIsLeft(String lang) {
    Page page = open(sheet(server.address(), lang, "certificate"));
    Locator bar = page.locator("[data-sheet-progress]");
    assertThat(bar).hasJSProperty("value", 0);
    assertThat(bar).hasJSProperty("max", 2);
    Locator left = page.locator("[data-sheet-left] a");
    page.locator(".sheet-left summary").click();
    assertThat(left).hasCount(2);
    left.nth(1).focus();
    page.keyboard().press("Enter");
    assertThat(input(page, "certificate-terminal")).isFocused();
    page.keyboard().type("1");
    type(page, "certificate-person", "しるべ");
    assertThat(left).hasCount(0);
    assertThat(bar).hasJSProperty("value", 2);
    assertThat(page.locator("[data-sheet-words]")).containsText("2");
    assertThat(page.locator("[data-sheet-none]")).isVisible();
  }

  @Test
  void whatIsRequiredFollowsWhatIsChosen() {
    Page page = open(sheet(server.address(), "ja", "claims"));
    Locator bar = page.locator("[data-sheet-progress]");
    int least = ((Number) bar.evaluate("it => it.max")).intValue();
    choose(page, "claims-line-kind", "ipsec-ike");
    assertThat(bar).hasJSProperty("max", least + 1);
    choose(page, "claims-line-kind", "ip-vpn-ipv6");
    choose(page, "claims-customer-id-kind", "caf");
    assertThat(bar).hasJSProperty("max", least + 2);
    choose(page, "claims-line-kind", "ip-vpn-ipv4");
    assertThat(bar).hasJSProperty("max", least);
    assertThat(field(page, "claims-customer-id").locator("input")).isVisible();
  }

  @Test
  void wrongFieldsAreNotCountedAsDone() {
    Page page = open(sheet(server.address(), "ja", "account"));
    type(page, "account-station-code", "12");
    assertThat(page.locator("[data-sheet-progress]")).hasJSProperty("value", 0);
    page.locator(".sheet-left summary").click();
    assertThat(page.locator("[data-sheet-left]")).containsText(words(page, "left-wrong"));
    type(page, "account-station-code", "1234567");
    assertThat(page.locator("[data-sheet-progress]")).hasJSProperty("value", 1);
    assertThat(page.locator("[data-sheet-left]")).not().containsText(words(page, "left-wrong"));
  }

  // ---- the same thing on another sheet ----

  @Test
  void whatIsKnownFromAnotherSheetIsOfferedNotTaken() {
    Page page = open(sheet(server.address(), "ja", "verification"));
    choose(page, "verification-line-kind", "ip-vpn");
    choose(page, "verification-customer-id-kind", "caf");
    type(page, "verification-customer-id", "1234567890");
    choose(page, "verification-payment", "transfer");
    page.navigate(sheet(server.address(), "ja", "account"));
    type(page, "account-family-name", "訪問");
    type(page, "account-given-name", "花子");
    type(page, "account-station-code", "1234567");
    page.navigate(sheet(server.address(), "en", "claims"));
    choose(page, "claims-line-kind", "ip-vpn-ipv6");
    choose(page, "claims-customer-id-kind", "caf");
    Locator offer = field(page, "claims-customer-id").locator("[data-same]");
    assertThat(offer).containsText("1234567890");
    assertThat(input(page, "claims-customer-id")).hasValue("");
    offer.locator("button").click();
    assertThat(input(page, "claims-customer-id")).hasValue("1234567890");
    assertThat(input(page, "claims-customer-id")).isFocused();
    assertThat(offer).isHidden();
    Locator payment = field(page, "claims-payment");
    assertThat(payment.locator("[data-same-value]")).containsText("払込請求書");
    payment.locator("[data-same] button").click();
    assertThat(payment.locator("[value=transfer]")).isChecked();
    page.navigate(sheet(server.address(), "ja", "certificate"));
    assertThat(field(page, "certificate-code").locator("[data-same]")).containsText("1234567");
    assertThat(field(page, "certificate-code").locator("[data-same] button")).hasCount(0);
    assertThat(field(page, "certificate-person").locator("[data-same-value]")).hasText("訪問　花子");
  }

  // ---- secrets ----

  @ParameterizedTest
  @MethodSource("roots")
  void secretsAreLookedAtAndForgotten(String root) throws IOException {
    Page page = open(sheet(root, "ja", "account"));
    type(page, "account-station-name", "しるべ");
    Locator secret = input(page, "account-password");
    secret.fill(SECRET);
    type(page, "account-password-again", SECRET);
    assertThat(message(page, "account-password")).hasText(words(page, "right"));
    assertThat(message(page, "account-password-again")).hasText(words(page, "equal"));
    assertThat(field(page, "account-password").locator("[data-rule-state]").first())
        .not()
        .isEmpty();
    assertThat(secret).hasAttribute("type", "password");
    assertThat(secret).hasAttribute("autocomplete", "off");
    Locator show = field(page, "account-password").locator("[data-show]");
    show.click();
    assertThat(secret).hasAttribute("type", "text");
    assertThat(show).hasAttribute("aria-pressed", "true");
    isNowhere(page);
    assertThat(field(page, "account-password").locator("[data-copy]")).hasCount(0);
    try (Print print = new Print(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
      assertThat(print.text()).contains("しるべ").doesNotContain(SECRET);
    }
    page.navigate(root + "ja/contacts.html");
    isNowhere(page);
    page.goBack();
    assertThat(secret).hasValue("");
    assertThat(secret).hasAttribute("type", "password");
    assertThat(message(page, "account-password")).isEmpty();
    assertThat(input(page, "account-station-name")).hasValue("しるべ");
    isNowhere(page);
  }

  private static void isNowhere(Page page) {
    assertThat(stored(page)).doesNotContain(SECRET);
    assertThat(page.content()).doesNotContain(SECRET);
    assertThat(
            (String) page.evaluate("() => JSON.stringify(shirube.store ? shirube.store.doc() : 0)"))
        .doesNotContain(SECRET);
    assertThat((String) page.evaluate("() => JSON.stringify(history.state) + location.href"))
        .doesNotContain(SECRET);
  }

  /** A browser may keep the whole page to go back to it. */
  @Test
  void aSecretIsGoneFromAPageThatIsPutAway() {
    Page page = open(sheet(server.address(), "ja", "verification"));
    type(page, "verification-secret-number", "9876");
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))");
    assertThat(input(page, "verification-secret-number")).hasValue("");
    assertThat(page.locator("[data-rule-state]:not(:empty)")).hasCount(0);
  }

  // ---- copying ----

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFieldIsCopiedAsThePortalWantsIt(boolean clipboard) {
    NewContextOptions options = new NewContextOptions();
    options.setPermissions(List.of("clipboard-read", "clipboard-write"));
    Page page = reader(options);
    if (!clipboard) {
      // As on a server without a certificate.
      page.addInitScript("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
    }
    page.addInitScript(
        "document.addEventListener('copy', () => window.copied = String(document.activeElement.value)"
            + ".substring(document.activeElement.selectionStart, document.activeElement.selectionEnd))");
    page.navigate(sheet(server.address(), "ja", "account"));
    type(page, "account-phone", "03-1234-5678");
    assertThat(copied(page, "account-phone", clipboard)).isEqualTo("0312345678");
    assertThat(page.locator("[data-sheet-status]")).hasText(words(page, "copied-part"));
    assertThat(input(page, "account-phone")).hasValue("03-1234-5678");
    type(page, "account-station-name", "しるべ　東");
    assertThat(copied(page, "account-station-name", clipboard)).isEqualTo("しるべ　東");
    assertThat(page.locator("[data-sheet-status]")).hasText(words(page, "copied"));
    assertThat(page.locator("[data-sheet-status]")).isInViewport();
    field(page, "account-mail").locator("[data-copy]").click();
    assertThat(page.locator("[data-sheet-status]")).hasText(words(page, "nothing"));
    page.navigate(sheet(server.address(), "ja", "verification"));
    choose(page, "verification-line-kind", "ip-vpn");
    choose(page, "verification-customer-id-kind", "caf");
    type(page, "verification-customer-id", "CAF 1234567890");
    assertThat(copied(page, "verification-customer-id", clipboard)).isEqualTo("1234567890");
  }

  private static String copied(Page page, String id, boolean clipboard) {
    page.evaluate("() => document.querySelector('[data-sheet-status]').textContent = ''");
    field(page, id).locator("[data-copy]").click();
    assertThat(page.locator("[data-sheet-status]")).not().isEmpty();
    return (String)
        page.evaluate(clipboard ? "() => navigator.clipboard.readText()" : "() => window.copied");
  }

  // ---- paper ----

  @Test
  void theSheetIsPrintedFilledAndBlank() throws IOException {
    String longName = "ながいなまえのほうもんかんごすてーしょん".repeat(4);
    Page page = open(sheet(server.address(), "ja", "account"));
    page.evaluate("() => { window.print = () => {}; }");
    type(page, "account-station-name", longName);
    type(page, "account-station-code", "7654321");
    type(page, "account-phone", "03-12");
    choose(page, "account-institution-type", "home-nursing");
    page.evaluate("() => shirube.store.rename(shirube.store.stationId(), 'ひがし')");
    String year = page.evaluate("() => new Date().getFullYear()").toString();
    String empty = Print.folded(words(page, "empty"));
    String rule = Print.folded(field(page, "account-phone").locator(".field-help").textContent());
    try (Print print = printed(page)) {
      assertThat(print.text())
          .contains(longName, "7654321", "03-12", "ひがし", year, empty, rule)
          .contains(Print.folded(words(page, "right")))
          .doesNotContain(Print.folded(page.locator("[data-sheet-print]").first().textContent()));
      assertThat(print.sheets())
          .allSatisfy(sheet -> assertThat(sheet.inkInMargin(12)).as("ink in the margins").isZero());
    }
    page.locator("[data-sheet-print=blank]").click();
    try (Print print = printed(page)) {
      assertThat(print.text())
          .contains(rule)
          .doesNotContain(longName, "7654321", "03-12", "ひがし", empty)
          .doesNotContain(Print.folded(words(page, "right")));
    }
    assertThat(input(page, "account-station-name")).hasValue(longName);
    try (Print print = printed(page)) {
      assertThat(print.text()).as("what was asked for once holds once").contains("7654321");
    }
  }

  private static Print printed(Page page) throws IOException {
    return new Print(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
  }

  @Test
  void withoutScriptsItIsAFormForThePen() {
    Page page = reader(new NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(sheet(server.address(), "ja", "account"));
    for (String needsScripts :
        List.of(".sheet-bar", "[type=password]", "[data-copy]", "[data-show]")) {
      assertThat(page.locator(needsScripts).first()).isHidden();
    }
    assertThat(page.locator(".worksheet-unkept")).isVisible();
    assertThat(input(page, "account-mail")).isVisible();
    assertThat(field(page, "account-mail").locator(".field-help")).isVisible();
    assertThat(field(page, "account-password").locator(".field-reason").first()).isVisible();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(input(page, "account-mail")).isVisible();
    assertThat(input(page, "account-password")).isHidden();
  }

  // ---- everybody ----

  @ParameterizedTest
  @CsvSource({"en, account", "ja, verification"})
  void theSheetCanBeUsedByEverybodyWithErrorsToo(String lang, String name) {
    Page page = reader(new NewContextOptions());
    EveryPageIT.open(page, sheet(server.address(), lang, name));
    for (Locator choice : page.locator(".worksheet fieldset:has([type=radio])").all()) {
      choice.locator("[type=radio]").first().check();
    }
    for (Locator caf : page.locator(".worksheet [value=caf]").all()) {
      caf.check();
    }
    for (Locator text : page.locator(".worksheet .field-row .input:visible").all()) {
      text.fill("Ａ-1 x");
    }
    page.evaluate("() => document.activeElement.blur()");
    page.locator(".worksheet [data-copy]:visible").first().click();
    assertThat(page.locator(".field-error")).not().hasCount(0);
    Map<String, List<String>> faults = new TreeMap<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      faults.put(scheme.name(), EveryPageIT.violations(page));
    }
    page.setViewportSize(NARROWEST, 800);
    faults.put("narrow", EveryPageIT.sideways(page));
    assertThat(faults.values()).allSatisfy(it -> assertThat(it).isEmpty());
  }

  @Test
  void theKeyboardFillsInASheetAndEveryButtonSaysWhatItIsFor() {
    Page page = open(sheet(server.address(), "ja", "account"));
    Keys.tabTo(page, input(page, "account-family-name"));
    page.keyboard().type("訪問");
    page.keyboard().press("Tab");
    assertThat(field(page, "account-family-name").locator("[data-copy]")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().type("花子");
    Keys.tabTo(page, field(page, "account-institution-type").locator("input").first());
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("[value=home-nursing]")).isChecked();
    assertThat(message(page, "account-institution-type")).isEmpty();
    List<String> names = new ArrayList<>();
    for (Locator button : page.locator(".field button:visible").all()) {
      names.add(
          (String)
              button.evaluate(
                  """
                  it => it.getAttribute('aria-labelledby').split(' ')
                    .map(id => document.getElementById(id).textContent).join(' ')
                  """));
    }
    assertThat(names).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    assertThat(names).anyMatch(it -> it.contains("コピー") && it.contains("メールアドレス"));
  }
}

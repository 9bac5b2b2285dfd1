package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do on the project's own site. */
class BrowserIT {
  private static final int PHONE = 390;
  private static final int PC = 1280;
  private static final String LONG_PAGE = "apply/account.html";

  private static final String FOCUS_BEHIND_THE_HEADER =
      """
      () => {
        const focus = document.activeElement;
        const end = document.querySelector('.header').getBoundingClientRect().bottom;
        const box = focus.getBoundingClientRect();
        const fits = box.height < innerHeight - end;
        return focus.closest('main') && fits && box.top < end
          ? `${focus.outerHTML.slice(0, 99)} at ${box.top}` : '';
      }
      """;

  private static SiteServer atRoot;
  private static SiteServer belowPath;
  private static String onDisk;
  private static SiteServer knowingItsAddress;
  private static Chromium chromium;

  private final List<BrowserContext> readers = new ArrayList<>();

  @BeforeAll
  static void publishAndOpen() throws IOException {
    PublishedSite own = PublishedSite.own();
    atRoot = new SiteServer(own.folder(), "/");
    belowPath = new SiteServer(own.folder(), "/some/path/");
    onDisk = own.fileAddress();
    PublishedSite example = PublishedSite.example();
    knowingItsAddress = new SiteServer(example.folder(), example.path());
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    List.of(atRoot, belowPath, knowingItsAddress).forEach(SiteServer::close);
  }

  @AfterEach
  void readersGoHome() {
    readers.forEach(BrowserContext::close);
  }

  /** The three ways to read a built folder. */
  private static Stream<String> roots() {
    return Stream.of(atRoot.address(), belowPath.address(), onDisk + "index.html");
  }

  private Page reader(NewContextOptions options) {
    BrowserContext context = chromium.reader(options);
    readers.add(context);
    return context.newPage();
  }

  private Page reader(String locale) {
    return reader(new NewContextOptions().setLocale(locale));
  }

  private Page reader(int width, boolean scripts) {
    return reader(
        new NewContextOptions()
            .setLocale("ja-JP")
            .setViewportSize(width, 844)
            .setJavaScriptEnabled(scripts));
  }

  // ---- the choice of the language ----

  @ParameterizedTest
  @CsvSource({"ja-JP, ja", "en-GB, en", "en, en"})
  void theRootOpensTheReadersLanguage(String locale, String lang) {
    roots()
        .forEach(
            root -> {
              Page page = reader(locale);
              page.navigate("about:blank");
              page.navigate(root);
              String home = root.replaceFirst("(index\\.html)?$", lang + "/index.html");
              page.waitForURL(home);
              assertThat(page.locator("html")).hasAttribute("lang", lang);
              page.goBack();
              assertThat(page.url())
                  .as("the root is no trap for the way back")
                  .isEqualTo("about:blank");
            });
  }

  @ParameterizedTest
  @MethodSource("roots")
  void aReaderOfAnotherLanguageChoosesOnceAndIsRemembered(String root) {
    Page page = reader("fr-FR");
    page.navigate(root);
    assertThat(page.locator("main")).isVisible();
    page.locator("a[hreflang=en]").click();
    page.waitForURL(Pattern.compile(".*/en/index\\.html"));
    page.navigate(root);
    page.waitForURL(Pattern.compile(".*/en/index\\.html"));
  }

  @ParameterizedTest
  @MethodSource("roots")
  void aChoiceOnAPageOutweighsTheBrowsersLanguage(String root) {
    Page page = reader("ja-JP");
    page.navigate(root);
    page.waitForURL(Pattern.compile(".*/ja/index\\.html"));
    page.locator(".header a[hreflang=en]").click();
    page.waitForURL(Pattern.compile(".*/en/index\\.html"));
    page.navigate(root);
    page.waitForURL(Pattern.compile(".*/en/index\\.html"));
  }

  @ParameterizedTest
  @MethodSource("roots")
  void withoutScriptsTheRootOffersBothLanguages(String root) {
    for (String lang : List.of("ja", "en")) {
      Page page = reader(PHONE, false);
      page.navigate(root);
      Locator link = page.locator("main a[hreflang=" + lang + "]");
      assertThat(link).isVisible();
      link.click();
      page.waitForURL(Pattern.compile(".*/" + lang + "/index\\.html"));
      assertThat(page.locator("h1")).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, PC})
  void theOtherLanguageOpensAtTheSectionThatIsRead(int width) {
    Page page = reader(width, true);
    page.navigate(atRoot.address() + "ja/" + LONG_PAGE);
    List<String> sections = sections(page);
    assertThat(sections).hasSizeGreaterThan(3);
    String from = "ja";
    for (String section : sections) {
      String to = from.equals("ja") ? "en" : "ja";
      page.navigate(atRoot.address() + from + "/" + LONG_PAGE);
      scrollTo(page, section);
      page.locator(".header a[hreflang=" + to + "]").click();
      page.waitForURL(atRoot.address() + to + "/" + LONG_PAGE + "#" + section);
      assertThat(page.locator("html")).hasAttribute("lang", to);
      assertThat(page.locator("[id='" + section + "']")).isInViewport();
      from = to;
    }
  }

  @Test
  void theOtherLanguageOpensAtTheRecordThatTheAddressNames() {
    Page page = reader(PHONE, true);
    page.navigate(atRoot.address() + "ja/contacts.html");
    Object last = page.evaluate("() => [...document.querySelectorAll('.record [id]')].at(-1).id");
    page.navigate(atRoot.address() + "ja/contacts.html#" + last);
    page.locator(".header a[hreflang=en]").click();
    page.waitForURL(atRoot.address() + "en/contacts.html#" + last);
    assertThat(page.locator("[id='" + last + "']")).isInViewport();
  }

  @Test
  void withoutScriptsTheOtherLanguageOpensAtThePagesBeginning() {
    Page page = reader(PHONE, false);
    page.navigate(atRoot.address() + "ja/" + LONG_PAGE);
    page.locator(".header a[hreflang=en]").click();
    page.waitForURL(atRoot.address() + "en/" + LONG_PAGE);
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  private static void scrollTo(Page page, String id) {
    page.evaluate("id => document.getElementById(id).scrollIntoView()", id);
  }

  @SuppressWarnings("unchecked")
  private static List<String> sections(Page page) {
    return (List<String>)
        page.evaluate("() => [...document.querySelectorAll('.body h2[id]')].map(it => it.id)");
  }

  // ---- the keyboard ----

  @Test
  void theFirstTabSkipsToTheText() {
    Page page = reader(PC, true);
    page.navigate(atRoot.address() + "ja/" + LONG_PAGE);
    page.keyboard().press("Tab");
    Locator skip = page.locator(".skip-link");
    assertThat(skip).isFocused();
    assertThat(skip).isInViewport();
    assertThat(skip.boundingBox().height).isGreaterThanOrEqualTo(24);
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.evaluate("() => document.activeElement.closest('main') !== null"))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theDrawerOpensAndClosesByKeyboardWithAndWithoutScripts(boolean scripts) {
    Page page = reader(PHONE, scripts);
    page.navigate(atRoot.address() + "ja/" + LONG_PAGE);
    Locator drawer = page.locator("#navigation");
    Locator button = page.locator(".navigation-button");
    assertThat(drawer).isHidden();
    Keys.tabTo(page, button);
    page.keyboard().press("Enter");
    assertThat(drawer).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.locator("#navigation .navigation-close")).isFocused();
    page.keyboard().press("Escape");
    assertThat(drawer).isHidden();
    assertThat(button).isFocused();

    page.keyboard().press("Enter");
    Keys.tabTo(page, page.locator("#navigation .navigation-close"));
    page.keyboard().press("Enter");
    assertThat(drawer).isHidden();
    assertThat(button).isFocused();

    page.keyboard().press("Enter");
    Keys.tabTo(page, page.locator("#navigation a[href$='contacts.html']"));
    page.keyboard().press("Enter");
    page.waitForURL(atRoot.address() + "ja/contacts.html");
  }

  @Test
  void onAPcTheListOfPagesStandsBesideTheText() {
    Page page = reader(PC, false);
    page.navigate(atRoot.address() + "ja/" + LONG_PAGE);
    assertThat(page.locator("#navigation")).isVisible();
    assertThat(page.locator(".navigation-button")).isHidden();
    BoundingBox list = page.locator("#navigation").boundingBox();
    assertThat(page.locator("main").boundingBox().x).isGreaterThanOrEqualTo(list.x + list.width);
    assertThat(page.locator("#navigation a[aria-current=page]")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, PC})
  void theHeaderStaysInSightAndHidesNothingThatHasTheFocus(int width) {
    Page page = reader(width, true);
    page.navigate(atRoot.address() + "ja/" + LONG_PAGE);
    page.locator("main").focus();
    for (String key : List.of("Tab", "Shift+Tab")) {
      for (int presses = 0; presses < 40; presses++) {
        page.keyboard().press(key);
        assertThat(page.locator(".header")).isInViewport();
        assertThat((String) page.evaluate(FOCUS_BEHIND_THE_HEADER)).isEmpty();
      }
    }
  }

  // ---- wrong and old addresses ----

  @ParameterizedTest
  @ValueSource(strings = {"nothing.html", "ja/nothing.html", "en/guide/no/such/page.html"})
  void aWrongAddressLeadsOnInBothLanguages(String wrong) {
    for (String lang : List.of("ja", "en")) {
      Page page = reader("fr-FR");
      Response response = page.navigate(knowingItsAddress.address() + wrong);
      assertThat(response.status()).isEqualTo(404);
      assertThat((int) page.evaluate("() => document.styleSheets[0].cssRules.length"))
          .as("rules of the style sheet")
          .isGreaterThan(3);
      page.locator("main a[hreflang=" + lang + "]").click();
      page.waitForURL(knowingItsAddress.address() + lang + "/index.html");
    }
  }

  @Test
  void aWrongAddressIsAnsweredWhereTheSiteDoesNotKnowItsOwn() {
    for (SiteServer server : List.of(atRoot, belowPath)) {
      Page page = reader("fr-FR");
      Response response = page.navigate(server.address() + "nothing.html");
      assertThat(response.status()).isEqualTo(404);
      page.locator("main a[hreflang=en]").click();
      page.waitForURL(server.address() + "en/index.html");
    }
  }

  @Test
  void anOldAddressLeadsToTheNewOne() {
    for (String lang : List.of("ja", "en")) {
      Page page = reader("ja-JP");
      page.navigate(knowingItsAddress.address() + lang + "/card.html");
      page.waitForURL(knowingItsAddress.address() + lang + "/guide/card.html");
    }
  }
}

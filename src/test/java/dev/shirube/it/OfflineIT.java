package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own site in a browser that has stored it, with neither a network nor a server. */
class OfflineIT {
  /** What of a page is not there, or not as it should be. */
  private static final String BROKEN =
      """
      () => [
        ...[...document.images].filter(it => !it.complete || !it.naturalWidth).map(it => it.src),
        ...[...document.querySelectorAll('link[rel=stylesheet]')].filter(it => !it.sheet)
          .map(it => it.href),
        ...(document.querySelector('h1') ? [] : ['no heading']),
      ]
      """;

  private static final String STORED =
      """
      async () => {
        const names = await caches.keys();
        return (await (await caches.open(names[0])).keys()).length;
      }
      """;

  private static PublishedSite site;
  private static Chromium chromium;

  @BeforeAll
  static void publish() {
    site = PublishedSite.own();
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a/b/"})
  void everyPageOpensWithoutANetwork(String path) throws IOException {
    SiteServer server = new SiteServer(site.folder(), path);
    String root = server.address();
    BrowserContext reader =
        chromium.keepingReader(
            new NewContextOptions().setLocale("ja-JP").setTimezoneId("Asia/Tokyo"));
    ConcurrentLinkedQueue<String> elsewhere = new ConcurrentLinkedQueue<>();
    reader.onRequest(
        request -> {
          if (!request.url().startsWith(root)) {
            elsewhere.add(request.url());
          }
        });
    Page page = reader.newPage();
    Troubles troubles = new Troubles(page, root);
    page.navigate(root + "ja/about/offline.html");
    assertThat(page.locator(KeptSite.STATE)).hasText(KeptSite.READY, KeptSite.SOON);
    KeptList list = KeptList.of(site.folder());
    assertThat(page.evaluate(STORED)).as("stored when it says so").isEqualTo(list.files().size());
    System.out.printf(
        "OfflineIT: %d files, %,d bytes below %s%n", list.files().size(), list.bytes(), path);
    assertThat(troubles.take()).isEmpty();

    reader.setOffline(true);
    server.close();

    List<String> names = new ArrayList<>(site.pages());
    assertThat(names.remove("404.html")).isTrue();
    assertThat(names).hasSizeGreaterThan(80);
    for (String name : names) {
      Response response = page.navigate(root + name);
      assertThat(response.status()).as(name).isEqualTo(200);
      assertThat(page.evaluate(BROKEN)).as(name).isEqualTo(List.of());
    }
    assertThat(troubles.take()).as("every page, picture, style sheet and script").isEmpty();

    foldersAndQuestionMarks(page, root);
    aTickIsKept(page, root);
    somethingIsFound(page, root);
    anUnknownAddressIsAnsweredByUs(page, root);
    assertThat(elsewhere).isEmpty();
    reader.close();
  }

  private static void foldersAndQuestionMarks(Page page, String root) {
    String title = (String) page.evaluate("() => document.title");
    for (String address :
        List.of(
            "ja/", "ja", "ja/index.html?from=mail", "ja/index.html#main", "ja/contacts.html?")) {
      page.navigate(root + address);
      assertThat(page.locator("h1")).hasCount(1);
      assertThat(page.locator("html")).hasAttribute("lang", "ja");
      title = page.title();
      assertThat(title).as(address).doesNotContain("つながっていません");
    }
    page.navigate(root);
    page.waitForURL(root + "ja/index.html");
  }

  private static void aTickIsKept(Page page, String root) {
    page.navigate(root + "ja/apply/account.html");
    Locator tick = page.locator(".task > label > input").first();
    tick.check();
    page.reload();
    assertThat(tick).isChecked();
    page.navigate(root + "en/apply/account.html");
    assertThat(tick).isChecked();
  }

  private static void somethingIsFound(Page page, String root) {
    page.navigate(root + "ja/search.html");
    Locator field = page.locator("input[type=search]").first();
    field.fill("電子証明書");
    assertThat(
            page.locator("main a:visible").filter(new Locator.FilterOptions().setHasText("電子証明書")))
        .not()
        .hasCount(0);
  }

  private static void anUnknownAddressIsAnsweredByUs(Page page, String root) {
    for (String name : List.of("nothing.html", "ja/apply/nothing.html?x=1", "ja/feed.xml")) {
      Response response = page.navigate(root + name);
      assertThat(response.status()).as(name).isEqualTo(503);
      assertThat(page.locator("h1")).hasText("インターネットにつながっていません");
      assertThat(page.evaluate(BROKEN)).as(name).isEqualTo(List.of());
      assertThat(page.locator(KeptSite.BAR)).hasText("通信がないので、この端末に保存した内容を表示しています。");
      page.locator("a[href='#offline-en']").click();
      assertThat(page).hasURL(root + name + "#offline-en");
      page.locator("main a[href$='ja/index.html']").first().click();
      page.waitForURL(root + "ja/index.html");
    }
  }
}

package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.shirube.it.SiteServer.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions of a site that a browser has stored: one is whole, or it is not there. */
class OfflineVersionsIT {
  private static final String LIST = "ja/guide/lists.html";
  private static final String STATE_PAGE = "ja/guide/offline.html";
  private static final String CACHES = "async () => (await caches.keys()).sort()";

  private static Chromium chromium;
  @TempDir Path folder;
  private KeptSite site;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void publish() throws IOException {
    site = new KeptSite(folder, "/guide/", chromium);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Page openReady(BrowserContext reader) {
    Page page = site.open(reader);
    assertThat(page.locator(KeptSite.STATE)).hasText(KeptSite.READY, KeptSite.SOON);
    return page;
  }

  private static Locator seats(Page page) {
    return page.locator("#seats + p");
  }

  private static void check(Page page) {
    page.locator("[data-offline-check]").click();
  }

  private String cache() {
    return "shirube:kept:%2Fguide%2F:" + KeptList.of(site.folder()).version();
  }

  private static Object caches(Page page) {
    return page.evaluate(CACHES);
  }

  // ---- the first version ----

  @Test
  void aSiteUploadedByHalfIsNotStoredUntilItIsWhole() {
    site.server().spoil(LIST, Fault.REFUSED);
    BrowserContext reader = site.reader();
    Page page = site.open(reader);
    assertThat(page.locator(KeptSite.STATE)).containsText("最後まで保存できませんでした", containsSoon());
    assertThat(
            (Boolean)
                page.evaluate(
                    "async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)"))
        .isFalse();
    site.server().spoil(LIST);
    int before = site.server().asked().size();
    page.reload();
    assertThat(page.locator(KeptSite.STATE)).hasText(KeptSite.READY, KeptSite.SOON);
    long again =
        site.server().asked().stream().skip(before).filter(it -> it.contains("/en/")).count();
    assertThat(again).as("goes on where it broke off").isLessThan(site.server().asked().size() / 4);
  }

  @Test
  void aPageToWhichTheServerLeadsOnIsStoredAsAPage() {
    site.server().spoil(LIST, Fault.LED_ON);
    BrowserContext reader = site.reader();
    Page page = openReady(reader);
    reader.setOffline(true);
    assertThat(page.navigate(site.address(LIST)).status()).isEqualTo(200);
    assertThat(page.locator("h1")).hasText("席を借りる");
  }

  @Test
  void aFullDeviceIsToldOfAndThePageWorks() {
    BrowserContext reader = site.reader();
    Page page = reader.newPage();
    quota(page, 200_000);
    page.navigate(site.address(STATE_PAGE));
    assertThat(page.locator(KeptSite.STATE)).containsText("端末の空きが足りない", containsSoon());
    assertThat(caches(page)).as("what was stored of it").isEqualTo(List.of());
    page.navigate(site.address(LIST));
    Locator tick = page.locator(".task > label > input").first();
    tick.check();
    page.reload();
    assertThat(tick).isChecked();
  }

  private void quota(Page page, int bytes) {
    CDPSession session = page.context().newCDPSession(page);
    JsonObject quota = new JsonObject();
    quota.addProperty("origin", site.server().address().replaceFirst("/guide/$", ""));
    quota.addProperty("quotaSize", bytes);
    session.send("Storage.overrideQuotaForOrigin", quota);
  }

  @Test
  void ofASiteThatIsTooLargeTheFirstPagesAreThereAndTheRestSaysWhy() throws IOException {
    site.grow();
    BrowserContext reader = site.reader();
    Page page = site.open(reader);
    assertThat(page.locator(KeptSite.STATE)).containsText("入口のページだけ", containsSoon());
    reader.setOffline(true);
    assertThat(page.navigate(site.address("ja/index.html")).status()).isEqualTo(200);
    assertThat(page.navigate(site.address(LIST)).status()).isEqualTo(503);
    assertThat(page.locator("h1")).hasText("インターネットにつながっていません");
  }

  // ---- the next one ----

  @Test
  void aNewVersionWaitsForConsentAndThenIsAllThereIs() {
    BrowserContext reader = site.reader();
    Page page = openReady(reader);
    String before = cache();
    Page list = reader.newPage();
    list.navigate(site.address(LIST));
    Locator tick = list.locator(".task > label > input").first();
    tick.check();

    site.change();
    int asked = site.server().asked().size();
    check(page);
    assertThat(page.locator(KeptSite.BAR)).containsText("新しい版があります", containsSoon());
    assertThat(list.locator(KeptSite.BAR)).containsText("新しい版があります", containsSoon());
    assertThat(page.locator(KeptSite.STATE)).containsText("新しい版も保存できました");
    assertThat(site.server().asked().stream().skip(asked).filter(it -> it.contains("assets/icon")))
        .as("what did not change is not fetched again")
        .isEmpty();
    assertThat(caches(page))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains(before, cache())
        .hasSize(2);

    page.reload();
    assertThat(seats(page)).hasText("席は5つあります。");
    Page third = site.open(reader);
    assertThat(seats(third)).hasText("席は5つあります。");
    assertThat(third.locator(KeptSite.BAR)).containsText("新しい版があります");

    for (Page it : List.of(page, list, third)) {
      it.evaluate("() => { window.before = true; }");
    }
    page.locator(KeptSite.BAR + " .button").first().click();
    for (Page it : List.of(page, list, third)) {
      it.waitForFunction("() => !window.before && document.readyState === 'complete'");
      it.evaluate("() => { window.after = true; }");
    }
    assertThat(seats(page)).hasText("席は6つあります。");
    assertThat(seats(third)).hasText("席は6つあります。");
    assertThat(tick).isChecked();
    assertThat(page.locator(KeptSite.STATE)).hasText(KeptSite.READY, KeptSite.SOON);
    assertThat(page.locator(KeptSite.BAR)).hasCount(0);
    assertThat(caches(page)).isEqualTo(List.of(cache()));
    assertThat(page.locator("[data-edition]")).hasText("版：" + KeptList.of(site.folder()).version());

    reader.setOffline(true);
    page.navigate(site.address("en/guide/offline.html"));
    assertThat(seats(page)).hasText("There are 6 seats.");
    assertThat((Boolean) third.evaluate("() => window.after === true"))
        .as("is loaded anew once")
        .isTrue();
  }

  @Test
  void laterLeavesTheVersionBefore() {
    BrowserContext reader = site.reader();
    Page page = openReady(reader);
    site.change();
    check(page);
    assertThat(page.locator(KeptSite.BAR)).containsText("新しい版があります", containsSoon());
    page.locator(KeptSite.BAR + " .button").last().click();
    assertThat(page.locator(KeptSite.BAR)).hasCount(0);
    assertThat(seats(page)).hasText("席は5つあります。");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"REFUSED", "CUT_SHORT", "SOMETHING_ELSE"})
  void anUpdateThatBreaksOffLeavesTheVersionBeforeWhole(Fault fault) {
    BrowserContext reader = site.reader();
    Page page = openReady(reader);
    site.change();
    site.server().spoil("en/guide/offline.html", fault);
    check(page);
    assertThat(page.locator(KeptSite.STATE)).containsText("前の版が、そのまま使えます", containsSoon());
    assertThat(page.locator(KeptSite.BAR)).hasCount(0);
    for (String name : KeptList.of(site.folder()).files().keySet()) {
      if (name.endsWith(".html")) {
        assertThat(page.request().get(site.address(name)).status()).isIn(200, 500);
      }
    }
    reader.setOffline(true);
    page.navigate(site.address("en/guide/offline.html"));
    assertThat(seats(page)).hasText("There are 5 seats.");
    page.navigate(site.address(STATE_PAGE));
    assertThat(seats(page)).hasText("席は5つあります。");

    reader.setOffline(false);
    site.server().spoil("en/guide/offline.html");
    check(page);
    assertThat(page.locator(KeptSite.BAR)).containsText("新しい版があります", containsSoon());
  }

  @Test
  void anUpdateForWhichThereIsNoRoomLeavesTheVersionBefore() {
    BrowserContext reader = site.reader();
    Page page = openReady(reader);
    String before = cache();
    site.change();
    quota(page, 10_000);
    check(page);
    assertThat(page.locator(KeptSite.STATE)).containsText("新しい版は保存できませんでした", containsSoon());
    assertThat(caches(page)).isEqualTo(List.of(before));
    reader.setOffline(true);
    page.reload();
    assertThat(seats(page)).hasText("席は5つあります。");
  }

  @Test
  void whatOtherSitesOfTheHostHaveStoredStays() {
    BrowserContext reader = site.reader();
    Page page = reader.newPage();
    page.navigate(site.address("404.html"));
    List<String> others =
        List.of(
            "shirube:kept:%2F:0123",
            "shirube:kept:%2Fguide%2Fb%2F:0123", "shirube:other:%2Fguide%2F:1");
    page.evaluate("async names => { for (const it of names) await caches.open(it); }", others);
    page.evaluate("async name => { await caches.open(name); }", "shirube:kept:%2Fguide%2F:older");
    page.navigate(site.address(STATE_PAGE));
    assertThat(page.locator(KeptSite.STATE)).hasText(KeptSite.READY, KeptSite.SOON);
    assertThat(caches(page))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsAll(others)
        .contains(cache())
        .hasSize(4);
  }

  @Test
  void whatABrowserTookAwayIsFetchedAgain() {
    BrowserContext reader = site.reader();
    Page page = openReady(reader);
    int all = KeptList.of(site.folder()).files().size();
    assertThat(
            page.evaluate(
                """
                async () => {
                  const cache = await caches.open((await caches.keys())[0]);
                  const keys = await cache.keys();
                  for (const it of keys.slice(0, 9)) await cache.delete(it);
                  return (await cache.keys()).length;
                }
                """))
        .isEqualTo(all - 9);
    page.reload();
    assertThat(page.locator("[data-offline-files]")).hasText(all + "／" + all, KeptSite.SOON);
    assertThat(page.locator(KeptSite.STATE)).hasText(KeptSite.READY);
    reader.setOffline(true);
    for (String name : KeptList.of(site.folder()).files().keySet()) {
      assertThat(page.evaluate("async it => (await fetch(it)).status", site.address(name)))
          .as(name)
          .isEqualTo(200);
    }
  }

  @Test
  void aPieceOfAFileIsThatPiece() {
    BrowserContext reader = site.reader();
    Page page = openReady(reader);
    reader.setOffline(true);
    page.reload();
    String asked =
        """
        async range => {
          const answer = await fetch('../../files/map.svg', {headers: {Range: range}});
          return answer.status + ' ' + answer.headers.get('Content-Range') + ' '
            + (await answer.text());
        }
        """;
    String file =
        new String(Folders.read(site.folder().resolve("files/map.svg")), StandardCharsets.UTF_8);
    int last = file.length() - 1;
    assertThat(page.evaluate(asked, "bytes=0-3"))
        .isEqualTo("206 bytes 0-3/" + file.length() + " " + file.substring(0, 4));
    assertThat(page.evaluate(asked, "bytes=5-"))
        .isEqualTo("206 bytes 5-" + last + "/" + file.length() + " " + file.substring(5));
  }

  // ---- as an app ----

  @Test
  void theBrowserFindsNothingThatKeepsItFromInstalling() {
    BrowserContext reader = site.reader();
    for (String lang : List.of("ja", "en")) {
      Page page = reader.newPage();
      page.navigate(site.address(lang + "/guide/lists.html"));
      CDPSession session = reader.newCDPSession(page);
      JsonObject manifest = session.send("Page.getAppManifest");
      assertThat(manifest.get("url").getAsString())
          .isEqualTo(site.address(lang + "/app.webmanifest"));
      assertThat(manifest.getAsJsonArray("errors")).isEmpty();
      JsonObject errors = session.send("Page.getInstallabilityErrors");
      for (JsonElement error : errors.getAsJsonArray("installabilityErrors")) {
        // A browser without windows has no place for apps, and readers of a test are incognito.
        assertThat(error.getAsJsonObject().get("errorId").getAsString()).isEqualTo("in-incognito");
      }
      JsonObject id = session.send("Page.getAppId");
      if (id.has("appId")) {
        assertThat(id.get("appId").getAsString()).endsWith("/guide/" + lang + "/index.html");
      }
    }
  }

  // ---- what is said of a copy ----

  @Test
  void aPageSaysThatItIsReadWithoutANetwork() {
    BrowserContext reader = site.reader();
    Page page = openReady(reader);
    reader.setOffline(true);
    page.navigate(site.address(LIST));
    assertThat(page.locator(KeptSite.BAR)).hasText("通信がないので、この端末に保存した内容を表示しています。");
    reader.setOffline(false);
    assertThat(page.locator(KeptSite.BAR)).hasCount(0);
  }

  @Test
  void aCopyPastItsReviewSaysSo() {
    BrowserContext reader = site.reader();
    Page page = reader.newPage();
    page.clock().setFixedTime(LiveSite.millis("2027-05-02T09:00"));
    page.navigate(site.address(STATE_PAGE));
    assertThat(page.locator(KeptSite.BAR)).containsText("見直しの期限（2027年5月1日）を過ぎています", containsSoon());
    page.clock().setFixedTime(LiveSite.millis("2027-05-01T09:00"));
    page.reload();
    assertThat(page.locator(KeptSite.STATE)).hasText(KeptSite.READY, KeptSite.SOON);
    assertThat(page.locator(KeptSite.BAR)).hasCount(0);

    Page onDisk = reader.newPage();
    onDisk.clock().setFixedTime(LiveSite.millis("2027-05-02T09:00"));
    onDisk.navigate(site.folder().resolve(STATE_PAGE).toUri().toString());
    assertThat(onDisk.locator(KeptSite.BAR)).containsText("見直しの期限");
    assertThat(onDisk.locator(KeptSite.STATE)).containsText("端末の中のファイルから開いています");
  }

  private static LocatorAssertions.ContainsTextOptions containsSoon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  }
}

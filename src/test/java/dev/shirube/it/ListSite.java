package dev.shirube.it;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The example site with two checklists on one page, served and on disk, and readers in Japan whose
 * clock stands. It was built on {@link Tool#TODAY}.
 */
final class ListSite implements AutoCloseable {
  static final String NOW = "2026-11-28T14:32";

  private static final Path OVERLAY = Path.of("src/test/resources/sites/lists");
  private static final String PAGE = "/guide/lists.html";
  private static final String STATE = "shirube.shirube-guide.state";

  private final SiteServer server;
  private final String onDisk;
  private final Chromium chromium = new Chromium();
  private final List<BrowserContext> readers = new ArrayList<>();

  ListSite(Path folder) throws IOException {
    this(folder, List.of());
  }

  /**
   * Publishes it.
   *
   * @param overlays folders of sites that lie over it
   */
  ListSite(Path folder, List<String> overlays) throws IOException {
    Path sources = Folders.example(folder.resolve("list-sources"));
    Folders.copy(Tool.PROJECT.resolve(OVERLAY), sources);
    for (String overlay : overlays) {
      Folders.copy(Tool.PROJECT.resolve(OVERLAY.resolveSibling(overlay)), sources);
    }
    Folders.change(sources.resolve("site-config/site.yml"), "title:", "id: shirube-guide\ntitle:");
    Path site = folder.resolve("lists");
    Tool.publish(sources, site);
    server = new SiteServer(site, "/guide/");
    onDisk = site.toUri().toString();
  }

  /** The page with the lists, from a web server or from a disk. */
  String address(String lang, boolean served) {
    return address(lang, served, PAGE);
  }

  String address(String lang, boolean served, String page) {
    return (served ? server.address() : onDisk) + lang + page;
  }

  /** What the server was asked for, word for word. */
  List<String> asked() {
    return server.asked();
  }

  Page reader() {
    return reader(new NewContextOptions().setViewportSize(LiveSite.PHONE, 844));
  }

  Page reader(NewContextOptions options) {
    BrowserContext context =
        chromium.reader(options.setTimezoneId("Asia/Tokyo").setLocale("ja-JP"));
    readers.add(context);
    return tab(context);
  }

  /** One more tab of a reader. */
  static Page tab(BrowserContext reader) {
    Page page = reader.newPage();
    page.clock().setFixedTime(LiveSite.millis(NOW));
    return page;
  }

  /** A reader who has opened the page. */
  Page open(String lang, boolean served) {
    Page page = reader();
    page.navigate(address(lang, served));
    return page;
  }

  void readersGoHome() {
    readers.forEach(BrowserContext::close);
    readers.clear();
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }

  // ---- what is on the page ----

  static Locator task(Page page, String id) {
    return page.locator("#" + id);
  }

  static Locator box(Page page, String id) {
    return task(page, id).locator("[data-item]");
  }

  static Locator state(Page page, String id) {
    return task(page, id).locator("[data-task-state]");
  }

  static Locator radio(Page page, String id, String state) {
    return task(page, id).locator("input[type=radio][value=" + state + "]");
  }

  static Locator list(Page page, String id) {
    return page.locator("[data-checklist=" + id + "]");
  }

  static Locator progress(Page page, String list) {
    return list(page, list).locator("[data-list-words]");
  }

  static Locator message(Page page, String list) {
    return list(page, list).locator("[role=status]");
  }

  static Locator saved(Page page) {
    return page.locator("[data-save-state]").first();
  }

  static void undo(Page page) {
    page.locator("[data-list-undo]").first().click();
  }

  static void choose(Page page, String list, String selector) {
    list(page, list).locator(".list-menu summary").click();
    list(page, list).locator(".list-menu " + selector).click();
  }

  /** Says something about the station, as the form of its situation does. */
  static void say(Page page, String key, String value) {
    page.evaluate(
        "([key, value]) => shirube.store.write([['situation', key, value]], 'said')",
        List.of(key, value));
  }

  /** The stored document, or "" where there is none. */
  static String stored(Page page) {
    return (String) page.evaluate("key => localStorage.getItem(key) || ''", STATE);
  }

  static void store(Page page, String text) {
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", List.of(STATE, text));
  }

  /** A member of an item's stored record in the first station that has one, or null. */
  static Object record(Page page, String id, String member) {
    return page.evaluate(
        """
        ([key, id, member]) => Object.values(JSON.parse(localStorage.getItem(key)).stations)
          .map(it => it.items[id]).filter(Boolean).map(it => it[member] ?? null)[0] ?? null
        """,
        List.of(STATE, id, member));
  }
}

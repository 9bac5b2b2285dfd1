package dev.shirube.it;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The site with lists, with a page whose parts concern only some stations, and the page of all
 * lists.
 */
final class OverviewSite implements AutoCloseable {
  static final String LISTS = "/lists.html";
  static final String PARTS = "/guide/parts.html";

  /** The document without the times, in a form that two devices can be compared by. */
  private static final String KEPT =
      """
      () => {
        const plain = it => it && typeof it === 'object'
          ? Object.fromEntries(Object.keys(it).filter(key => key !== 't').sort()
              .map(key => [key, plain(it[key])]))
          : it;
        return JSON.stringify(plain(shirube.store.doc()));
      }
      """;

  private final ListSite site;

  OverviewSite(Path folder) throws IOException {
    site = new ListSite(folder, List.of("overview"));
  }

  String address(String lang, boolean served, String page) {
    return site.address(lang, served, page);
  }

  List<String> asked() {
    return site.asked();
  }

  Page reader() {
    return site.reader();
  }

  Page reader(NewContextOptions options) {
    return site.reader(options);
  }

  /** A new reader who has opened a page. */
  Page open(String lang, boolean served, String page) {
    Page reader = site.reader();
    reader.navigate(address(lang, served, page));
    return reader;
  }

  void readersGoHome() {
    site.readersGoHome();
  }

  @Override
  public void close() {
    site.close();
  }

  // ---- what a reader has done ----

  /** Notes something of tasks, as lists do: {@code {'an-id': {s: 'done', …}}}. */
  static void note(Page page, String records) {
    page.evaluate(
        """
        () => {
          const known = Object.fromEntries(
            (shirube.lists || []).flatMap(list => list.items).map(it => [it.id, it.h]));
          shirube.store.write(Object.entries(RECORDS)
            .map(([id, record]) => ['items', id, {h: known[id] || '', ...record}]), 'noted');
        }
        """
            .replace("RECORDS", records));
  }

  /** All that is kept, without its times. */
  static String kept(Page page) {
    return (String) page.evaluate(KEPT);
  }

  /** What storage holds of a site's state, or "". */
  static String stored(Page page) {
    return ListSite.stored(page);
  }

  // ---- what is on the page of all lists ----

  static Locator list(Page page, String id) {
    return page.locator("[data-list='guide/lists#" + id + "']");
  }

  static Locator progress(Page page, String list) {
    return list(page, list).locator(".progress-words");
  }

  static Locator next(Page page, String kind) {
    return page.locator("[data-next=" + kind + "]");
  }

  static Locator said(Page page) {
    return page.locator("[data-said]");
  }

  static void undo(Page page) {
    page.locator("[data-undo]").click();
  }

  static void name(Page page, String name) {
    page.locator("[data-station-name]").fill(name);
    page.locator("[data-station-name]").blur();
  }

  /** Answers what is asked before something is taken away. */
  static void agree(Page page) {
    page.locator("[data-ask-yes]").click();
  }
}

package dev.shirube.it;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The example site with checklists and the state of what is stored, of which new versions can be
 * published, and readers whose browsers keep it.
 */
final class KeptSite implements AutoCloseable {
  static final String STATE = "[data-offline-state]";
  static final String READY = "オフラインで使えます";
  static final String BAR = ".offline-bar-shown";

  /** For what takes as long as the line is slow. */
  static final LocatorAssertions.HasTextOptions SOON =
      new LocatorAssertions.HasTextOptions().setTimeout(60_000);

  private static final Path SITES = Path.of("src/test/resources/sites");
  private static final String SOURCES = "sources";
  private static final String SITE = "site";
  private static final String SEATS = "guide/offline.md";

  private final Path sources;
  private final Path folder;
  private final SiteServer server;
  private final Chromium chromium;
  private final List<BrowserContext> readers = new ArrayList<>();
  private int seats = 5;

  KeptSite(Path folder, String path, Chromium chromium) throws IOException {
    this.chromium = chromium;
    Folders.copy(First.FOLDER, folder);
    sources = folder.resolve(SOURCES);
    this.folder = folder.resolve(SITE);
    server = new SiteServer(this.folder, path);
  }

  /** The first version, published once for all tests that go on from it. */
  private static final class First {
    static final Path FOLDER = Folders.untilTheEnd();

    static {
      Path sources = Folders.example(FOLDER.resolve(SOURCES));
      for (String overlay : List.of("lists", "kept")) {
        Folders.copy(Tool.PROJECT.resolve(SITES.resolve(overlay)), sources);
      }
      Folders.change(sources.resolve("site-config/site.yml"), "title:", "id: kept\ntitle:");
      Tool.publish(sources, FOLDER.resolve(SITE));
    }
  }

  SiteServer server() {
    return server;
  }

  Path folder() {
    return folder;
  }

  String address(String name) {
    return server.address() + name;
  }

  /** Publishes a version in which a sentence is another. */
  void change() {
    Folders.change(sources.resolve("content/ja").resolve(SEATS), seats + "つ", seats + 1 + "つ");
    Folders.change(
        sources.resolve("content/en").resolve(SEATS), seats + " seats", seats + 1 + " seats");
    seats++;
    Tool.publish(sources, folder);
  }

  /** Publishes a version that is larger than what browsers store without asking. */
  void grow() throws IOException {
    Path files = Files.createDirectories(sources.resolve("content/files"));
    Files.write(files.resolve("film.bin"), new byte[50_000_000]);
    Tool.publish(sources, folder);
  }

  BrowserContext reader() {
    BrowserContext reader =
        chromium.keepingReader(
            new NewContextOptions().setLocale("ja-JP").setTimezoneId("Asia/Tokyo"));
    readers.add(reader);
    return reader;
  }

  /** The page with the state, in a new tab. */
  Page open(BrowserContext reader) {
    Page page = reader.newPage();
    page.navigate(address("ja/guide/offline.html"));
    return page;
  }

  void readersGoHome() {
    readers.forEach(BrowserContext::close);
    readers.clear();
  }

  @Override
  public void close() {
    readersGoHome();
    server.close();
  }
}

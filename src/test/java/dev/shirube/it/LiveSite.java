package dev.shirube.it;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The example site with a desk, a deadline and a table of every kind on one page, served and on
 * disk, and readers with a clock of their own. It was built on {@link Tool#TODAY}.
 */
final class LiveSite implements AutoCloseable {
  static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  static final int PHONE = 390;
  static final int PC = 1280;

  private static final Path OVERLAY = Path.of("src/test/resources/sites/live");
  private static final String PAGE = "/contacts.html";

  private final SiteServer server;
  private final String onDisk;
  private final Chromium chromium = new Chromium();
  private final List<BrowserContext> readers = new ArrayList<>();

  LiveSite(Path folder) throws IOException {
    Path sources = Folders.example(folder.resolve("live-sources"));
    Folders.copy(Tool.PROJECT.resolve(OVERLAY), sources);
    Path site = folder.resolve("live");
    Tool.publish(sources, site);
    server = new SiteServer(site, "/guide/");
    onDisk = site.toUri().toString();
  }

  /** The page in a language, as a web server gives it. */
  String served(String lang) {
    return server.address() + lang + PAGE;
  }

  /** The page in a language, opened from a disk. */
  String onDisk(String lang) {
    return onDisk + lang + PAGE;
  }

  /** Somebody whose device is in a zone; its clock goes by itself. */
  Page reader(String zone) {
    return reader(new NewContextOptions().setTimezoneId(zone).setViewportSize(PHONE, 844));
  }

  /** Somebody whose clock stands at a time in Japan. */
  Page readerAt(String japanTime, String zone) {
    Page page = reader(zone);
    page.clock().setFixedTime(millis(japanTime));
    return page;
  }

  Page reader(NewContextOptions options) {
    BrowserContext context = chromium.reader(options);
    readers.add(context);
    return context.newPage();
  }

  static long millis(String japanTime) {
    return LocalDateTime.parse(japanTime).atZone(JAPAN).toInstant().toEpochMilli();
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
}

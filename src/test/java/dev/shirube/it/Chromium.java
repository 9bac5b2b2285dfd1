package dev.shirube.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of this machine, which can reach this machine alone. */
final class Chromium implements AutoCloseable {
  private static final String VARIABLE = "SHIRUBE_CHROMIUM";

  private static final String WITHOUT_WORKERS =
      "Object.defineProperty(Navigator.prototype, 'serviceWorker', {value: undefined});";

  /**
   * Unpacking its driver takes as long as a test of some pages: one serves all classes of a run.
   */
  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
  }

  private final Browser browser;

  Chromium() {
    Path program = Path.of(System.getenv().getOrDefault(VARIABLE, "/usr/bin/chromium"));
    if (!Files.isExecutable(program)) {
      throw new AssertionError(
          "There is no browser at " + program + "; name one in " + VARIABLE + ".");
    }
    browser =
        PLAYWRIGHT
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")));
  }

  /**
   * A reader who was never here before, with a phone unless said otherwise. The browser cannot keep
   * the site: storing all of it for each of some thousand readers would take most of the time.
   */
  BrowserContext reader(Browser.NewContextOptions options) {
    BrowserContext context = keepingReader(options);
    context.addInitScript(WITHOUT_WORKERS);
    return context;
  }

  /** The same with a browser that keeps the site. */
  BrowserContext keepingReader(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(10_000);
    return context;
  }

  @Override
  public void close() {
    browser.close();
  }
}

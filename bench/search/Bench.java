import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Types words letter by letter into the search page of published sites, opened from the disk, and
 * prints how long the browser was busy with each letter: script, style and layout.
 */
public class Bench {
  /** What each letter costs, and, where texts had to be loaded, how long the answer took. */
  private static final String TYPE =
      """
      async words => {
        const field = document.querySelector('[data-search-field]');
        const results = document.querySelector('[data-search-results]');
        const count = document.querySelector('[data-search-count]');
        const busy = [], answered = [], shown = [];
        for (const word of words) {
          for (let end = 1; end <= word.length; end++) {
            count.textContent = '…';
            const from = performance.now();
            field.value = word.slice(0, end);
            field.dispatchEvent(new InputEvent('input', {bubbles: true}));
            document.body.getBoundingClientRect();
            busy.push(performance.now() - from);
            while (count.textContent === '…') {
              await new Promise(done => setTimeout(done, 1));
            }
            answered.push(performance.now() - from);
          }
          shown.push(results.querySelectorAll('a').length);
        }
        return [busy, answered, shown];
      }
      """;

  public static void main(String[] folders) throws IOException {
    Path chromium =
        Path.of(System.getenv().getOrDefault("SHIRUBE_CHROMIUM", "/usr/bin/chromium"));
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      System.out.println("| site | pages | language | index ready | letter: median | 95 % | longest | answer: median | longest |");
      System.out.println("|---|---|---|---|---|---|---|---|---|");
      for (String folder : folders) {
        Path site = Path.of(folder).toAbsolutePath();
        for (String lang : List.of("ja", "en")) {
          try (var context = browser.newContext(new NewContextOptions().setViewportSize(390, 844))) {
            type(context.newPage(), site, lang);
          }
        }
        sizes(site);
      }
    }
  }

  private static void type(Page page, Path site, String lang) {
    long from = System.nanoTime();
    page.navigate(site.resolve(lang + "/search.html").toUri().toString());
    page.waitForSelector("[data-search-ready~=" + lang + "]");
    double ready = (System.nanoTime() - from) / 1e6;
    page.waitForSelector("[data-search-ready~=ja][data-search-ready~=en]");
    List<?> titles =
        (List<?>)
            page.evaluate(
                "() => [...document.querySelectorAll('[data-search-all] a')]"
                    + ".map(it => it.textContent)");
    List<String> words = new ArrayList<>();
    for (int i = 0; i < titles.size() && words.size() < 8; i += Math.max(1, titles.size() / 8)) {
      String title = (String) titles.get(i);
      words.add(title.substring(0, Math.min(title.length(), 14)));
    }
    List<?> times = (List<?>) page.evaluate(TYPE, words);
    List<Double> busy = sorted(times.get(0));
    List<Double> answered = sorted(times.get(1));
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %.0f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n",
        site.getFileName(),
        titles.size(),
        lang,
        ready,
        at(busy, 0.5),
        at(busy, 0.95),
        at(busy, 1),
        at(answered, 0.5),
        at(answered, 1));
  }

  private static List<Double> sorted(Object times) {
    return ((List<?>) times).stream().map(it -> ((Number) it).doubleValue()).sorted().toList();
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }

  private static void sizes(Path site) throws IOException {
    long raw = 0;
    long packed = 0;
    int scripts = 0;
    try (var files = Files.newDirectoryStream(site.resolve("assets"), "search-{ja,en}{.,-}*.js")) {
      for (Path file : files) {
        byte[] content = Files.readAllBytes(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
          gzip.write(content);
        }
        raw += content.length;
        packed += out.size();
        scripts++;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: the index has %d scripts, %,d bytes, %,d compressed%n",
        site.getFileName(),
        scripts,
        raw,
        packed);
  }
}

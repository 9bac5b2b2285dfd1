import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Saves a page again and again while a browser shows it, and takes the time until the new words are
 * there: the change noticed, the page made, the browser told, the page loaded. Beside it stands a
 * clean build of the same sources in the same minutes.
 */
public class Bench {
  /** So that what no page shows is made, and the next save finds a workshop at rest. */
  private static final long REST_MILLIS = 4000;

  private static final int WARM_UP = 10;

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[1]);
    int runs = Integer.parseInt(args[2]);
    Path source = root.resolve("content/ja/section-001/page-02.md");
    String text = Files.readString(source);
    double clean = cleanBuild(root);
    Process serve =
        new ProcessBuilder("./shirube", "--root", root.toString(), "--lang", "en", "serve")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8);
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(
                            Path.of(
                                System.getenv()
                                    .getOrDefault("SHIRUBE_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      String address = out.lines().filter(line -> line.startsWith("Preview: ")).findFirst().get();
      out.lines().filter(line -> line.startsWith("Shown")).findFirst().get();
      Page page = browser.newPage();
      page.setDefaultTimeout(120_000);
      page.navigate(address.split(" ")[1] + "ja/section-001/page-02.html");
      List<Double> seen = new ArrayList<>();
      List<Double> made = new ArrayList<>();
      for (int run = -WARM_UP; run < runs; run++) {
        Thread.sleep(run == -WARM_UP ? 4 * REST_MILLIS : REST_MILLIS);
        String words = "保存" + (run + WARM_UP) + "回目。";
        String changed = text + "\n" + words + "\n";
        long from = System.nanoTime();
        Files.writeString(source, changed);
        page.waitForFunction("words => document.body && document.body.innerText.includes(words)", words);
        double millis = (System.nanoTime() - from) / 1e6;
        String told = out.lines().filter(line -> line.startsWith("Shown")).findFirst().get();
        if (run >= 0) {
          seen.add(millis);
          made.add(Double.parseDouble(told.replaceAll("[^0-9]", "")));
        }
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.2f | %.3f |%n",
          args[0],
          runs,
          median(made),
          median(seen),
          Collections.min(seen),
          Collections.max(seen),
          clean / 1000,
          median(seen) / clean);
    } finally {
      serve.destroy();
      Files.writeString(source, text);
    }
  }

  private static double cleanBuild(Path root) throws IOException, InterruptedException {
    List<Double> all = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      long from = System.nanoTime();
      new ProcessBuilder(
              "./shirube", "--root", root.toString(), "build", "--clean", "--out",
              root.resolve("../site").toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      all.add((System.nanoTime() - from) / 1e6);
    }
    return median(all);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}

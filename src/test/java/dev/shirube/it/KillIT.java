package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole tool, killed at any moment, leaves one whole version of the site. The exchange itself
 * is tried in depth by {@code KilledRunTest} in {@code output}.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class KillIT {
  private static final int KILLS = 25;

  /** After so many kills a run goes on to its end. */
  private static final int BETWEEN = 8;

  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"[^\"]*(assets/[^\"]+)\"");

  private final Map<String, Path> roots = new HashMap<>();
  private final Map<String, Path> whole = new HashMap<>();
  private Path site;

  /** Two versions of the example: each page, and the style sheet, carries the word of its own. */
  @BeforeEach
  void versions(@TempDir Path folder) throws IOException {
    site = folder.resolve("site");
    for (String word : List.of("Alpha", "Beta")) {
      Path root = Folders.example(folder.resolve(word));
      Path config = root.resolve("site-config/site.yml");
      Folders.change(config, "ja: 図書室の手引き,", "ja: 図書室の手引き " + word + ",");
      Folders.change(config, "en: Library guide}", "en: Library guide " + word + "}");
      Files.writeString(
          root.resolve("templates/css/tokens.css"),
          "/* " + word + " */",
          StandardOpenOption.APPEND);
      roots.put(word, root);
      whole.put(word, folder.resolve("whole-" + word));
      Tool.publishByProcess(root, whole.get(word), "--clean");
    }
    assertThat(Folders.difference(whole.get("Alpha"), whole.get("Beta"))).isPresent();
  }

  @Test
  void theSiteIsOneWholeVersionWheneverTheToolIsKilled() throws Exception {
    Tool.publishByProcess(roots.get("Alpha"), site, "--clean");
    Length length = lengthOfARun("Beta");
    Random random = new Random(20261120);
    Map<String, Integer> outcomes = new TreeMap<>();
    String before = "Beta";
    for (int kill = 0; kill < KILLS; kill++) {
      String next = other(before);
      Set<String> old = leftovers();
      Process run = start(next);
      double share = (kill + random.nextDouble()) / KILLS;
      if (kill % 2 == 0) {
        run.waitFor((long) (share * length.whole()), TimeUnit.MICROSECONDS);
      } else {
        waitForItsFolder(run, old);
        run.waitFor((long) (share * length.writing()), TimeUnit.MICROSECONDS);
      }
      boolean ended = !run.isAlive();
      run.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

      before = wholeVersion();
      String outcome =
          ended
              ? "after the end"
              : before.equals(next)
                  ? "after the exchange"
                  : leftovers().equals(old) ? "before the first file" : "while writing";
      outcomes.merge(outcome, 1, Integer::sum);
      if (kill % BETWEEN == BETWEEN - 1) {
        before = other(before);
        Tool.publishByProcess(roots.get(before), site, "--clean");
        assertThat(wholeVersion()).isEqualTo(before);
        assertThat(leftovers()).isEmpty();
      }
    }
    System.out.printf(
        "KillIT: %d kills in runs of %d ms: %s%n", KILLS, length.whole() / 1000, outcomes);
    assertThat(outcomes).containsKeys("before the first file", "while writing");
  }

  private static String other(String word) {
    return word.equals("Alpha") ? "Beta" : "Alpha";
  }

  /** Microseconds of a run, and of its part that writes. */
  private record Length(long whole, long writing) {}

  private Length lengthOfARun(String word) throws Exception {
    Set<String> old = leftovers();
    long began = System.nanoTime();
    Process run = start(word);
    waitForItsFolder(run, old);
    long writing = System.nanoTime();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    long ended = System.nanoTime();
    assertThat(run.exitValue()).isZero();
    assertThat(wholeVersion()).isEqualTo(word);
    return new Length((ended - began) / 1000, (ended - writing) / 1000);
  }

  private void waitForItsFolder(Process run, Set<String> old) throws Exception {
    while (run.isAlive() && old.containsAll(leftovers())) {
      Thread.sleep(2);
    }
  }

  private Process start(String word) throws IOException {
    return Tool.build(Tool.HOME, Tool.SHORT_RUN, roots.get(word), site).start();
  }

  /** The word of the published version, every file of which is there, as it was made. */
  private String wholeVersion() {
    Map<String, Path> files = Folders.files(site);
    TreeSet<String> words = new TreeSet<>();
    files.forEach(
        (name, file) -> {
          if (name.endsWith(".html")) {
            String page = new String(Folders.read(file), StandardCharsets.UTF_8);
            String word = page.contains("Alpha") ? "Alpha" : "Beta";
            assertThat(page).as(name).contains(word);
            words.add(word);
            Matcher matcher = ASSET.matcher(page);
            while (matcher.find()) {
              assertThat(site.resolve(matcher.group(1))).isRegularFile();
            }
          }
        });
    assertThat(words).as("versions on the pages").hasSize(1);
    Map<String, Path> made = Folders.files(whole.get(words.first()));
    made.forEach(
        (name, file) ->
            assertThat(files.get(name)).as(name).isNotNull().hasSameBinaryContentAs(file));
    assertThat(files.keySet().stream().filter(name -> !made.containsKey(name)))
        .as("only assets of the other version are kept")
        .allMatch(name -> name.startsWith("assets/"));
    return words.first();
  }

  private Set<String> leftovers() throws IOException {
    try (Stream<Path> entries = Files.list(site.resolveSibling(".site.shirube"))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !List.of("lock", "manifest").contains(name))
          .collect(Collectors.toSet());
    }
  }
}

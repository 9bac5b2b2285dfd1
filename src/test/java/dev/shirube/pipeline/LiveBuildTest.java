package dev.shirube.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.it.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that takes over what a change does not touch makes what a clean build makes. */
class LiveBuildTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /** How many edits; more with {@code -Dshirube.edits=1000}. */
  private static final int EDITS = Integer.getInteger("shirube.edits", 200);

  /** A clean build after each edit would take most of the time. */
  private static final int COMPARED_EVERY = 5;

  @TempDir Path folder;
  private Path root;
  private LiveBuild live;

  @BeforeEach
  void prepare() {
    root = Folders.example(folder.resolve("sources"));
    live = new LiveBuild(root, false, TODAY);
  }

  /** The states of which it told, until the site was whole or an error was found. */
  private List<LiveBuild.Preview> states(String... lookedAt) {
    List<LiveBuild.Preview> states = new ArrayList<>();
    live.update(List.of(lookedAt), states::add);
    live.finish(states::add);
    return states;
  }

  private LiveBuild.Preview last() {
    List<LiveBuild.Preview> states = states();
    return states.get(states.size() - 1);
  }

  private BuildResult clean(Path out) {
    return SiteBuild.run(
        new BuildOptions(root, out, false, TODAY, null, true, false, site -> List.of()),
        stage -> {});
  }

  /** Where the site shown is another than a clean build makes; empty where it is not. */
  private String difference(LiveBuild.Preview shown) throws IOException {
    Path out = folder.resolve("clean");
    BuildResult result = clean(out);
    if (!result.findings().equals(shown.findings())) {
      return "findings: " + result.findings() + "\nbut shown: " + shown.findings();
    }
    if (result.built().isEmpty() == shown.whole()) {
      return "built: " + result.built().isPresent() + ", shown as whole: " + shown.whole();
    }
    return shown.whole() ? difference(files(out), shown.files()) : "";
  }

  private static String difference(Map<String, byte[]> expected, Map<String, byte[]> found) {
    Set<String> names = new TreeSet<>(expected.keySet());
    names.addAll(found.keySet());
    for (String name : names) {
      if (!Arrays.equals(expected.get(name), found.get(name))) {
        return name
            + ": "
            + (expected.containsKey(name) ? "" : "not in a clean build ")
            + (found.containsKey(name) ? "" : "missing");
      }
    }
    return "";
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void theFirstSiteIsThatOfACleanBuild() throws IOException {
    assertThat(difference(last())).isEmpty();
  }

  @Test
  void whateverIsEditedTheSiteIsThatOfACleanBuild() throws IOException {
    long seed = Long.getLong("shirube.seed", System.nanoTime());
    Edits edits = new Edits(root, seed);
    last();
    int right = 0;
    for (int done = 1; done <= EDITS; done++) {
      String what = edits.next();
      LiveBuild.Preview shown = last();
      right += shown.whole() ? 1 : 0;
      if (done % COMPARED_EVERY == 0) {
        String trouble =
            "after edit " + done + " (" + what + "), with -Dshirube.seed=" + seed + ": ";
        assertThat(difference(shown)).as(trouble).isEmpty();
      }
    }
    assertThat(right).as("edits without an error, seed " + seed).isGreaterThan(EDITS / 4);
  }

  @Test
  void aPageThatNothingTouchedIsTheSameObject() {
    LiveBuild.Preview before = last();
    Folders.change(root.resolve("content/ja/guide/card.md"), "\n---\n", "\n---\n\n新しい文です。\n");
    LiveBuild.Preview after = last();
    assertThat(after.files().get("ja/contacts.html"))
        .isSameAs(before.files().get("ja/contacts.html"));
    assertThat(after.files().get("ja/guide/card.html"))
        .isNotEqualTo(before.files().get("ja/guide/card.html"));
  }

  @Test
  void anotherNumberTouchesOnlyThePagesThatShowIt() {
    LiveBuild.Preview before = last();
    Folders.change(root.resolve("content/data/contacts.yml"), "00-0000-0000", "03-0000-0000");
    LiveBuild.Preview after = last();
    assertThat(text(after, "ja/index.html")).contains("03-0000-0000");
    assertThat(text(after, "ja/contacts.html")).contains("03-0000-0000");
    assertThat(after.files().get("ja/glossary.html"))
        .isSameAs(before.files().get("ja/glossary.html"));
  }

  @Test
  void thePageThatSomebodyLooksAtComesFirst() {
    last();
    Folders.change(root.resolve("templates/layout.ftlh"), "<footer", "<footer data-new");
    List<LiveBuild.Preview> states = states("en/index.html");
    String first = text(states.get(0), "en/index.html");
    String other = text(states.get(0), "en/contacts.html");
    assertThat(first.contains("data-new") && !other.contains("data-new")).isTrue();
  }

  @Test
  void aMistakeKeepsTheLastGoodPages() throws IOException {
    LiveBuild.Preview before = last();
    Files.writeString(root.resolve("content/ja/contacts.md"), "no head\n");
    LiveBuild.Preview broken = last();
    assertThat(broken.right()).isFalse();
    assertThat(broken.files().get("ja/contacts.html"))
        .isSameAs(before.files().get("ja/contacts.html"));
    assertThat(broken.findings().get(0).position().file()).isEqualTo("content/ja/contacts.md");
  }

  @Test
  void aFaultOfATemplateKeepsTheLastGoodPages() {
    LiveBuild.Preview before = last();
    Folders.change(root.resolve("templates/page.ftlh"), "<@", "${nothing.at.all}<@");
    LiveBuild.Preview broken = last();
    assertThat(broken.files()).isEqualTo(before.files());
    assertThat(broken.findings().get(0).rule()).isEqualTo("template/fault");
  }

  @Test
  void foldersMayGoAndComeBack() throws IOException {
    LiveBuild.Preview before = last();
    for (String name : List.of("content", "templates", "site-config")) {
      Path away = folder.resolve("away");
      Files.move(root.resolve(name), away);
      LiveBuild.Preview without = last();
      assertThat(without.right()).as(name).isFalse();
      assertThat(without.files()).as(name).hasSameSizeAs(before.files());
      Files.move(away, root.resolve(name));
      assertThat(difference(last())).as(name).isEmpty();
    }
  }

  private static String text(LiveBuild.Preview preview, String address) {
    return new String(preview.files().get(address), StandardCharsets.UTF_8);
  }

  /** All files below a folder, sorted. */
  static List<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.shirube.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.config.ConfigLoader;
import dev.shirube.diagnostic.Findings;
import dev.shirube.load.SiteLoader;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.site.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a tick hold, what asks for another look, and what is another task. */
class MeaningTest {
  private static final Path CASES =
      Path.of("src/test/resources/dev/shirube/checklist/meaning.cases");
  @TempDir static Path folder;
  private static Site site;

  /**
   * An edit of an item.
   *
   * @param page on which both texts stand as items
   */
  record Edit(String outcome, String before, String after, String page) {
    @Override
    public String toString() {
      return outcome + ": " + before + " → " + after;
    }
  }

  static List<Edit> edits() throws IOException {
    List<Edit> edits = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" \\| ", -1);
        edits.add(new Edit(parts[0], parts[1], parts[2], "edits/e" + edits.size()));
      }
    }
    return edits;
  }

  /** All edits as pages of one site, read as its pages are. */
  @BeforeAll
  static void load() throws IOException {
    SiteFolder example = SiteFolder.example(folder);
    for (Edit edit : edits()) {
      example.write(
          "content/ja/" + edit.page() + ".md",
          "---\ntitle: x\n---\n\n## x {#list .checklist}\n\n"
              + "- [ ] %s {#before}\n- [ ] %s {#after}\n".formatted(edit.before(), edit.after()));
    }
    Findings found = new Findings();
    site =
        SiteLoader.load(
            example.root(), ConfigLoader.load(example.root(), found).orElseThrow(), false, found);
    assertThat(found.sorted()).isEmpty();
  }

  private static Meaning meaning(Edit edit, int item) {
    Page page = site.page("ja", edit.page()).orElseThrow();
    PlainValues values = new PlainValues(site.records(), "ja");
    return Meaning.of(ItemText.of(page.checklists().get(0).items().get(item), values));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void anEditIsTakenForWhatItIs(Edit edit) {
    Meaning before = meaning(edit, 0);
    Meaning after = meaning(edit, 1);
    String outcome =
        before.hash().equals(after.hash())
            ? "same"
            : before.likeness(after) < LockCheck.ANOTHER_TASK ? "another" : "changed";
    assertThat(outcome)
        .as("%s, %s: %.2f", before.letters(), after.letters(), before.likeness(after))
        .isEqualTo(edit.outcome());
  }

  /** Where the likeness is drawn: real tasks are hardly ever taken for one another. */
  @Test
  void ofAHundredPairsOfRealTasksAtMostThreeAreTakenForOne() {
    Findings found = new Findings();
    Map<String, Lock.Published> items = LockFile.read(Path.of(""), found).items();
    assertThat(found.sorted()).isEmpty();
    assertThat(items).hasSizeGreaterThan(100);
    List<Meaning> meanings =
        items.values().stream().map(item -> Meaning.of(item.words())).distinct().toList();
    long pairs = 0;
    long alike = 0;
    for (int i = 0; i < meanings.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs++;
        alike += meanings.get(i).likeness(meanings.get(j)) < LockCheck.ANOTHER_TASK ? 0 : 1;
      }
    }
    assertThat(100.0 * alike / pairs).isBetween(0.1, 3.0);
  }

  @Test
  void likenessIsTheSameFromBothSides() {
    Meaning one = Meaning.of("電子証明書を申請した");
    Meaning other = Meaning.of("電子証明書の通知書を受け取った");
    assertThat(one.likeness(other)).isEqualTo(other.likeness(one)).isBetween(0.2, 0.7);
    assertThat(one.likeness(one)).isEqualTo(1);
    assertThat(Meaning.of("").likeness(Meaning.of(""))).isEqualTo(1);
    assertThat(Meaning.of("").likeness(one)).isZero();
    assertThat(Meaning.of("甲").likeness(Meaning.of("乙"))).isZero();
  }
}

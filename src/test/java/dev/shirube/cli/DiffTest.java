package dev.shirube.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.it.Folders;
import dev.shirube.revision.GitFolder;
import dev.shirube.site.SiteFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What diff answers to a person and to a pull request, over a real repository. */
class DiffTest {
  private static final String CONTACTS = "content/data/contacts.yml";
  private static final String INDEX = "content/ja/index.md";
  private static final String CARD = "content/ja/guide/card.md";

  @TempDir Path folder;

  private Path root;
  private GitFolder git;

  @BeforeEach
  void commitTheExample() {
    root = SiteFolder.example(folder).root();
    git = GitFolder.init(root).commit("The example");
  }

  private Run diff(String... options) {
    List<String> args = new ArrayList<>(List.of("--root", root.toString(), "diff"));
    args.addAll(List.of("--today", "2026-11-20"));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  @Test
  void whereNothingChangedThatIsSaid() {
    Run run = diff("main");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .matches(
            "Compared main \\(\\w{10}\\) with the files as they are now: nothing changed\\.\\R");
  }

  @Test
  void aFindingThatCameAndOneThatIsSettledAreTold() {
    Folders.change(root.resolve(CARD), "もう一度", "もう一度「");
    git.commit("A bracket");
    Folders.change(root.resolve(CARD), "もう一度「", "もう一度");
    Folders.change(root.resolve(INDEX), "電話は", "「電話は");
    Run run = diff("main", "--lang", "ja");
    assertThat(run.out()).contains("検査の指摘（2）", "  新しい指摘（", "  直った指摘（", CARD + ":", INDEX + ":");
  }

  @Test
  void aTextOfARecordStaysATextInAPullRequest() {
    Folders.change(
        root.resolve(CONTACTS),
        "{ja: 受付, en: Front desk}",
        "{ja: \"@nobody [押す](https://example.org) </details> #1\", en: Front desk}");
    String told = diff("main", "--format", "markdown").out();
    assertThat(told).startsWith("<!-- shirube diff -->\n## 読む人にとって変わること\n");
    assertThat(told).contains("<summary>English</summary>");
    assertThat(told.lines().map(line -> line.replaceAll("`[^`]*`", "")))
        .noneMatch(
            line -> line.contains("@nobody") || line.contains("](https") || line.contains("#1"))
        .filteredOn(line -> line.contains("</details>"))
        .containsExactly("</details>");
  }

  @Test
  void twoRevisionsAreComparedWithoutTheFilesOfToday() {
    Folders.change(root.resolve(CONTACTS), "00-0000-0000", "03-0000-0000");
    git.commit("A number");
    Folders.change(root.resolve(CONTACTS), "03-0000-0000", "06-0000-0000");
    String told = diff("main~1..main").out();
    assertThat(told).contains("The phone number changed from 00-0000-0000 to 03-0000-0000.");
  }

  @Test
  void aVersionThatCannotBeReadWholeIsComparedAsFarAsItCan() {
    Folders.change(root.resolve("content/data/facts.yml"), "{money: 1500}", "{money: 1500");
    Folders.change(root.resolve("site-config/site.yml"), "languages:", "langauges:");
    git.commit("Broken");
    Folders.change(root.resolve("content/data/facts.yml"), "{money: 1500", "{money: 1500}");
    Folders.change(root.resolve("site-config/site.yml"), "langauges:", "languages:");
    Folders.change(root.resolve(CONTACTS), "00-0000-0000", "03-0000-0000");
    Run run = diff("main");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("The phone number changed from 00-0000-0000 to 03-0000-0000.")
        .contains("What could not be compared (2)")
        .contains("content/data/facts.yml:5:9: ")
        .doesNotContain("is new.");
  }

  @Test
  void aMistakeInTheConfigurationOfBothIsWrongUsage() {
    Folders.change(root.resolve("site-config/site.yml"), "languages:", "langauges:");
    git.commit("Broken");
    Run run = diff("main");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("site-config/site.yml:4:1: error: ");
  }

  @Test
  void aRevisionThatIsNoneIsRefusedInASentence() {
    Run run = diff("mian");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("git knows no revision “mian”. Did you mean “main”?");
  }

  @Test
  void aFormatThatIsNoneIsRefusedInASentence() {
    Run run = diff("main", "--format", "html");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("there is no format “html”; take one of text, markdown.");
  }
}

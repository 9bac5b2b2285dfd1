package dev.shirube.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.it.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the tool is called, and what it answers; scripts and the README rely on it. */
class UsageTest {
  private static final String MARKER = "<!-- usage: held equal to --help by a test -->\n```\n";

  @TempDir Path folder;

  private Run build(Path root, String... options) {
    List<String> args = new ArrayList<>(List.of("--root", root.toString(), "build"));
    args.addAll(List.of("--out", folder.resolve("out").toString()));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  private static String help() {
    return Stream.of(
            "--help",
            "build --help",
            "check --help",
            "diff --help",
            "fmt --help",
            "links --help",
            "new --help",
            "package --help",
            "serve --help")
        .map(args -> Run.of(args.split(" ")).out())
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ja.md"})
  void theReadmePrintsTheHelp(String readme) throws IOException {
    String text = Files.readString(Path.of(readme));
    int start = text.indexOf(MARKER) + MARKER.length();
    assertThat(start).as("the marked block").isGreaterThan(MARKER.length());
    String block = text.substring(start, text.indexOf("```\n", start));
    String help = help();
    assertThat(block).isEqualTo(help);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "build --help", "build -h", "check --help", "links -h"})
  void helpIsWhatWasAskedFor(String args) {
    Run run = Run.of(args.split(" "));
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("Usage: shirube");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void noLineOfHelpIsTooLongForATerminal() {
    assertThat(help().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(90));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void theVersionIsOneLine(String option) {
    Run run = Run.of(option);
    assertThat(run.exit()).isZero();
    assertThat(run.out()).matches("Shirube \\S+\\R");
  }

  @Test
  void withoutArgumentsItSaysHowItIsCalled() {
    Run run = Run.of();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEqualTo(Run.of("--help").out());
  }

  @ParameterizedTest
  @CsvSource({
    "bild, 'Did you mean: shirube build?'",
    "build --ot=x, --out",
    "--rot=x build, --root",
    "build --clear, --clean"
  })
  void aSlipOfTheFingersIsAnsweredWithWhatWasMeant(String args, String meant) {
    Run run = Run.of(args.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2026-02-30", "20261120", "2026-11-20T00:00"})
  void aDayThatIsNoneIsRefusedInASentence(String day) {
    Run run = Run.of("build", "--today", day);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "Invalid value for option '--today': there is no day “"
                + day
                + "”; write one like 2026-11-20.\n");
  }

  @Test
  void anAddressThatIsNoneIsRefusedInASentence() {
    Run run = Run.of("build", "--base-url", "example.org");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("--base-url example.org: It must be an address that begins");
  }

  @ParameterizedTest
  @CsvSource({"en, There is no content/ in ", "ja, content/ がありません"})
  void aRootThatIsNoSiteIsRefusedInASentence(String lang, String sentence) {
    Run run = Run.of("--lang", lang, "--root", folder.toString(), "build");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines().findFirst().orElseThrow())
        .contains(folder.toString(), sentence, "--root");
  }

  @Test
  void aMistakeInTheConfigurationIsWrongUsage() {
    Path root = Folders.example(folder.resolve("site"));
    Folders.change(root.resolve("site-config/site.yml"), "languages:", "langauges:");
    Run run = build(root);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("site-config/site.yml:4:1: error: ").contains("languages");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aMistakeInTheContentIsAFinding() {
    Path root = Folders.example(folder.resolve("site"));
    Folders.change(root.resolve("content/en/index.md"), "guide/card.md", "guide/nowhere.md");
    Run run = build(root);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("content/en/index.md:9:27: error: ")
        .contains("Not built: 1 err");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFineSiteIsBuiltAndNothingIsComplainedOf() {
    Path root = Folders.example(folder.resolve("site"));
    Run run = build(root, "--today", "2026-11-20", "--base-url", "https://example.jp/");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("Built 9 pages (");
    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve("out/sitemap.xml")).content().contains("https://example.jp/ja/");
  }

  @Test
  void aFolderOfSomebodyElseIsNotReplaced() throws IOException {
    Path root = Folders.example(folder.resolve("site"));
    Path photo = Files.createDirectories(folder.resolve("out")).resolve("photo.jpg");
    Files.writeString(photo, "mine");
    Run run = build(root);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("photo.jpg");
    assertThat(photo).hasContent("mine");
  }
}

package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.shirube.diagnostic.Findings;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What runs on GitHub: the workflows are well-formed and careful, and what their steps call of this
 * tool runs here as well.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class WorkflowIT {
  private static final Path FOLDER = Path.of(".github");

  /** An action at a major version at least, or at a commit. */
  private static final Pattern PINNED =
      Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+@(?:v\\d+(?:\\.\\d+)*|[0-9a-f]{40})");

  private static final Pattern CALL =
      Pattern.compile("\\./shirube(?:\\s+--lang\\s+\\w+)?\\s+([a-z]+)");

  @TempDir static Path folder;

  private static ProjectCopy project;
  private static List<String> commands;

  @BeforeAll
  static void copyTheProject() {
    project = ProjectCopy.in(folder);
    commands = project.commands();
  }

  private record Job(String workflow, String name, YamlNode.Mapping job) {
    List<YamlNode.Mapping> steps() {
      YamlNode.Sequence steps = (YamlNode.Sequence) job.get("steps").orElseThrow();
      return steps.items().stream().map(YamlNode.Mapping.class::cast).toList();
    }

    List<String> runs() {
      return steps().stream().flatMap(step -> text(step, "run").stream()).toList();
    }

    List<String> uses() {
      return steps().stream().flatMap(step -> text(step, "uses").stream()).toList();
    }

    boolean mayWrite() {
      return job.get("permissions").stream()
          .flatMap(rights -> ((YamlNode.Mapping) rights).pairs().stream())
          .anyMatch(right -> ((YamlNode.Scalar) right.value()).text().equals("write"));
    }
  }

  private static Optional<String> text(YamlNode.Mapping mapping, String key) {
    return mapping.get(key).map(value -> ((YamlNode.Scalar) value).text());
  }

  private static YamlNode.Mapping read(Path file) throws IOException {
    Findings findings = new Findings();
    Optional<YamlNode> node = YamlText.parse(file.toString(), Files.readString(file), 1, findings);
    assertThat(findings.sorted()).isEmpty();
    return (YamlNode.Mapping) node.orElseThrow();
  }

  private static List<Path> files(String where) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(where))) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  private static List<Job> jobs() throws IOException {
    List<Job> jobs = new ArrayList<>();
    for (Path file : files("workflows")) {
      YamlNode.Mapping all = (YamlNode.Mapping) read(file).get("jobs").orElseThrow();
      all.pairs()
          .forEach(
              pair ->
                  jobs.add(
                      new Job(
                          file.getFileName().toString(),
                          pair.key(),
                          (YamlNode.Mapping) pair.value())));
    }
    return jobs;
  }

  @Test
  void aWorkflowGrantsNothingButWhatAJobAsksFor() throws IOException {
    assertThat(files("workflows")).hasSizeGreaterThanOrEqualTo(2);
    for (Path file : files("workflows")) {
      YamlNode.Mapping workflow = read(file);
      assertThat(workflow.pairs().stream().map(YamlNode.Pair::key))
          .as(file.toString())
          .contains("name", "on", "permissions", "jobs");
      assertThat(((YamlNode.Mapping) workflow.get("permissions").orElseThrow()).pairs()).isEmpty();
    }
    for (Job job : jobs()) {
      assertThat(job.job().pairs().stream().map(YamlNode.Pair::key))
          .as(job.name())
          .contains("runs-on", "timeout-minutes", "permissions");
    }
  }

  @Test
  void aJobThatMayWriteRunsNoCodeOfAPullRequest() throws IOException {
    List<Job> writing = jobs().stream().filter(Job::mayWrite).toList();
    assertThat(writing).extracting(Job::name).contains("scan", "publish", "comment");
    for (Job job : writing) {
      assertThat(job.uses()).as(job.name()).noneMatch(uses -> uses.contains("/checkout@"));
      assertThat(job.runs()).as(job.name()).noneMatch(run -> run.contains("shirube "));
    }
    for (Path file : files("workflows")) {
      assertThat(Files.readString(file)).doesNotContain("pull_request_target");
    }
  }

  @Test
  void everyActionIsPinned() throws IOException {
    List<String> uses = jobs().stream().flatMap(job -> job.uses().stream()).toList();
    assertThat(uses).hasSizeGreaterThan(5).allMatch(use -> PINNED.matcher(use).matches());
  }

  @Test
  void noScriptHasAValueOfGithubWrittenIntoIt() throws IOException {
    assertThat(jobs().stream().flatMap(job -> job.runs().stream()))
        .isNotEmpty()
        .noneMatch(run -> run.contains("${{"));
  }

  @Test
  void everyScriptIsOneThatAShellReads() throws IOException {
    for (Job job : jobs()) {
      for (String run : job.runs()) {
        Command.Result result = new Command(List.of("sh", "-n", "-c", run)).run();
        assertThat(result.exit()).as(run + result.err()).isZero();
      }
    }
  }

  /** One after another, since the later ones use what the earlier made. */
  @TestFactory
  Stream<DynamicTest> whatAStepCallsRunsHereToo() throws IOException {
    Job check = jobs().stream().filter(job -> job.name().equals("check")).findFirst().orElseThrow();
    assertThat(calls(check.runs())).containsExactly("check", "fmt", "diff", "build", "package");
    return check.runs().stream().map(run -> DynamicTest.dynamicTest(run, () -> runs(run)));
  }

  private static Set<String> calls(List<String> runs) {
    Set<String> calls = new LinkedHashSet<>();
    for (String run : runs) {
      Matcher call = CALL.matcher(run);
      while (call.find()) {
        calls.add(call.group(1));
      }
    }
    return calls;
  }

  private static void runs(String run) throws IOException {
    assumeThat(commands).as("the commands of this version").containsAll(calls(List.of(run)));
    if (run.contains("diff.md") && !commands.contains("diff")) {
      Files.writeString(project.root().resolve("target/pull-request/diff.md"), "");
    }
    Command.Result result =
        project.sh(
            run,
            Map.of(
                "BASE", "HEAD",
                "NUMBER", "7",
                "GITHUB_STEP_SUMMARY", project.root().resolve("target/summary.md").toString()));
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
  }

  @Test
  void whatIsUploadedIsWhatTheStepsMake() throws IOException {
    Job check = jobs().stream().filter(job -> job.name().equals("check")).findFirst().orElseThrow();
    List<String> paths =
        check.steps().stream()
            .filter(step -> text(step, "uses").orElse("").contains("upload"))
            .map(step -> text((YamlNode.Mapping) step.get("with").orElseThrow(), "path"))
            .map(Optional::orElseThrow)
            .distinct()
            .toList();
    assertThat(paths)
        .containsExactly(
            "target/pull-request", "target/shirube.sarif", "target/site", "target/package");
  }

  // Templates of issues

  @TestFactory
  Stream<DynamicTest> anIssueAsksInBothLanguages() throws IOException {
    List<Path> forms =
        files("ISSUE_TEMPLATE").stream().filter(file -> !file.endsWith("config.yml")).toList();
    assertThat(forms)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("new-page.yml", "page.yml", "phone.yml", "translation.yml");
    return forms.stream()
        .map(form -> DynamicTest.dynamicTest(form.getFileName().toString(), () -> isSound(form)));
  }

  private static void isSound(Path file) throws IOException {
    YamlNode.Mapping form = read(file);
    assertThat(form.pairs().stream().map(YamlNode.Pair::key))
        .containsExactly("name", "description", "title", "labels", "body");
    Set<String> ids = new LinkedHashSet<>();
    List<String> words = new ArrayList<>();
    words.add(text(form, "name").orElseThrow());
    words.add(text(form, "description").orElseThrow());
    for (YamlNode item : ((YamlNode.Sequence) form.get("body").orElseThrow()).items()) {
      YamlNode.Mapping field = (YamlNode.Mapping) item;
      YamlNode.Mapping attributes = (YamlNode.Mapping) field.get("attributes").orElseThrow();
      String type = text(field, "type").orElseThrow();
      assertThat(type).isIn("markdown", "input", "textarea");
      if (type.equals("markdown")) {
        words.add(text(attributes, "value").orElseThrow());
      } else {
        assertThat(ids.add(text(field, "id").orElseThrow())).as("an id of its own").isTrue();
        words.add(text(attributes, "label").orElseThrow());
      }
    }
    assertThat(ids).isNotEmpty();
    assertThat(words)
        .allMatch(word -> word.codePoints().anyMatch(c -> c >= 0x3041 && c <= 0x9FFF))
        .allMatch(word -> word.matches("(?s).*[A-Za-z]{3}.*"));
  }

  // The sample of a hook

  @Test
  void theHookLetsASoundCommitPassAndStopsAFaultyOne() throws IOException {
    String hook = "sh .githooks/pre-commit";
    Command.Result nothing = project.sh(hook, Map.of());
    assertThat(nothing.exit()).as(nothing.err()).isZero();
    assertThat(nothing.out()).as("no check where nothing of the site is committed").isEmpty();

    Path page = project.root().resolve("content/ja/links.md");
    String before = Files.readString(page);
    Files.writeString(page, before + "\n画面の「送信を押します。\n");
    Command.Result faulty = project.sh("git add content; " + hook, Map.of("LC_ALL", "C.UTF-8"));
    assertThat(faulty.exit()).isEqualTo(1);
    assertThat(faulty.out()).contains("content/ja/links.md");

    Files.writeString(page, before);
    Path looks = project.root().resolve("templates/css/tokens.css");
    String tokens = Files.readString(looks);
    Files.writeString(looks, tokens + "/* as before */\n");
    Command.Result sound = project.sh("git add content templates; " + hook, Map.of());
    assertThat(sound.exit()).as(sound.out() + sound.err()).isZero();
    assertThat(sound.out()).isNotEmpty();
    Files.writeString(looks, tokens);
    project.sh("git add templates", Map.of());
  }
}

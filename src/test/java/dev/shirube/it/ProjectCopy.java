package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A copy of the project in which a test may run what a person would, as a git repository of one
 * commit. It uses the packed tool as it is and builds none.
 */
final class ProjectCopy {
  private static final List<String> PARTS =
      List.of(
          ".github",
          ".githooks",
          ".vscode",
          "content",
          "docs",
          "site-config",
          "src/main",
          "src/test/resources/sites/ward",
          "templates");
  private static final List<String> FILES =
      List.of(".editorconfig", ".gitattributes", ".gitignore", "pom.xml", "README.md", "shirube");

  /** Seconds for a script of several commands. */
  private static final long LONG = 600;

  private static final Pattern DATED =
      Pattern.compile("\\./shirube(?: --\\w+ \\S+)* (?:build|check|package)\\b(?! --help)");

  private final Path root;

  private ProjectCopy(Path root) {
    this.root = root;
  }

  static ProjectCopy in(Path folder) {
    try {
      Path root = Files.createDirectories(folder.toRealPath().resolve("project"));
      for (String part : PARTS) {
        if (Files.exists(Tool.PROJECT.resolve(part))) {
          Folders.copy(Tool.PROJECT.resolve(part), root.resolve(part));
        }
      }
      for (String file : FILES) {
        Files.copy(Tool.PROJECT.resolve(file), root.resolve(file));
      }
      Folders.copy(Tool.JAR.resolveSibling("lib"), root.resolve("target/lib"));
      Files.copy(Tool.JAR, root.resolve("target/shirube.jar"));
      archive(root);
      ProjectCopy copy = new ProjectCopy(root);
      copy.git("init", "-q", "-b", "main");
      copy.commitAll();
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty archives of classes: the launcher then makes none for these few runs. */
  private static void archive(Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("target/cds"));
    if (Files.isDirectory(Tool.JAR.resolveSibling("cds"))) {
      for (String name : Folders.files(Tool.JAR.resolveSibling("cds")).keySet()) {
        if (name.endsWith(".jsa")) {
          Files.createFile(folder.resolve(name));
        }
      }
    }
  }

  Path root() {
    return root;
  }

  void commitAll() {
    git("add", "-A");
    git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "State");
  }

  /** As it was committed. */
  void restore() {
    git("checkout", "-q", ".");
    git("clean", "-fdq");
  }

  private void git(String... words) {
    List<String> all = new ArrayList<>(List.of("git"));
    all.addAll(List.of(words));
    Command.Result result = new Command(all).in(root).run();
    assertThat(result.exit()).as(result.err()).isZero();
  }

  /**
   * Runs a piece of a shell's script, as GitHub does: the first that fails ends it. Contents are
   * looked at as on the day of which the tests know what is due.
   */
  Command.Result sh(String script, Map<String, String> environment) {
    String asOfThen = DATED.matcher(script).replaceAll("$0 --today " + Tool.TODAY);
    Command command = new Command(List.of("sh", "-e", "-c", asOfThen)).in(root).within(LONG);
    environment.forEach(command::with);
    return command.with("JAVA_HOME", Tool.HOME.toString()).with("SHIRUBE_NO_BUILD", "1").run();
  }

  /** The commands of the tool, as it lists them. */
  List<String> commands() {
    return sh("./shirube --lang en --help", Map.of())
        .out()
        .lines()
        .dropWhile(line -> !line.equals("Commands:"))
        .skip(1)
        .takeWhile(line -> line.startsWith("  "))
        .filter(line -> line.matches("  [a-z]+ .*"))
        .map(line -> line.strip().split(" ", 2)[0])
        .toList();
  }
}

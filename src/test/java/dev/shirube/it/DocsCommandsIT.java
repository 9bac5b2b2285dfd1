package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever types a block of commands from the documents gets what they say. Each block stands
 * between {@code ```sh} and {@code ```}; one that no test can run says why behind {@code no-test}.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DocsCommandsIT {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```([^`\n]*)\n(.*?)^ *```$");

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)^ *(?:\\$ )?(?:sudo |mvn |git |cp |mkdir |curl |java |\\./shirube|shirube"
              + " |\\.ci/|bench/\\w+( |$))");

  private static final String SHELL = "sh";
  private static final String NO_TEST = "sh no-test ";

  @TempDir static Path folder;

  private record Block(Path file, String info, String text) {
    boolean isForTheShell() {
      return info.equals(SHELL) || info.startsWith(SHELL + " ");
    }
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents =
        new ArrayList<>(
            List.of(
                Path.of("README.md"),
                Path.of("README.ja.md"),
                Path.of("CONTRIBUTING.md"),
                Path.of("bench/README.md"),
                Path.of("templates/README.md")));
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Path file : documents()) {
      for (MatchResult block : BLOCK.matcher(Files.readString(file)).results().toList()) {
        blocks.add(new Block(file, block.group(1).strip(), block.group(2)));
      }
    }
    return blocks;
  }

  @Test
  void whatIsToBeTypedIsMarkedAsSuch() throws IOException {
    for (Block block : blocks()) {
      if (!block.isForTheShell() && !block.info().equals("yaml")) {
        assertThat(COMMAND.matcher(block.text()).find())
            .as(block.file() + ": this block has commands, so begin it with ```sh\n" + block.text())
            .isFalse();
      }
    }
  }

  @Test
  void whatIsNotRunSaysWhy() throws IOException {
    assertThat(blocks().stream().filter(Block::isForTheShell).map(Block::info))
        .allMatch(info -> info.equals(SHELL) || info.matches(NO_TEST + "\\S+( \\S+){2,}"));
  }

  @TestFactory
  Stream<DynamicTest> theCommandsOfADocumentWork() throws IOException {
    Map<String, List<Path>> scripts = new LinkedHashMap<>();
    for (Block block : blocks()) {
      if (block.info().equals(SHELL)) {
        scripts.computeIfAbsent(block.text(), text -> new ArrayList<>()).add(block.file());
      }
    }
    assertThat(scripts).hasSizeGreaterThanOrEqualTo(5);
    ProjectCopy project = ProjectCopy.in(folder);
    return scripts.entrySet().stream()
        .map(
            script ->
                DynamicTest.dynamicTest(
                    script.getValue() + " " + script.getKey().strip(),
                    () -> {
                      Command.Result result = project.sh(script.getKey(), Map.of());
                      assertThat(result.exit()).as(result.out() + result.err()).isZero();
                      project.restore();
                    }));
  }
}

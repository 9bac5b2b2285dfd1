package dev.shirube.check.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each rule tells what its fixtures mark, at that column, and nothing else. */
class LinkRulesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/links");
  private static final Path DOCS = Path.of("docs/rules");
  private static final Pattern MARK = Pattern.compile("⟪([a-z/-]+)(?: \\| ([^⟫]*))?⟫");

  @TempDir Path folder;

  /** What a fixture says must be told. */
  private record Expected(String place, String rule, String words) {}

  @TestFactory
  Stream<DynamicTest> eachFixtureIsToldAsItIsMarked() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path rule : list(FIXTURES)) {
      for (Path fixture : list(rule)) {
        tests.add(
            DynamicTest.dynamicTest(FIXTURES.relativize(fixture).toString(), () -> check(fixture)));
      }
    }
    return tests.stream();
  }

  private void check(Path fixture) throws IOException {
    Path laid = Files.createDirectories(folder.resolve(FIXTURES.relativize(fixture)));
    List<Expected> expected = lay(fixture, laid);
    List<Finding> findings =
        LinkCheck.run(LinkFolder.read(laid), options(fixture), Origin.FOLDER).findings();
    String all = String.join("\n", findings.stream().map(Finding::toString).toList());
    assertThat(findings.stream().map(it -> it.position() + " " + it.rule()).sorted().toList())
        .as(all)
        .isEqualTo(expected.stream().map(it -> it.place() + " " + it.rule()).sorted().toList());
    boolean wrong = fixture.getFileName().toString().startsWith("wrong");
    assertThat(expected.isEmpty()).isNotEqualTo(wrong);
    for (Expected one : expected) {
      assertThat(findings)
          .as(one + "\n" + all)
          .anyMatch(
              it ->
                  (it.position() + " " + it.rule()).equals(one.place() + " " + one.rule())
                      && it.toString().contains(one.words()));
    }
    for (Finding finding : findings) {
      assertThat(finding.message().ja()).isNotBlank().isNotEqualTo(finding.message().en());
      assertThat(finding.hint().isEmpty() && finding.expected().isEmpty())
          .as("no way to mend it: " + finding)
          .isFalse();
    }
  }

  /** Copies a fixture without its marks. */
  private static List<Expected> lay(Path from, Path to) throws IOException {
    List<Expected> expected = new ArrayList<>();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = from.relativize(file).toString();
        if (name.equals(".options")) {
          continue;
        }
        String text = Files.readString(file);
        StringBuilder plain = new StringBuilder();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
          mark.appendReplacement(plain, "");
          int line = (int) plain.chars().filter(c -> c == '\n').count() + 1;
          int column = plain.length() - plain.lastIndexOf("\n");
          String words = mark.group(2) == null ? "" : mark.group(2);
          expected.add(new Expected(name + ":" + line + ":" + column, mark.group(1), words));
        }
        mark.appendTail(plain);
        Path target = to.resolve(name);
        Files.createDirectories(target.getParent());
        Files.writeString(target, plain, StandardCharsets.UTF_8);
      }
    }
    return expected;
  }

  private static LinkOptions options(Path fixture) throws IOException {
    Path file = fixture.resolve(".options");
    String base = "";
    List<String> hosts = new ArrayList<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      if (line.startsWith("base-url: ")) {
        base = line.substring("base-url: ".length());
      } else if (line.startsWith("host: ")) {
        hosts.add(line.substring("host: ".length()));
      }
    }
    return new LinkOptions(base, hosts);
  }

  @Test
  void everyRuleHasFixturesOfWrongAndRightAndAPageInBothLanguages() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String rule : LinkRules.ids()) {
      String name = rule.replace('/', '-');
      List<String> fixtures =
          Files.isDirectory(FIXTURES.resolve(name))
              ? list(FIXTURES.resolve(name)).stream()
                  .map(path -> path.getFileName().toString())
                  .toList()
              : List.of();
      if (fixtures.stream().noneMatch(fixture -> fixture.startsWith("wrong"))
          || fixtures.stream().noneMatch(fixture -> fixture.startsWith("right"))) {
        missing.add(FIXTURES.resolve(name).toString());
      }
      for (String ending : List.of(".md", ".ja.md")) {
        Path page = DOCS.resolve(name + ending);
        if (!Files.exists(page) || !Files.readString(page).startsWith("# " + rule + "\n")) {
          missing.add(page.toString());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}

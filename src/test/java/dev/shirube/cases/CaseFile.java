package dev.shirube.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests written as text: what an editor wrote, and what must be told of it.
 *
 * <pre>
 * == what the case shows
 * &#64;@ file.yml
 * text of the file, in which → is a tab and ␇ a control character
 * --
 * file.yml:1:2 rule/id | words that the finding says | 言葉
 * </pre>
 *
 * A case lists all its findings in order; none means that nothing is wrong.
 */
public final class CaseFile {
  private record Case(String name, Map<String, String> files, List<String> expected) {}

  private CaseFile() {}

  /** The cases of a resource beside a test, each run by a function from files to findings. */
  public static Stream<DynamicTest> tests(
      Class<?> test, String resource, Function<Map<String, String>, Findings> run) {
    return read(test, resource).stream()
        .map(
            given ->
                DynamicTest.dynamicTest(
                    given.name(), () -> check(given, run.apply(given.files()).sorted())));
  }

  private static void check(Case given, List<Finding> findings) {
    String all = String.join("\n", findings.stream().map(CaseFile::describe).toList());
    assertThat(findings).as(all).hasSameSizeAs(given.expected());
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      String[] parts = given.expected().get(i).split(" \\| ", -1);
      assertThat(finding.position() + " " + finding.rule()).as(all).isEqualTo(parts[0]);
      for (int part = 1; part < parts.length; part++) {
        assertThat(describe(finding)).contains(parts[part]);
      }
      assertThat(finding.message().ja()).isNotBlank();
      assertThat(finding.message().en()).isNotBlank();
      assertThat(finding.message().en()).doesNotContain("Exception");
    }
  }

  private static String describe(Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append(finding.position()).append(' ').append(finding.rule());
    text.append(" | ").append(finding.message().en()).append(" | ").append(finding.message().ja());
    text.append(" | found: ").append(finding.found());
    text.append(" | expected: ").append(finding.expected());
    text.append(" | ").append(finding.hint().en()).append(" | ").append(finding.hint().ja());
    finding
        .related()
        .forEach(
            related ->
                text.append(" | see ")
                    .append(related.position())
                    .append(' ')
                    .append(related.message().en()));
    return text.toString();
  }

  private static List<Case> read(Class<?> test, String resource) {
    List<Case> cases = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean expecting = true;
    for (String line : lines(test, resource)) {
      if (line.startsWith("== ")) {
        cases.add(new Case(line.substring(3), new LinkedHashMap<>(), new ArrayList<>()));
        expecting = false;
      } else if (line.startsWith("@@ ")) {
        text = new StringBuilder();
        last(cases).files().put(line.substring(3), "");
      } else if (line.equals("--")) {
        expecting = true;
      } else if (!expecting) {
        text.append(line.replace('→', '\t').replace('␇', '\u0007')).append('\n');
        Map<String, String> files = last(cases).files();
        String file = files.keySet().stream().reduce((a, b) -> b).orElseThrow();
        files.put(file, text.toString());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        last(cases).expected().add(line);
      }
    }
    return cases;
  }

  private static Case last(List<Case> cases) {
    return cases.get(cases.size() - 1);
  }

  private static List<String> lines(Class<?> test, String resource) {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

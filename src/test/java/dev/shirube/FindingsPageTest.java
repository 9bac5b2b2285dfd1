package dev.shirube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the lists of findings in docs/ against the names that the code gives them. What the rules
 * of the checker tell has pages of its own, which RulesTest holds.
 */
class FindingsPageTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path RULES = SOURCES.resolve("dev/shirube/check");

  /** A finding that is made, with what names its rule. */
  private static final Pattern MADE =
      Pattern.compile("\\b(?:error|warning)\\(\\s*([^,;]+?)\\s*,", Pattern.DOTALL);

  private static final Pattern WHOLE = Pattern.compile("\"([a-z]+/[a-z-]+)\"");
  private static final Pattern ENDING = Pattern.compile("[A-Za-z.()]+ \\+ \"(/[a-z-]+)\"");
  private static final Pattern CONSTANT = Pattern.compile("String RULE = " + WHOLE.pattern());

  /** The beginnings that {@code ReaderFaults} is given, by itself or through a reader. */
  private static final Pattern BEGINNING =
      Pattern.compile("new (?:MappingReader\\([^,()]+,\\s*|ReaderFaults\\()\"([a-z]+)\"");

  /** What else may name a rule: the constant, and what a method hands on or declares. */
  private static final Set<String> INDIRECT = Set.of("RULE", "rule", "String rule");

  /** Front matter and the lock file are written in one language, and ask for no translation. */
  private static final Set<String> NEVER_TOLD =
      Set.of("page/missing-translation", "lock/missing-translation");

  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z]+/[a-z-]+)` \\| (\\S.*) \\| (\\S.*) \\|$", Pattern.MULTILINE);

  private static final List<String> SOURCE_TEXTS = new ArrayList<>();

  @BeforeAll
  static void readSources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!file.startsWith(RULES)) {
          SOURCE_TEXTS.add(Files.readString(file));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/findings.md", "docs/findings.ja.md"})
  void thePageListsEachRuleOnceWithItsMeaningAndItsFix(String page) throws IOException {
    assertThat(rows(page)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(rules());
  }

  @Test
  void bothPagesListTheRulesInOneOrder() throws IOException {
    assertThat(rows("docs/findings.ja.md")).isEqualTo(rows("docs/findings.md"));
  }

  /** Otherwise a rule could stay unseen by this test. */
  @Test
  void everyFindingNamesItsRuleInAFormKnownHere() {
    assertThat(all(MADE))
        .allMatch(
            name ->
                WHOLE.matcher(name).matches()
                    || ENDING.matcher(name).matches()
                    || INDIRECT.contains(name));
  }

  private static Set<String> rules() {
    Set<String> rules = new TreeSet<>(all(CONSTANT));
    for (String name : all(MADE)) {
      Matcher whole = WHOLE.matcher(name);
      Matcher ending = ENDING.matcher(name);
      if (whole.matches()) {
        rules.add(whole.group(1));
      } else if (ending.matches()) {
        all(BEGINNING).forEach(beginning -> rules.add(beginning + ending.group(1)));
      }
    }
    rules.removeAll(NEVER_TOLD);
    return rules;
  }

  private static Set<String> all(Pattern pattern) {
    return SOURCE_TEXTS.stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> rows(String page) throws IOException {
    return ROW.matcher(Files.readString(Path.of(page))).results().map(row -> row.group(1)).toList();
  }
}

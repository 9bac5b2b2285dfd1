package dev.shirube.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.cases.CaseFile;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Origin;
import dev.shirube.diagnostic.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
  private final Findings findings = new Findings();

  private Optional<YamlNode> parse(String text) {
    return YamlText.parse("test.yml", text, 1, findings);
  }

  private YamlNode.Mapping mapping(String text) {
    return (YamlNode.Mapping) parse(text).orElseThrow();
  }

  private static Position at(int line, int column) {
    return new Position("test.yml", line, column);
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsToldInPlainWords() {
    return CaseFile.tests(
        YamlTextTest.class,
        "yaml-text.cases",
        files -> {
          Findings told = new Findings();
          files.forEach((name, text) -> YamlText.parse(name, text, 1, told));
          return told;
        });
  }

  @Test
  void nodesKnowWhereTheyAreWritten() {
    YamlNode.Mapping root = mapping("a: 1\nb:\n  - x\n  - {k: \"v\"}\n");
    assertThat(root.position()).isEqualTo(at(1, 1));
    assertThat(root.get("a")).contains(new YamlNode.Scalar("1", ScalarType.INTEGER, at(1, 4)));
    YamlNode.Sequence b = (YamlNode.Sequence) root.get("b").orElseThrow();
    assertThat(b.position()).isEqualTo(at(3, 3));
    assertThat(b.items().get(0).position()).isEqualTo(at(3, 5));
    YamlNode.Mapping flow = (YamlNode.Mapping) b.items().get(1);
    assertThat(flow.pairs())
        .containsExactly(
            new YamlNode.Pair(
                "k",
                at(4, 6),
                new YamlNode.Scalar("v", ScalarType.STRING, at(4, 9), Origin.of(at(4, 10)))));
    assertThat(findings.sorted()).isEmpty();
  }

  @Test
  void columnsCountUtf16UnitsAlsoAfterRareCharacters() {
    YamlNode.Mapping root = mapping("𠮷野: 家\n{a: 𩸽, b: 2}: x\n");
    assertThat(root.pairs().get(0).value().position()).isEqualTo(at(1, 6));
    mapping("x: {a: 𩸽, b: 2}\n")
        .get("x")
        .ifPresent(
            x ->
                assertThat(((YamlNode.Mapping) x).pairs().get(1).keyPosition())
                    .isEqualTo(at(1, 12)));
  }

  @Test
  void linesCountFromWhereTheTextBegins() {
    YamlText.parse("page.md", "title: x\ntitle: y\n", 2, findings);
    assertThat(findings.sorted().get(0).position()).hasToString("page.md:3:1");
    assertThat(findings.sorted().get(0).related().get(0).position()).hasToString("page.md:2:1");
  }

  @ParameterizedTest
  @CsvSource({
    "x, STRING",
    "'', NULL",
    "~, NULL",
    "null, NULL",
    "true, BOOLEAN",
    "False, BOOLEAN",
    "yes, STRING",
    "no, STRING",
    "on, STRING",
    "12, INTEGER",
    "-3, INTEGER",
    "01, INTEGER",
    "0x1F, INTEGER",
    "0o17, INTEGER",
    "1.5, FLOAT",
    ".inf, FLOAT",
    "1e3, FLOAT",
    "2026-03-31, STRING",
    "08:00, STRING",
    "0800-080-4583, STRING",
    "'\"12\"', STRING",
    "1_000, STRING",
    "<<, STRING"
  })
  void plainValuesAreWhatTheCoreSchemaOfYaml12Says(String text, ScalarType type) {
    YamlNode.Scalar scalar = (YamlNode.Scalar) mapping("k: " + text).get("k").orElseThrow();
    assertThat(scalar.type()).isEqualTo(type);
    assertThat(findings.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "-3, -3", "+5, 5", "01, 1", "0x1F, 31", "0o17, 15"})
  void integersAreReadInTheirNotation(String text, long number) {
    YamlNode.Scalar scalar = (YamlNode.Scalar) mapping("k: " + text).get("k").orElseThrow();
    assertThat(scalar.integer()).hasValue(number);
  }

  @Test
  void anIntegerBeyond64BitsHasNoNumber() {
    YamlNode.Scalar scalar =
        (YamlNode.Scalar) mapping("k: 99999999999999999999").get("k").orElseThrow();
    assertThat(scalar.type()).isEqualTo(ScalarType.INTEGER);
    assertThat(scalar.integer()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "'# only a comment'", "'---'", "'~'"})
  void aTextWithoutAValueIsEmptyAndNoFault(String text) {
    assertThat(parse(text)).isEmpty();
    assertThat(findings.sorted()).isEmpty();
  }

  @Test
  void whatFollowsALesserFaultIsStillRead() {
    YamlNode.Mapping root = mapping("a: &x 1\na: 2\n3: c\nd: !!str 4\n");
    assertThat(root.pairs()).extracting(YamlNode.Pair::key).containsExactly("a", "d");
    assertThat(root.get("a")).contains(new YamlNode.Scalar("1", ScalarType.INTEGER, at(1, 4)));
    assertThat(findings.sorted()).hasSize(4);
  }

  @Test
  void aBombOfNestedBracketsIsToldAndNotBuilt() {
    assertThat(parse("a: " + "[".repeat(50_000))).isEmpty();
    assertThat(findings.sorted()).hasSize(1);
    assertThat(findings.sorted().get(0).rule()).isEqualTo("yaml/too-deep");
    assertThat(findings.sorted().get(0).position()).isEqualTo(at(1, 43));
  }

  @Test
  void aTextBeyondTheLimitIsTold() {
    assertThat(parse("- a\n".repeat((8 << 20) / 4 + 1))).isEmpty();
    assertThat(findings.sorted().get(0).rule()).isEqualTo("yaml/too-large");
  }

  /** Whatever is done to a file, the answer is a node or a finding, at a place in the file. */
  @Test
  void noBrokenTextMakesTheReaderFail() throws Exception {
    Random random = new Random(20261120);
    String sound = Files.readString(Path.of("content/data/contacts.yml")).substring(0, 3000);
    String signs = "{}[]:,-#&*!|>'\"%@`\t \n?~\\<=あ：　𠮷\u0007\ufeff0x\ud800";
    for (int round = 0; round < 800; round++) {
      StringBuilder text = new StringBuilder(sound);
      for (int change = random.nextInt(1, 6); change > 0; change--) {
        int place = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.setCharAt(place, signs.charAt(random.nextInt(signs.length())));
        } else {
          text.delete(place, Math.min(text.length(), place + random.nextInt(40)));
        }
      }
      Findings told = new Findings();
      Optional<YamlNode> node = YamlText.parse("test.yml", text.toString(), 1, told);
      assertThat(node.isPresent() || told.hasErrors()).as(text.toString()).isTrue();
      long lines = text.chars().filter(c -> c == '\n').count() + 1;
      assertThat(told.sorted())
          .allSatisfy(
              finding -> {
                assertThat(finding.position().line()).isBetween(1, (int) lines);
                assertThat(finding.message().ja()).isNotBlank();
              });
    }
  }

  /** Each character of a value leads to where it is written, however that is done. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: あいう",
        "a: 'あ''い'",
        "a: \"あ\\nい\\u3046\\\"え\"",
        "a: あい\n   うえ\n   お",
        "a: |\n  あい\n\n  う\n    え",
        "a: >-\n  あい\n  うえ",
        "a: \"あい\n  うえ\\\n  お\"",
        "a: {b: あ, c: \"い う\"}",
        "- 😀あ\n- x: 'い'"
      })
  void eachCharacterLeadsToWhereItIsWritten(String yaml) {
    String[] lines = yaml.split("\n", -1);
    List<YamlNode.Scalar> scalars = new ArrayList<>();
    scalars(parse(yaml).orElseThrow(), scalars);
    for (YamlNode.Scalar scalar : scalars) {
      for (int i = 0; i < scalar.text().length(); i++) {
        char c = scalar.text().charAt(i);
        Position at = scalar.origin().at(i);
        String line = lines[at.line() - 1];
        if (c > ' ' && !line.startsWith("\\", at.column() - 1)) {
          assertThat(line.charAt(at.column() - 1)).as(scalar + " " + i).isEqualTo(c);
        }
      }
    }
  }

  private static void scalars(YamlNode node, List<YamlNode.Scalar> into) {
    if (node instanceof YamlNode.Scalar scalar) {
      into.add(scalar);
    } else if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> scalars(item, into));
    } else if (node instanceof YamlNode.Mapping mapping) {
      mapping.pairs().forEach(pair -> scalars(pair.value(), into));
    }
  }
}

package dev.shirube.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.cases.CaseFile;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.model.Localized;
import dev.shirube.model.Located;
import dev.shirube.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MappingReaderTest {
  private static final List<String> LANGUAGES = List.of("ja", "en");

  private final Findings findings = new Findings();

  private MappingReader reader(String text) {
    return reader("t.yml", text, findings);
  }

  private static MappingReader reader(String file, String text, Findings findings) {
    YamlNode node = YamlText.parse(file, text, 1, findings).orElseThrow();
    return new MappingReader((YamlNode.Mapping) node, "page", findings);
  }

  /** Asks for every type under the key of its name. */
  private static Findings readAll(Map<String, String> files) {
    Findings told = new Findings();
    files.forEach(
        (name, text) -> {
          MappingReader reader = reader(name, text, told);
          reader.requiredText("title");
          reader.text("text");
          reader.integer("integer");
          reader.bool("bool");
          reader.oneOf("one-of", "published", "draft");
          reader.date("date");
          reader.period("period");
          reader.texts("texts");
          reader.localized("localized", LANGUAGES);
          reader.mapping("mapping").ifPresent(MappingReader::rejectUnknownKeys);
          reader.sequence("sequence");
          reader.rejectUnknownKeys();
        });
    return told;
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsToldAtItsValue() {
    return CaseFile.tests(
        MappingReaderTest.class, "mapping-reader.cases", MappingReaderTest::readAll);
  }

  @Test
  void valuesAreReadAsTheirTypes() {
    MappingReader reader =
        reader(
            """
            title: x
            order: 3
            on: true
            status: draft
            reviewed: 2024-02-29
            review-after: P6M
            sources: [a, b]
            name: {en: Y, ja: わい}
            inner: {k: v}
            """);
    assertThat(reader.requiredText("title")).contains("x");
    assertThat(reader.integer("order")).contains(3);
    assertThat(reader.bool("on")).contains(true);
    assertThat(reader.oneOf("status", "published", "draft")).contains("draft");
    assertThat(reader.date("reviewed")).contains(LocalDate.of(2024, 2, 29));
    assertThat(reader.period("review-after")).contains(new Value.Span(0, 6, 0, 0, 0, 0));
    assertThat(reader.texts("sources"))
        .containsExactly(
            new Located<>("a", new Position("t.yml", 7, 11)),
            new Located<>("b", new Position("t.yml", 7, 14)));
    Localized name = reader.localized("name", LANGUAGES).orElseThrow();
    assertThat(name.texts().keySet()).containsExactly("ja", "en");
    assertThat(name.in("en")).isEqualTo("Y");
    assertThat(reader.mapping("inner").flatMap(inner -> inner.text("k"))).contains("v");
    assertThat(reader.position("order")).isEqualTo(new Position("t.yml", 2, 8));
    reader.rejectUnknownKeys();
    assertThat(findings.sorted()).isEmpty();
  }

  @Test
  void absentKeysReadAsEmpty() {
    MappingReader reader = reader("title: x\n");
    assertThat(reader.text("a")).isEmpty();
    assertThat(reader.integer("a")).isEmpty();
    assertThat(reader.bool("a")).isEmpty();
    assertThat(reader.date("a")).isEmpty();
    assertThat(reader.texts("a")).isEmpty();
    assertThat(reader.localized("a", LANGUAGES)).isEmpty();
    assertThat(reader.mapping("a")).isEmpty();
    assertThat(reader.has("a")).isFalse();
    assertThat(reader.position("a")).isEqualTo(new Position("t.yml", 1, 1));
    assertThat(findings.sorted()).isEmpty();
  }
}

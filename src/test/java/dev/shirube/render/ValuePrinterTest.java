package dev.shirube.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.config.ConfigLoader;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Findings;
import dev.shirube.load.data.DataLoader;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.Notation;
import dev.shirube.yaml.Reading;
import dev.shirube.yaml.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each case of values/cases.txt is a field as an editor writes it, and what is printed of it with
 * the project's own words. The head of the file says how it is written.
 */
class ValuePrinterTest {
  private static final Path FILE = Path.of("src/test/resources/values/cases.txt");
  private static final Path SCHEMAS = Path.of("src/test/resources/values/schema");
  private static final String NAMED = "- {id: named, name: {ja: 申請書 <様式1>, en: Form 様式1 <a>}}\n";

  private static final List<Case> CASES = read();

  @TempDir static Path folder;
  private static SiteConfig config;
  private static Records records;

  private record Case(String name, String id, String field, Map<String, String> printed) {}

  private static List<Case> read() {
    List<Case> cases = new ArrayList<>();
    for (String text : text().split("(?m)^== ", -1)) {
      if (!text.contains("\n--\n")) {
        continue; // the head of the file
      }
      String[] parts = text.split("\n", 3);
      Map<String, String> printed = new LinkedHashMap<>();
      parts[2]
          .lines()
          .filter(line -> !line.equals("--") && !line.isBlank())
          .map(line -> line.split(": ", 2))
          .forEach(line -> printed.put(line[0], line[1]));
      cases.add(new Case(parts[0], "case-" + cases.size(), parts[1], printed));
    }
    return cases;
  }

  private static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields take the whole way from YAML, since notation and print belong together. */
  @BeforeAll
  static void readRecordsAndWords() throws IOException {
    Path schemas = folder.resolve("site-config/schema");
    Files.createDirectories(schemas);
    Files.copy(
        Path.of("site-config/schema/values.schema.json"), schemas.resolve("values.schema.json"));
    Files.copy(SCHEMAS.resolve("samples.schema.json"), schemas.resolve("samples.schema.json"));
    StringBuilder yaml =
        new StringBuilder("# yaml-language-server: $schema=samples.schema.json\n").append(NAMED);
    for (Case each : CASES) {
      yaml.append("- id: ").append(each.id()).append("\n  ").append(each.field()).append('\n');
    }
    Findings findings = new Findings();
    records =
        DataLoader.load(
            List.of(new SourceText("content/data/samples.yml", yaml.toString())),
            Schemas.load(schemas, findings),
            List.of("ja", "en"),
            findings);
    config = ConfigLoader.load(Path.of("").toAbsolutePath(), findings).orElseThrow();
    assertThat(findings.sorted()).isEmpty();
  }

  static Stream<Arguments> printed() {
    return CASES.stream()
        .flatMap(each -> Stream.of("ja", "en").map(lang -> Arguments.of(each.name(), lang, each)));
  }

  @ParameterizedTest(name = "{0} [{1}]")
  @MethodSource("printed")
  void isPrintedInTheLanguage(String name, String lang, Case each) {
    Value value = value(each);
    ValuePrinter printer = new ValuePrinter(config.messages().get(lang), records);
    String text = each.printed().get(lang);
    assertThat(printer.text(value)).isEqualTo(text);
    assertThat(printer.html(value)).isEqualTo(each.printed().getOrDefault(lang + " html", text));
  }

  /** Scripts read a length of time as editors write it. */
  @ParameterizedTest
  @ValueSource(strings = {"P3Y3M", "P2W", "P14D", "PT24H", "P1DT12H", "5BD"})
  void aLengthOfTimeIsWrittenForScriptsAsInRecords(String written) {
    assertThat(Notation.period(written))
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> assertThat(ValuePrinter.iso((Value) read.value())).isEqualTo(written));
  }

  private static Value value(Case each) {
    String field = each.field().substring(0, each.field().indexOf(':'));
    return records.find("sample", each.id()).orElseThrow().fields().get(field).value();
  }

  @Test
  void everyKindOfValueHasACase() {
    Set<String> kinds =
        CASES.stream()
            .map(each -> value(each).getClass().getSimpleName())
            .collect(Collectors.toSet());
    Set<String> all =
        Stream.of(Value.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(kinds).isEqualTo(all);
  }
}

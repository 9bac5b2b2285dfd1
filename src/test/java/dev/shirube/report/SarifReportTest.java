package dev.shirube.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
  private static final Schema SCHEMA = schema();

  /** The schema of the standard, as a library for SARIF carries it. */
  private static Schema schema() {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return registry.getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> faults(String log) {
    return SCHEMA.validate(log, InputFormat.JSON).stream().map(String::valueOf).toList();
  }

  private static JsonNode run(Checked checked) {
    String log = Samples.print(Format.SARIF, "en", checked);
    assertThat(faults(log)).isEmpty();
    return JsonMapper.shared().readTree(log).path("runs").path(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void keepsToTheStandardWithFindingsAndWithout(String lang) {
    assertThat(faults(Samples.print(Format.SARIF, lang, Samples.all()))).isEmpty();
    assertThat(faults(Samples.print(Format.SARIF, lang, Samples.nothing()))).isEmpty();
    Report homeless = new SarifReport(lang, Tool.of("dev", null, Set.of(), rule -> Words.NONE));
    assertThat(faults(Samples.print(homeless, Samples.all()))).isEmpty();
    assertThat(faults(Samples.print(homeless, Samples.nothing()))).isEmpty();
  }

  /** Or else the tests here would prove nothing. */
  @Test
  void theSchemaSeesWhatIsWrong() {
    String log = Samples.print(Format.SARIF, "en", Samples.all());
    assertThat(faults(log.replace("\"startLine\":3", "\"startLine\":0"))).isNotEmpty();
    assertThat(faults(log.replace("\"level\":\"error\"", "\"level\":\"bad\""))).isNotEmpty();
    assertThat(faults(log.replace("\"results\":", "\"result\":"))).isNotEmpty();
    assertThat(faults(log.replace("content/ja/c.md", "content/ja/c d.md"))).isNotEmpty();
  }

  @Test
  void everyResultNamesItsRuleByIdAndPlace() {
    JsonNode run = run(Samples.all());
    JsonNode rules = run.path("tool").path("driver").path("rules");
    assertThat(run.path("results").size()).isEqualTo(5);
    for (JsonNode result : run.path("results")) {
      JsonNode rule = rules.path(result.path("ruleIndex").asInt());
      assertThat(rule.path("id").asString()).isEqualTo(result.path("ruleId").asString());
      assertThat(rule.path("shortDescription").path("text").asString()).isNotEmpty();
      assertThat(URI.create(rule.path("helpUri").asString()).isAbsolute()).isTrue();
    }
  }

  @Test
  void aRunWithoutFindingsTellsWhichRulesRan() {
    JsonNode run = run(Samples.nothing());
    assertThat(run.path("results").isArray()).isTrue();
    assertThat(run.path("results").isEmpty()).isTrue();
    assertThat(run.path("tool").path("driver").path("rules").size()).isEqualTo(3);
  }

  @Test
  void aRuleOfTheBuildLeadsToTheListOfAll() {
    String log = Samples.print(Format.SARIF, "ja", Samples.all());
    assertThat(log)
        .contains("\"helpUri\":\"https://example.jp/shirube/docs/findings.ja.md\"")
        .contains("\"helpUri\":\"https://example.jp/shirube/docs/rules/links-anchor.ja.md\"");
  }

  @Test
  void anAddressOfAFileReadsBackAsItsPath() {
    String path = "content/en/a,b: 100% [x] 予定.md";
    assertThat(SarifUri.of(path))
        .isEqualTo("content/en/a%2Cb%3A%20100%25%20%5Bx%5D%20%E4%BA%88%E5%AE%9A.md");
    assertThat(URI.create("file:///").resolve(SarifUri.of(path)).getPath()).isEqualTo("/" + path);
  }

  @Test
  void theMessageLinksToEveryRelatedPlaceAndToNothingElse() {
    JsonNode special = run(Samples.all()).path("results").path(0);
    String message = special.path("message").path("text").asString();
    assertThat(message)
        .contains("\\[こちら\\](../x.html)\tC:\\n ", "Friday here \\[1\\]](1)", "Japanese page](2)");
    assertThat(special.path("relatedLocations").size()).isEqualTo(2);
    assertThat(special.path("relatedLocations").path(1).path("id").asInt()).isEqualTo(2);
  }

  @Test
  void aFindingIsKnownAgainOnAnotherLineAndInOtherWords() {
    Finding moved =
        new Finding(
            Samples.PLAIN.rule(),
            Samples.PLAIN.severity(),
            new Position(Samples.PLAIN.position().file(), 99, 1),
            Samples.TWICE.message(),
            Samples.PLAIN.found(),
            "",
            Samples.PLAIN.hint(),
            List.of());
    assertThat(new SarifFingerprints().of(moved))
        .isEqualTo(new SarifFingerprints().of(Samples.PLAIN))
        .isNotEqualTo(new SarifFingerprints().of(Samples.PLAIN.found("other")));
  }

  @Test
  void noControlCharacterReachesAViewer() {
    assertThat(run(Samples.all()).toString()).contains("a␀␇␛[31m␡").doesNotContain("\\u00");
  }

  @Test
  void noTwoFindingsHaveOneFingerprint() {
    List<String> prints =
        run(Samples.all())
            .path("results")
            .valueStream()
            .map(result -> result.path("partialFingerprints").toString())
            .toList();
    assertThat(prints).doesNotHaveDuplicates();
  }
}

package dev.shirube.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.cases.CaseFile;
import dev.shirube.diagnostic.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SchemasTest {
  private static final Path PROJECT = Path.of("site-config/schema");
  private static final String CONTACTS = "contacts.schema.json";

  @TempDir Path folder;
  private final AtomicInteger sites = new AtomicInteger();

  /** Loads the case's schemas and holds its YAML files against a.schema.json. */
  private Findings run(Map<String, String> files) {
    Findings told = new Findings();
    Path root = folder.resolve("site" + sites.incrementAndGet());
    Path schemas = root.resolve("site-config/schema");
    try {
      Files.createDirectories(schemas);
      for (Map.Entry<String, String> file : files.entrySet()) {
        if (!file.getKey().endsWith(".yml")) {
          Files.writeString(schemas.resolve(file.getKey()), file.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Schemas loaded = Schemas.load(schemas, told);
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".yml")) {
            YamlNode node = YamlText.parse(name, text, 1, told).orElseThrow();
            loaded.validate("a.schema.json", node, told);
          }
        });
    return told;
  }

  @TestFactory
  Stream<DynamicTest> schemasOfAnySiteAreUnderstood() {
    return CaseFile.tests(SchemasTest.class, "schemas.cases", this::run);
  }

  @TestFactory
  Stream<DynamicTest> everyFaultOfARecordIsToldOnceAtItsPlace() {
    Schemas schemas = Schemas.load(PROJECT, new Findings());
    return CaseFile.tests(
        SchemasTest.class,
        "records.cases",
        files -> {
          Findings told = new Findings();
          files.forEach(
              (name, text) ->
                  schemas.validate(
                      name.replace(".yml", ".schema.json"),
                      YamlText.parse(name, text, 1, told).orElseThrow(),
                      told));
          return told;
        });
  }

  @Test
  void theProjectsSchemasDeclareTheirTypes() {
    Findings told = new Findings();
    Schemas schemas = Schemas.load(PROJECT, told);
    assertThat(told.sorted()).isEmpty();
    assertThat(schemas.typeByBlock())
        .containsEntry("contacts", "contact")
        .containsEntry("glossary", "term");
    assertThat(schemas.typesByView())
        .containsEntry("timeline", List.of("deadline", "milestone"))
        .containsEntry("screens", List.of("step"));
    assertThat(schemas.names()).contains(CONTACTS, "values.schema.json", "site.schema.json");
    assertThat(schemas.types()).doesNotContainKey("values.schema.json");
  }

  private static Map<String, Shape> fields(Path schemas, String file) {
    Findings told = new Findings();
    RecordType type = Schemas.load(schemas, told).types().get(file);
    assertThat(told.sorted()).isEmpty();
    return Objects.requireNonNull(type).fields().fields();
  }

  @Test
  void shapesComeFromTheTailsOfReferences() {
    assertThat(fields(PROJECT, CONTACTS))
        .containsEntry("id", new Shape.Single(Kind.ID, ""))
        .containsEntry("name", new Shape.Single(Kind.TEXT, ""))
        .containsEntry("phone", new Shape.Single(Kind.PHONE, ""))
        .containsEntry("hours", new Shape.Single(Kind.HOURS, ""))
        .containsEntry("covers", new Shape.ListOf(new Shape.Single(Kind.TEXT, "")))
        .containsEntry("status", new Shape.Single(Kind.STATUS, ""));
    assertThat(fields(PROJECT, "steps.schema.json"))
        .containsEntry("ask", new Shape.ListOf(new Shape.Single(Kind.ID, "contact")));
  }

  @Test
  void shapesOfInlineSchemasComeFromTheirTypes() throws IOException {
    Path schemas = Files.createDirectories(folder.resolve("site-config/schema"));
    Files.writeString(
        schemas.resolve("a.schema.json"),
        """
        {"x-shirube": {"record": "a", "block": "as"}, "type": "array",
         "$defs": {"own": {"type": "integer"}, "loop": {"items": {"$ref": "#/$defs/loop"}}},
         "items": {"properties": {
           "text": {"type": "string"}, "count": {"$ref": "#/$defs/own"},
           "flag": {"type": "boolean"}, "loop": {"$ref": "#/$defs/loop"},
           "address": {"properties": {"city": {"enum": ["a"]}}}}}}
        """);
    Map<String, Shape> fields = fields(schemas, "a.schema.json");
    assertThat(fields)
        .containsEntry("text", new Shape.Single(Kind.PLAIN, ""))
        .containsEntry("count", new Shape.Single(Kind.COUNT, ""))
        .containsEntry("flag", new Shape.Single(Kind.FLAG, ""))
        .containsEntry(
            "address", new Shape.Group(Map.of("city", new Shape.Single(Kind.PLAIN, ""))));
    assertThat(fields.get("loop")).isInstanceOf(Shape.ListOf.class);
  }

  @Test
  void aSchemaThatCannotBeUsedIsStillThere() throws IOException {
    Path schemas = Files.createDirectories(folder.resolve("site-config/schema"));
    Files.writeString(schemas.resolve("a.schema.json"), "{");
    Schemas loaded = Schemas.load(schemas, new Findings());
    assertThat(loaded.exists("a.schema.json")).isTrue();
    assertThat(loaded.exists("b.schema.json")).isFalse();
    assertThat(loaded.names()).isEmpty();
  }

  @Test
  void aSiteWithoutSchemasHasNoTypes() {
    Findings told = new Findings();
    assertThat(Schemas.load(folder.resolve("site-config/schema"), told).types()).isEmpty();
    assertThat(told.sorted()).isEmpty();
  }
}

package dev.shirube.load.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.cases.CaseFile;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class DataLoaderTest {
  private static final List<String> LANGUAGES = List.of("ja", "en");
  private static final Schemas SCHEMAS =
      Schemas.load(Path.of("site-config/schema"), new Findings());
  private static final String HEAD =
      "# yaml-language-server: $schema=../../site-config/schema/%s.schema.json%n";

  private static final String SOURCE =
      String.format(HEAD, "sources")
          + "- {id: s, title: {ja: あ, en: a}, issuer: {ja: あ, en: a}, checked: 2026-11-20}\n";

  private final Findings findings = new Findings();

  private Records load(String schema, String records) {
    String text = String.format(HEAD, schema) + records;
    return DataLoader.load(
        List.of(new SourceText("content/data/t.yml", text)), SCHEMAS, LANGUAGES, findings);
  }

  private static List<SourceText> sources(Map<String, String> files) {
    return files.entrySet().stream()
        .map(file -> new SourceText(file.getKey(), file.getValue()))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsTold() {
    return CaseFile.tests(
        DataLoaderTest.class,
        "data-loader.cases",
        files -> {
          Findings told = new Findings();
          DataLoader.load(sources(files), SCHEMAS, LANGUAGES, told);
          return told;
        });
  }

  @Test
  void valuesKeepTheirKindAndPlace() {
    Entry contact =
        contact(
            """
            - id: desk
              name: {en: Desk, ja: 窓口}
              phone: 0800-080-4583
              toll-free: true
              url: https://example.jp/
              mail: a@example.jp
              covers:
                - {ja: あ, en: a}
              status: past
              source: {doc: s, where: x}
              checked: 2026-11-20
            """);
    assertThat(contact.type()).isEqualTo("contact");
    assertThat(contact.id()).isEqualTo("desk");
    assertThat(contact.position()).isEqualTo(new Position("content/data/t.yml", 2, 3));
    assertThat(contact.status()).isEqualTo(Entry.Status.PAST);
    Map<String, Field> fields = contact.fields();
    assertThat(fields.keySet())
        .containsExactly(
            "id",
            "name",
            "phone",
            "toll-free",
            "url",
            "mail",
            "covers",
            "status",
            "source",
            "checked");
    assertThat(value(contact, "name")).isInstanceOf(Value.Text.class);
    assertThat(((Value.Text) value(contact, "name")).text().texts().keySet())
        .containsExactly("ja", "en");
    assertThat(value(contact, "phone")).isEqualTo(new Value.Phone("0800-080-4583"));
    assertThat(value(contact, "toll-free")).isEqualTo(new Value.Flag(true));
    assertThat(value(contact, "url")).isEqualTo(new Value.Url("https://example.jp/"));
    assertThat(value(contact, "mail")).isEqualTo(new Value.Mail("a@example.jp"));
    assertThat(value(contact, "checked")).isEqualTo(new Value.Day(LocalDate.of(2026, 11, 20)));
    assertThat(contact.field(List.of("phone")).orElseThrow().position())
        .isEqualTo(new Position("content/data/t.yml", 4, 10));
    Value.Items source = (Value.Items) value(contact, "source");
    assertThat(source.items()).hasSize(1);
    Value.Group citation = (Value.Group) source.items().get(0).value();
    assertThat(citation.fields().values().stream().map(Field::value))
        .containsExactly(new Value.Reference("source", "s"), new Value.Plain("x"));
  }

  private Entry contact(String record) {
    Records records =
        DataLoader.load(
            List.of(
                new SourceText("content/data/t.yml", String.format(HEAD, "contacts") + record),
                new SourceText("content/data/s.yml", SOURCE)),
            SCHEMAS,
            LANGUAGES,
            findings);
    assertThat(findings.sorted()).isEmpty();
    return records.ofType("contact").iterator().next();
  }

  private static Value value(Entry entry, String field) {
    return entry.field(List.of(field)).orElseThrow().value();
  }

  @Test
  void aFactIsTheValueOfItsKind() {
    Map<String, Value> expected =
        Map.of(
            "{money: 1500}", new Value.Money(1500),
            "{count: 0}", new Value.Count(0),
            "{flag: false}", new Value.Flag(false),
            "{period: P3Y3M}", new Value.Span(3, 3, 0, 0, 0, 0),
            "{period: 5BD}", new Value.Span(0, 0, 0, 0, 0, 5),
            "{month: 2026-06}", new Value.Month(YearMonth.of(2026, 6)),
            "{date: 2024-02-29}", new Value.Day(LocalDate.of(2024, 2, 29)),
            "{code: \"01\"}", new Value.Code("01"),
            "{plain: いろは}", new Value.Plain("いろは"));
    expected.forEach(
        (yaml, value) -> {
          Findings told = new Findings();
          Records records =
              DataLoader.load(
                  List.of(
                      new SourceText(
                          "f.yml",
                          String.format(HEAD, "facts")
                              + "- {id: a, name: {ja: あ, en: a}, value: "
                              + yaml
                              + ", source: {doc: s, where: x}, checked: 2026-11-20}\n"),
                      new SourceText("s.yml", SOURCE)),
                  SCHEMAS,
                  LANGUAGES,
                  told);
          assertThat(told.sorted()).isEmpty();
          assertThat(records.facts().get(0).value()).isEqualTo(value);
        });
  }

  @Test
  void hoursAreMinutesOnDays() {
    Entry contact =
        contact(
            """
            - id: desk
              name: {en: Desk, ja: 窓口}
              hours:
                rows:
                  - {days: "1-4", open: "08:00", close: "24:00"}
                  - {days: "5", open: "00:00", close: "21:30"}
                  - {week: mon-fri, open: "08:00", close: "18:00"}
                  - {week: sat-mon, open: "19:00", close: "20:00"}
                closed: [holiday, year-end]
              source: {doc: s, where: x}
              checked: 2026-11-20
            """);
    Value.Hours hours = (Value.Hours) value(contact, "hours");
    assertThat(hours.closed()).containsExactly("holiday", "year-end");
    assertThat(hours.rows())
        .containsExactly(
            new Value.Hours.Row(new Value.Hours.DayRange(1, 4), Set.of(), 480, 1440),
            new Value.Hours.Row(new Value.Hours.DayRange(5, 5), Set.of(), 0, 1290),
            new Value.Hours.Row(null, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 480, 1080),
            new Value.Hours.Row(
                null,
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                1140,
                1200));
  }

  @Test
  void aFaultyFieldStaysSoThatReferencesToItHold() {
    Records records =
        load(
            "facts",
            """
            - id: fee
              name: {ja: あ}
              value: {date: 2026-02-30}
              source: {doc: none, where: x}
              checked: soon
            """);
    Entry fact = records.find("fact", "fee").orElseThrow();
    assertThat(value(fact, "value")).isEqualTo(new Value.Plain("2026-02-30"));
    assertThat(value(fact, "checked")).isEqualTo(new Value.Plain("soon"));
    assertThat(fact.fields()).containsKey("name");
    assertThat(records.blocks()).contains("facts");
  }

  @Test
  void recordsKeepTheOrderOfFilesAndOfLines() {
    List<SourceText> files = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int file = 0; file < 20; file++) {
      StringBuilder text = new StringBuilder(String.format(HEAD, "sources"));
      for (int record = 9; record >= 0; record--) {
        String id = "s" + (99 - file) + "-" + record;
        ids.add(id);
        text.append("- {id: ").append(id).append(", title: {ja: あ, en: a}, ");
        text.append("issuer: {ja: あ, en: a}, checked: 2026-11-20}\n");
      }
      files.add(new SourceText("content/data/" + file + ".yml", text.toString()));
    }
    Records records = DataLoader.load(files, SCHEMAS, LANGUAGES, findings);
    assertThat(findings.sorted()).isEmpty();
    assertThat(records.ofType("source").stream().map(Entry::id)).containsExactlyElementsOf(ids);
  }

  @Test
  void theProjectsOwnDataIsSound() throws IOException {
    List<SourceText> files = new ArrayList<>();
    for (Path file : projectData()) {
      files.add(new SourceText("content/data/" + file.getFileName(), Files.readString(file)));
    }
    Records records = DataLoader.load(files, SCHEMAS, LANGUAGES, findings);
    assertThat(findings.sorted()).isEmpty();
    assertThat(records.ofType("prefecture")).hasSize(47);
    assertThat(records.contacts()).isNotEmpty();
  }

  private static List<Path> projectData() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("content/data"))) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  @Test
  void aTypeThatOnlyASiteKnowsIsARecordToo(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("site-config/schema"));
    Files.writeString(
        folder.resolve("stations.schema.json"),
        """
        {"x-shirube": {"record": "station", "block": "stations"}, "type": "array",
         "items": {"type": "object", "properties": {
           "id": {"type": "string"}, "beds": {"type": "integer"},
           "address": {"type": "object", "properties": {"city": {"type": "string"}}},
           "next": {"type": "string", "x-ref": "station"}}}}
        """);
    Schemas schemas = Schemas.load(folder, findings);
    String text =
        String.format(HEAD, "stations")
            + """
            - id: a
              beds: 3
              address: {city: 港}
              next: b
              free: [1, {x: true}]
            - id: b
              next: c
            """;
    Records records =
        DataLoader.load(List.of(new SourceText("d.yml", text)), schemas, LANGUAGES, findings);
    Entry station = records.find("station", "a").orElseThrow();
    assertThat(value(station, "beds")).isEqualTo(new Value.Count(3));
    assertThat(station.field(List.of("address", "city")).orElseThrow().value())
        .isEqualTo(new Value.Plain("港"));
    assertThat(value(station, "next")).isEqualTo(new Value.Reference("station", "b"));
    assertThat(value(station, "free")).isInstanceOf(Value.Items.class);
    assertThat(findings.sorted())
        .extracting(finding -> finding.position() + " " + finding.rule())
        .containsExactly("d.yml:8:9 record/unknown-reference");
  }

  @Test
  void referencesToRecordsOfABrokenSchemaAreNotTold(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("site-config/schema"));
    for (String name : List.of("values", "prefectures")) {
      String file = name + ".schema.json";
      Files.copy(Path.of("site-config/schema").resolve(file), folder.resolve(file));
    }
    Files.writeString(folder.resolve("sources.schema.json"), "{");
    Schemas schemas = Schemas.load(folder, findings);
    String prefecture =
        String.format(HEAD, "prefectures")
            + "- {id: a, code: \"01\", name: {ja: あ, en: a}, source: {doc: s, where: x}, "
            + "checked: 2026-11-20}\n";
    List<SourceText> files =
        List.of(new SourceText("s.yml", SOURCE), new SourceText("p.yml", prefecture));
    DataLoader.load(files, schemas, LANGUAGES, findings);
    assertThat(findings.sorted())
        .extracting(finding -> finding.position() + " " + finding.rule())
        .containsExactly("site-config/schema/sources.schema.json:1:2 schema/broken");
  }

  /** Whatever is done to the project's data, there are findings and no failure. */
  @Test
  void noBrokenFileMakesTheLoaderFail() throws IOException {
    Random random = new Random(7);
    List<Path> paths = projectData();
    String signs = "{}[]:,-#&*!|>'\"%\t \n?~あ：0a";
    for (int round = 0; round < 150; round++) {
      Path path = paths.get(random.nextInt(paths.size()));
      StringBuilder text = new StringBuilder(Files.readString(path));
      int head = text.indexOf("\n") + 1;
      for (int change = random.nextInt(1, 8); change > 0; change--) {
        int place = random.nextInt(head, text.length());
        if (random.nextBoolean()) {
          text.setCharAt(place, signs.charAt(random.nextInt(signs.length())));
        } else {
          text.delete(place, Math.min(text.length(), place + random.nextInt(12)));
        }
      }
      Findings told = new Findings();
      SourceText file = new SourceText("content/data/t.yml", text.toString());
      DataLoader.load(List.of(file), SCHEMAS, LANGUAGES, told);
      int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
      assertThat(told.sorted())
          .allSatisfy(finding -> assertThat(finding.position().line()).isBetween(1, lines))
          .noneSatisfy(finding -> assertThat(finding.rule()).isEqualTo("schema/broken"));
    }
  }
}

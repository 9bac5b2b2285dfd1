package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Findings;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a program for writing gets from the project: schemas, ids to choose from, tasks. */
class EditorSupportTest {
  private static final Path SCHEMAS = Path.of("site-config/schema");
  private static final Pattern MODELINE =
      Pattern.compile("# yaml-language-server: \\$schema=(\\S+)\n");

  /** A field that names a record of another type, with the ids that there are. */
  private static final Pattern REFERENCE =
      Pattern.compile("( *)\"x-ref\": \"([a-z-]+)\"(?:,\n *\"examples\": \\[[^\\]]*\\])?");

  private static final String ANEW =
      "The ids in site-config/schema are not those of content/data. Write them anew by:\n"
          + "  ./shirube test -Dtest=EditorSupportTest -DskipITs"
          + " -Dtest.jvm.options=\"-Dfile.encoding=UTF-8 -Dshirube.accept=true\"";

  private static YamlNode read(Path file) throws IOException {
    Findings findings = new Findings();
    YamlNode node =
        YamlText.parse(file.toString(), Files.readString(file), 1, findings).orElseThrow();
    assertThat(findings.sorted()).isEmpty();
    return node;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String text(YamlNode.Mapping mapping, String key) {
    return ((YamlNode.Scalar) mapping.get(key).orElseThrow()).text();
  }

  // Schemas

  @Test
  void everyYamlFileNamesItsSchemaAndTheSettingsNameTheSame() throws IOException {
    Map<String, String> named = new TreeMap<>();
    for (Path folder : List.of(Path.of("content/data"), Path.of("site-config"))) {
      for (Path file : files(folder, ".yml")) {
        Matcher modeline = MODELINE.matcher(Files.readString(file));
        if (modeline.lookingAt()) {
          Path schema = file.resolveSibling(modeline.group(1)).normalize();
          assertThat(schema).exists();
          named.put("./" + schema, file.toString());
        } else {
          assertThat(file.toString()).as("a file without a schema").endsWith(".lock.yml");
        }
      }
    }
    YamlNode.Mapping settings = (YamlNode.Mapping) read(Path.of(".vscode/settings.json"));
    Map<String, String> tied = new TreeMap<>();
    ((YamlNode.Mapping) settings.get("yaml.schemas").orElseThrow())
        .pairs()
        .forEach(pair -> tied.put(pair.key(), ((YamlNode.Scalar) pair.value()).text()));
    assertThat(tied).hasSizeGreaterThan(20).containsAllEntriesOf(named);
    tied.forEach(
        (schema, file) -> {
          assertThat(Path.of(schema)).exists();
          assertThat(Path.of(file)).exists();
        });
  }

  /**
   * They are examples and no {@code enum}: to an unknown id the tool itself says what was meant,
   * and a record that is new needs no schema to be valid.
   */
  @TestFactory
  Stream<DynamicTest> aFieldThatNamesARecordOffersTheIdsThatThereAre() throws IOException {
    Map<String, List<String>> ids = ids();
    return files(SCHEMAS, ".json").stream()
        .map(schema -> DynamicTest.dynamicTest(schema.toString(), () -> offers(schema, ids)));
  }

  private static Map<String, List<String>> ids() throws IOException {
    Map<String, List<String>> ids = new TreeMap<>();
    for (Path schema : files(SCHEMAS, ".json")) {
      YamlNode.Mapping declared = (YamlNode.Mapping) read(schema);
      Path data =
          Path.of("content/data", schema.getFileName().toString().replace(".schema.json", ".yml"));
      if (declared.get("x-shirube").isPresent() && Files.exists(data)) {
        String type = text((YamlNode.Mapping) declared.get("x-shirube").get(), "record");
        List<String> own = new ArrayList<>();
        for (YamlNode record : ((YamlNode.Sequence) read(data)).items()) {
          own.add(text((YamlNode.Mapping) record, "id"));
        }
        ids.put(type, own);
      }
    }
    assertThat(ids).containsKeys("contact", "source", "deadline");
    return ids;
  }

  private static void offers(Path schema, Map<String, List<String>> ids) throws IOException {
    String text = Files.readString(schema);
    String right =
        REFERENCE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        "%s\"x-ref\": \"%s\",\n%s\"examples\": %s"
                            .formatted(
                                found.group(1),
                                found.group(2),
                                found.group(1),
                                ids.getOrDefault(found.group(2), List.of()).stream()
                                    .collect(Collectors.joining("\", \"", "[\"", "\"]")))));
    if (Boolean.getBoolean("shirube.accept")) {
      Files.writeString(schema, right);
    }
    assertThat(Files.readString(schema)).as(ANEW).isEqualTo(right);
  }

  // Tasks

  @Test
  void tasksBuildCheckServeAndCompare() throws IOException {
    YamlNode.Mapping file = (YamlNode.Mapping) read(Path.of(".vscode/tasks.json"));
    List<YamlNode.Mapping> tasks =
        ((YamlNode.Sequence) file.get("tasks").orElseThrow())
            .items().stream().map(YamlNode.Mapping.class::cast).toList();
    assertThat(tasks.stream().map(task -> text(task, "command").replace(" --lang en", "")))
        .containsExactly(
            "./shirube build", "./shirube check", "./shirube serve", "./shirube diff origin/main");
  }

  /** The findings of a task stand among the problems, with their places. */
  @Test
  void aTaskKnowsAFindingWhenItSeesOne() throws IOException {
    YamlNode.Mapping file = (YamlNode.Mapping) read(Path.of(".vscode/tasks.json"));
    YamlNode.Mapping build =
        (YamlNode.Mapping) ((YamlNode.Sequence) file.get("tasks").orElseThrow()).items().get(0);
    YamlNode.Mapping matcher = (YamlNode.Mapping) build.get("problemMatcher").orElseThrow();
    String regexp = text((YamlNode.Mapping) matcher.get("pattern").orElseThrow(), "regexp");
    Matcher finding =
        Pattern.compile(regexp)
            .matcher("content/data/contacts.yml:7:10: error: It is not right. [record/bad-value]");
    assertThat(finding.matches()).isTrue();
    assertThat(finding.group(1)).isEqualTo("content/data/contacts.yml");
    assertThat(finding.group(4)).isEqualTo("error");
  }
}

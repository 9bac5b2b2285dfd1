package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.source.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schemas of a site: which types of records there are, what shape they have, and whether a
 * file keeps to them. Schemas refer to each other by file name only; nothing is ever fetched.
 */
public final class Schemas {
  private static final String ENDING = ".schema.json";

  private final SchemaFiles files;
  private final Map<String, RecordType> types;
  private final Map<String, String> sources;
  private final @Nullable SchemaValidator validator;

  private Schemas(
      SchemaFiles files,
      Map<String, RecordType> types,
      Map<String, String> sources,
      @Nullable SchemaValidator validator) {
    this.files = files;
    this.types = Collections.unmodifiableMap(types);
    this.sources = sources;
    this.validator = validator;
  }

  /**
   * Reads every schema of a folder. A schema that cannot be used is the finding {@code
   * schema/broken}.
   *
   * @param folder {@code site-config/schema} below a site's root
   */
  public static Schemas load(Path folder, Findings findings) {
    Path root = folder.toAbsolutePath().normalize().resolve("../..").normalize();
    SourceFiles source = new SourceFiles(root, findings);
    String place = source.name(folder);
    source.others(place, ENDING).forEach(file -> findings.add(stranger(source.name(file))));
    Map<String, YamlNode.Mapping> read = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (Path file : source.under(place, ENDING)) {
      String name = String.valueOf(file.getFileName());
      names.put(name, source.name(file));
      source
          .read(file)
          .flatMap(text -> JsonText.parse(text.file(), text.text(), findings))
          .ifPresent(
              node -> {
                if (node instanceof YamlNode.Mapping schema) {
                  read.put(name, schema);
                } else {
                  findings.add(SchemaTypes.notAnObject(node));
                }
              });
    }
    SchemaFiles files = new SchemaFiles(read);
    boolean whole = new SchemaLinks(files, names.keySet(), findings).areWhole();
    return new Schemas(
        files, SchemaTypes.of(files, findings), names, whole ? new SchemaValidator(files) : null);
  }

  /** Whether a schema file is there at all, even if it cannot be used. */
  public boolean exists(String schemaFile) {
    return sources.containsKey(schemaFile);
  }

  /** The names of all schema files that can be used. */
  public Set<String> names() {
    return files.byName().keySet();
  }

  /** The record types, by schema file. */
  public Map<String, RecordType> types() {
    return types;
  }

  /** The type of the records of a block such as {@code contacts}. */
  public Map<String, String> typeByBlock() {
    return types.values().stream()
        .collect(Collectors.toUnmodifiableMap(RecordType::block, RecordType::name));
  }

  /** The types whose records a view such as {@code timeline} shows. */
  public Map<String, List<String>> typesByView() {
    Map<String, List<String>> byView = new TreeMap<>();
    for (RecordType type : types.values()) {
      for (String view : type.views()) {
        byView.computeIfAbsent(view, name -> new ArrayList<>()).add(type.name());
      }
    }
    return byView;
  }

  /** What a new record of a type must have, in the order of its schema. */
  public List<Blank> blanks(RecordType type) {
    YamlNode schema = files.at(type.schemaFile(), List.of("items"));
    return schema instanceof YamlNode.Mapping items
        ? new Blanks(files).of(new SchemaFiles.Part(type.schemaFile(), items))
        : List.of();
  }

  /**
   * Tells everything in a file that its schema does not accept, each at the place to mend.
   *
   * @param schemaFile one of {@link #names}; another name accepts anything
   */
  public void validate(String schemaFile, YamlNode node, Findings findings) {
    if (validator == null || !names().contains(schemaFile)) {
      return;
    }
    List<SchemaFault> faults;
    try {
      faults = validator.validate(schemaFile, node).stream().map(SchemaFault::of).toList();
    } catch (RuntimeException | StackOverflowError e) {
      // Whatever the library throws, it stumbled over the schema: any value can be judged.
      findings.add(unusable(sources.getOrDefault(schemaFile, schemaFile), String.valueOf(e)));
      return;
    }
    findings.addAll(new SchemaFindings(node, files).of(faults));
  }

  private static Finding unusable(String file, String reason) {
    return Finding.error(
            "schema/broken",
            Position.startOf(file),
            new Words("このスキーマでは検査できません。", "This schema cannot be used for checking."))
        .found(reason.lines().findFirst().orElse(""));
  }

  private static Finding stranger(String file) {
    return Finding.error(
            "source/unknown-file",
            Position.startOf(file),
            new Words(
                "スキーマのフォルダーに " + ENDING + " 以外のファイルがあります。",
                "Only " + ENDING + " files are schemas."))
        .found(file);
  }
}

package dev.shirube.load.data;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Entry;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.RecordType;
import dev.shirube.yaml.Schemas;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of one record file.
 *
 * @param faulty the entries in which something was found
 * @param incomplete the types of which records had to be left out; {@link #ANY_TYPE} where the file
 *     does not say of which type its records are
 */
record RecordFile(
    List<Entry> entries, List<Entry> faulty, Set<String> incomplete, List<Finding> findings) {

  /** Stands for a type that a file fails to name. */
  static final String ANY_TYPE = "*";

  static RecordFile read(SourceText file, Schemas schemas, List<String> languages) {
    Findings findings = new Findings();
    Optional<RecordType> type = SchemaLine.typeOf(file, schemas, findings);
    if (type.isEmpty()) {
      return new RecordFile(List.of(), List.of(), Set.of(ANY_TYPE), findings.sorted());
    }
    Optional<YamlNode> root = YamlText.parse(file.file(), file.text(), 1, findings);
    root.ifPresent(node -> schemas.validate(type.get().schemaFile(), node, findings));
    List<Entry> entries = new ArrayList<>();
    boolean complete = root.isPresent() || findings.sorted().isEmpty();
    if (root.isPresent() && root.get() instanceof YamlNode.Sequence records) {
      RecordReader reader = new RecordReader(type.get(), languages, new Told(findings));
      for (YamlNode record : records.items()) {
        Optional<Entry> entry = reader.read(record);
        entry.ifPresent(entries::add);
        complete &= entry.isPresent();
      }
    }
    List<Finding> sorted = findings.sorted();
    return new RecordFile(
        List.copyOf(entries),
        faulty(entries, sorted),
        complete ? Set.of() : Set.of(type.get().name()),
        sorted);
  }

  /** A finding belongs to the entry that begins last before it. */
  private static List<Entry> faulty(List<Entry> entries, List<Finding> findings) {
    List<Entry> faulty = new ArrayList<>();
    for (Finding finding : findings) {
      Entry owner = null;
      for (Entry entry : entries) {
        if (entry.position().compareTo(finding.position()) <= 0) {
          owner = entry;
        }
      }
      if (owner != null) {
        faulty.add(owner);
      }
    }
    return faulty;
  }
}

package dev.shirube.load.data;

import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import dev.shirube.yaml.RecordType;
import dev.shirube.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the records of one file. */
final class RecordReader {
  private final RecordType type;
  private final ValueReader values;
  private final Told told;

  RecordReader(RecordType type, List<String> languages, Told told) {
    this.type = type;
    this.values = new ValueReader(languages, told);
    this.told = told;
  }

  /** The record, or nothing where it has no id to be found by. */
  Optional<Entry> read(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      told.add(RecordFaults.notARecord(node.position()));
      return Optional.empty();
    }
    Map<String, Field> fields = values.fields(mapping, type.fields());
    Field id = fields.get("id");
    if (id == null) {
      told.add(RecordFaults.noId(mapping.position()));
      return Optional.empty();
    }
    if (!(id.value() instanceof Value.Plain plain) || plain.text().isEmpty()) {
      told.add(RecordFaults.noId(id.position()));
      return Optional.empty();
    }
    return Optional.of(new Entry(type.name(), plain.text(), mapping.position(), fields));
  }
}

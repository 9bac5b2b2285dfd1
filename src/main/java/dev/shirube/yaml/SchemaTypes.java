package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the record types that schemas declare under {@code x-shirube}. */
final class SchemaTypes {
  private final SchemaFiles schemas;
  private final Findings findings;
  private final Map<String, Position> names = new HashMap<>();
  private final Map<String, YamlNode> views = new TreeMap<>();

  private SchemaTypes(SchemaFiles schemas, Findings findings) {
    this.schemas = schemas;
    this.findings = findings;
  }

  /** The record types by schema file. */
  static Map<String, RecordType> of(SchemaFiles schemas, Findings findings) {
    SchemaTypes types = new SchemaTypes(schemas, findings);
    Map<String, RecordType> byFile = new TreeMap<>();
    schemas
        .byName()
        .forEach((file, schema) -> types.of(file, schema).ifPresent(t -> byFile.put(file, t)));
    types.viewsThatAreBlocks();
    return byFile;
  }

  static Finding notAnObject(YamlNode node) {
    return broken(node, new Words("スキーマは {…} で書きます。", "A schema is an object: {…}."), "{…}");
  }

  private Optional<RecordType> of(String file, YamlNode.Mapping schema) {
    YamlNode declared = schema.get("x-shirube").orElse(null);
    if (declared == null) {
      return Optional.empty();
    }
    Optional<String> name = Optional.empty();
    Optional<String> block = Optional.empty();
    List<String> views = List.of();
    if (declared instanceof YamlNode.Mapping mapping) {
      name = Shapes.text(mapping, "record");
      block = Shapes.text(mapping, "block");
      views = views(mapping);
    }
    if (name.isEmpty() || block.isEmpty()) {
      findings.add(
          broken(
              declared,
              new Words(
                  "x-shirube に record（単数の名前）と block（複数の名前）を書きます。",
                  "x-shirube needs a record (the singular) and a block (the plural)."),
              "{\"record\": \"contact\", \"block\": \"contacts\"}"));
      return Optional.empty();
    }
    boolean nameTaken = isTaken("record " + name.get(), declared);
    boolean blockTaken = isTaken("block " + block.get(), declared);
    if (nameTaken || blockTaken) {
      return Optional.empty();
    }
    return Optional.of(
        new RecordType(
            file, name.get(), block.get(), views, new Shapes(schemas).ofItems(file, schema)));
  }

  /** Several types may share a view, but a view is no block. */
  private List<String> views(YamlNode.Mapping declared) {
    YamlNode node = declared.get("views").orElse(null);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof YamlNode.Sequence sequence)) {
      noNames(node);
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      if (item instanceof YamlNode.Scalar scalar && scalar.type() == ScalarType.STRING) {
        views.putIfAbsent(scalar.text(), item);
        found.add(scalar.text());
      } else {
        noNames(item);
      }
    }
    return found;
  }

  private void noNames(YamlNode node) {
    findings.add(
        broken(node, new Words("views には名前を並べます。", "views is a list of names."), "[\"timeline\"]"));
  }

  private void viewsThatAreBlocks() {
    views.forEach(
        (view, node) -> {
          if (names.containsKey("block " + view)) {
            isTaken("block " + view, node);
          }
        });
  }

  private boolean isTaken(String name, YamlNode declared) {
    Position first = names.putIfAbsent(name, declared.position());
    if (first == null) {
      return false;
    }
    findings.add(
        broken(declared, new Words("別のスキーマが同じ名前を使っています。", "Another schema has the same name."), "")
            .found(name)
            .related(first, new Words("最初はここです。", "The first one is here.")));
    return true;
  }

  private static Finding broken(YamlNode node, Words message, String expected) {
    return Finding.error("schema/broken", node.position(), message)
        .found(Excerpt.of(node))
        .expected(expected);
  }
}

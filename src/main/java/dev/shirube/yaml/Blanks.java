package dev.shirube.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Derives from a schema what a new record must have. */
final class Blanks {
  /** Deeper than any record; ends schemas that refer to themselves. */
  private static final int DEEPEST = 12;

  private final SchemaFiles schemas;

  Blanks(SchemaFiles schemas) {
    this.schemas = schemas;
  }

  /** The fields that must be there, in the order in which the schema describes them. */
  List<Blank> of(SchemaFiles.Part record) {
    return required(
        Shapes.text(record.schema(), "$ref")
            .flatMap(reference -> schemas.resolve(record.file(), reference))
            .orElse(record),
        0);
  }

  private List<Blank> required(SchemaFiles.Part part, int depth) {
    List<List<String>> choices = choices(part.schema());
    Set<String> chosen = new HashSet<>(names(part.schema()));
    Map<String, List<Blank>> instead = new LinkedHashMap<>();
    if (!choices.isEmpty()) {
      chosen.addAll(choices.get(0));
      List<Blank> others = new ArrayList<>();
      for (List<String> choice : choices.subList(1, choices.size())) {
        choice.forEach(key -> field(part, key, depth, List.of()).ifPresent(others::add));
      }
      choices.get(0).stream().findFirst().ifPresent(key -> instead.put(key, others));
    }
    List<Blank> blanks = new ArrayList<>();
    for (YamlNode.Pair property : properties(part.schema())) {
      if (chosen.contains(property.key())) {
        field(part, property.key(), depth, instead.getOrDefault(property.key(), List.of()))
            .ifPresent(blanks::add);
      }
    }
    return blanks;
  }

  private Optional<Blank> field(SchemaFiles.Part part, String key, int depth, List<Blank> instead) {
    if (depth > DEEPEST
        || !(part.schema().get("properties").orElse(null) instanceof YamlNode.Mapping properties)
        || !(properties.get(key).orElse(null) instanceof YamlNode.Mapping schema)) {
      return Optional.empty();
    }
    String description = Shapes.text(schema, "description").orElse("");
    return Optional.of(
        value(new SchemaFiles.Part(part.file(), schema), key, description, instead, depth + 1));
  }

  private Blank value(
      SchemaFiles.Part part, String key, String description, List<Blank> instead, int depth) {
    YamlNode.Mapping schema = part.schema();
    Optional<String> reference = Shapes.text(schema, "$ref");
    if (reference.isPresent()) {
      List<String> steps = SchemaFiles.steps(reference.get());
      Optional<Kind> kind =
          steps.isEmpty() ? Optional.empty() : Kind.named(steps.get(steps.size() - 1));
      if (kind.isEmpty() && depth < DEEPEST) {
        return schemas
            .resolve(part.file(), reference.get())
            .map(target -> value(target, key, description, instead, depth + 1))
            .orElseGet(() -> single(key, Kind.PLAIN, description, instead));
      }
      return single(key, kind.orElse(Kind.PLAIN), description, instead);
    }
    if (schema.get("items").orElse(null) instanceof YamlNode.Mapping items && depth < DEEPEST) {
      SchemaFiles.Part item = new SchemaFiles.Part(part.file(), items);
      Blank inner = value(item, key, description, List.of(), depth + 1);
      return new Blank(key, inner.kind(), true, inner.fields(), description, instead);
    }
    if (schema.get("oneOf").orElse(null) instanceof YamlNode.Sequence forms
        && !forms.items().isEmpty()
        && forms.items().get(0) instanceof YamlNode.Mapping first
        && depth < DEEPEST
        && properties(schema).isEmpty()) {
      SchemaFiles.Part form = new SchemaFiles.Part(part.file(), first);
      return value(form, key, description, instead, depth + 1);
    }
    List<Blank> fields = required(part, depth);
    Kind kind = Shapes.kindOfType(Shapes.text(schema, "type").orElse(""));
    return new Blank(key, kind, false, fields, description, instead);
  }

  private static Blank single(String key, Kind kind, String description, List<Blank> instead) {
    return new Blank(key, kind, false, List.of(), description, instead);
  }

  private static List<YamlNode.Pair> properties(YamlNode.Mapping schema) {
    return schema.get("properties").orElse(null) instanceof YamlNode.Mapping properties
        ? properties.pairs()
        : List.of();
  }

  /** What each of several branches asks for. */
  private static List<List<String>> choices(YamlNode.Mapping schema) {
    YamlNode node = schema.get("oneOf").or(() -> schema.get("anyOf")).orElse(null);
    List<List<String>> choices = new ArrayList<>();
    if (node instanceof YamlNode.Sequence branches) {
      for (YamlNode branch : branches.items()) {
        if (branch instanceof YamlNode.Mapping mapping && !names(mapping).isEmpty()) {
          choices.add(names(mapping));
        }
      }
    }
    return choices;
  }

  private static List<String> names(YamlNode.Mapping schema) {
    List<String> names = new ArrayList<>();
    if (schema.get("required").orElse(null) instanceof YamlNode.Sequence required) {
      for (YamlNode item : required.items()) {
        if (item instanceof YamlNode.Scalar name) {
          names.add(name.text());
        }
      }
    }
    return names;
  }
}

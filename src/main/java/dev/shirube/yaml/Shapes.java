package dev.shirube.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derives the shape of a record from its schema. */
final class Shapes {
  /** Deeper than any record; ends schemas that refer to themselves. */
  private static final int DEEPEST = 12;

  private final SchemaFiles schemas;

  Shapes(SchemaFiles schemas) {
    this.schemas = schemas;
  }

  Shape.Group ofItems(String file, YamlNode.Mapping arraySchema) {
    return arraySchema.get("items").orElse(null) instanceof YamlNode.Mapping items
            && of(file, items, 0) instanceof Shape.Group group
        ? group
        : new Shape.Group(Map.of());
  }

  private Shape of(String file, YamlNode.Mapping schema, int depth) {
    String target = text(schema, "x-ref").orElse("");
    Optional<String> reference = text(schema, "$ref");
    if (reference.isPresent()) {
      Optional<Kind> kind = Kind.named(tail(reference.get()));
      return kind.isPresent()
          ? new Shape.Single(kind.get(), target)
          : schemas
              .resolve(file, reference.get())
              .filter(part -> depth < DEEPEST)
              .map(part -> of(part.file(), part.schema(), depth + 1))
              .orElseGet(() -> new Shape.Single(Kind.PLAIN, target));
    }
    if (schema.get("items").orElse(null) instanceof YamlNode.Mapping items && depth < DEEPEST) {
      return new Shape.ListOf(of(file, items, depth + 1));
    }
    Optional<Shape> several = several(file, schema, depth);
    if (several.isPresent()) {
      return several.get();
    }
    if (schema.get("properties").orElse(null) instanceof YamlNode.Mapping properties
        && depth < DEEPEST) {
      Map<String, Shape> fields = new LinkedHashMap<>();
      for (YamlNode.Pair property : properties.pairs()) {
        if (property.value() instanceof YamlNode.Mapping field) {
          fields.put(property.key(), of(file, field, depth + 1));
        }
      }
      return new Shape.Group(fields);
    }
    return new Shape.Single(kindOfType(text(schema, "type").orElse("")), target);
  }

  /** One value or a list of such: always kept as a list. */
  private Optional<Shape> several(String file, YamlNode.Mapping schema, int depth) {
    return schema.get("oneOf").orElse(null) instanceof YamlNode.Sequence choices && depth < DEEPEST
        ? choices.items().stream()
            .filter(YamlNode.Mapping.class::isInstance)
            .map(choice -> of(file, (YamlNode.Mapping) choice, depth + 1))
            .filter(Shape.ListOf.class::isInstance)
            .findFirst()
        : Optional.empty();
  }

  static Kind kindOfType(String type) {
    return switch (type) {
      case "integer" -> Kind.COUNT;
      case "boolean" -> Kind.FLAG;
      default -> Kind.PLAIN;
    };
  }

  private static String tail(String reference) {
    List<String> steps = SchemaFiles.steps(reference);
    return steps.isEmpty() ? "" : steps.get(steps.size() - 1);
  }

  static Optional<String> text(YamlNode.Mapping schema, String key) {
    return schema.get(key).orElse(null) instanceof YamlNode.Scalar scalar
            && scalar.type() == ScalarType.STRING
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}

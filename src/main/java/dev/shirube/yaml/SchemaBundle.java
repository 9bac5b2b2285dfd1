package dev.shirube.yaml;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All schemas as one document in which every reference points into the document itself. So the
 * library never loads anything, and what does not decide validity is left out, which spares it
 * work.
 */
final class SchemaBundle {
  /** Not {@code $defs}: the library would compile everything below that, used or not. */
  static final String FILES = "files";

  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
  private static final Set<String> FOR_READERS =
      Set.of("$schema", "$id", "$comment", "title", "description", "examples", "default");
  private static final Set<String> BY_NAME =
      Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");
  private static final Set<String> SEVERAL = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
  private static final Set<String> PLAIN = Set.of("enum", "const", "dependentRequired");

  private SchemaBundle() {}

  static JsonNode of(SchemaFiles schemas) {
    ObjectNode files = FACTORY.objectNode();
    schemas.byName().forEach((name, schema) -> files.set(name, schema(schema, name)));
    ObjectNode bundle = FACTORY.objectNode();
    bundle.set(FILES, files);
    return bundle;
  }

  private static JsonNode schema(YamlNode node, String file) {
    if (!(node instanceof YamlNode.Mapping schema)) {
      return JsonTree.of(node);
    }
    ObjectNode object = FACTORY.objectNode();
    for (YamlNode.Pair pair : schema.pairs()) {
      if (!FOR_READERS.contains(pair.key()) && !pair.key().startsWith("x-")) {
        object.set(pair.key(), keyword(pair.key(), pair.value(), file));
      }
    }
    return object;
  }

  private static JsonNode keyword(String keyword, YamlNode value, String file) {
    if (keyword.equals("$ref") && value instanceof YamlNode.Scalar reference) {
      return JsonTree.text(reference(reference.text(), file));
    }
    if (BY_NAME.contains(keyword) && value instanceof YamlNode.Mapping named) {
      ObjectNode object = FACTORY.objectNode();
      named.pairs().forEach(pair -> object.set(pair.key(), schema(pair.value(), file)));
      return object;
    }
    if (SEVERAL.contains(keyword) && value instanceof YamlNode.Sequence several) {
      ArrayNode array = FACTORY.arrayNode();
      several.items().forEach(item -> array.add(schema(item, file)));
      return array;
    }
    return PLAIN.contains(keyword) ? JsonTree.of(value) : schema(value, file);
  }

  private static String reference(String reference, String file) {
    int hash = reference.indexOf('#');
    String pointer = hash < 0 ? "" : reference.substring(hash + 1);
    return "#/" + FILES + "/" + SchemaFiles.target(file, reference) + pointer;
  }
}

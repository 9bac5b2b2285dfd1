package dev.shirube.yaml;

import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Nodes as the schema library wants them. */
final class JsonTree {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private JsonTree() {}

  static JsonNode of(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar(scalar);
    }
    if (node instanceof YamlNode.Sequence sequence) {
      ArrayNode array = FACTORY.arrayNode();
      for (YamlNode item : sequence.items()) {
        array.add(of(item));
      }
      return array;
    }
    ObjectNode object = FACTORY.objectNode();
    for (YamlNode.Pair pair : ((YamlNode.Mapping) node).pairs()) {
      object.set(pair.key(), of(pair.value()));
    }
    return object;
  }

  static JsonNode text(String text) {
    return new Text(text);
  }

  private static JsonNode scalar(YamlNode.Scalar scalar) {
    return switch (scalar.type()) {
      case STRING -> text(scalar.text());
      case INTEGER -> integer(scalar);
      case BOOLEAN -> FACTORY.booleanNode(scalar.text().equalsIgnoreCase("true"));
      case NULL -> FACTORY.nullNode();
      case FLOAT -> fraction(scalar.text());
    };
  }

  private static JsonNode integer(YamlNode.Scalar scalar) {
    return scalar.integer().isPresent()
        ? FACTORY.numberNode(scalar.integer().getAsLong())
        : FACTORY.numberNode(BigInteger.ONE.shiftLeft(Long.SIZE));
  }

  /** Infinity and not-a-number have no place in JSON, so they pass as texts and fail as such. */
  private static JsonNode fraction(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? FACTORY.numberNode(number) : text(text);
    } catch (NumberFormatException e) {
      return text(text);
    }
  }

  /**
   * The library prints the words of an {@code enum} while it reads a schema. Jackson's own string
   * node would load a whole mapper for that: a third of the time of a cold start.
   */
  private static final class Text extends StringNode {
    private static final long serialVersionUID = 1;

    Text(String text) {
      super(text);
    }

    @Override
    public String toString() {
      return '"' + asString() + '"';
    }
  }
}

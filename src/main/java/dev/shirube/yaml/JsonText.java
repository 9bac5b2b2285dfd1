package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into the same nodes as YAML. A schema is read this way instead of as a Jackson tree,
 * because its places are needed for findings and because Jackson's mapper alone costs as much time
 * at a cold start as all the rest.
 */
final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonParser parser;

  private JsonText(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** The value that a file holds, or nothing after the finding {@code schema/broken}. */
  static Optional<YamlNode> parse(String file, String text, Findings findings) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonText json = new JsonText(file, parser);
      parser.nextToken();
      YamlNode node = json.node();
      if (parser.nextToken() != null) {
        findings.add(broken(json.here(), "text after the end"));
        return Optional.empty();
      }
      return Optional.of(node);
    } catch (JacksonException e) {
      findings.add(broken(position(file, e.getLocation()), e.getOriginalMessage()));
      return Optional.empty();
    }
  }

  private YamlNode node() {
    Position position = here();
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new StreamReadException(parser, "the file is empty");
    }
    return switch (token) {
      case START_OBJECT -> mapping(position);
      case START_ARRAY -> sequence(position);
      case VALUE_STRING -> scalar(ScalarType.STRING, position);
      case VALUE_NUMBER_INT -> scalar(ScalarType.INTEGER, position);
      case VALUE_NUMBER_FLOAT -> scalar(ScalarType.FLOAT, position);
      case VALUE_TRUE, VALUE_FALSE -> scalar(ScalarType.BOOLEAN, position);
      default -> scalar(ScalarType.NULL, position);
    };
  }

  private YamlNode.Mapping mapping(Position position) {
    List<YamlNode.Pair> pairs = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Position keyPosition = here();
      parser.nextToken();
      pairs.add(new YamlNode.Pair(key, keyPosition, node()));
    }
    return new YamlNode.Mapping(pairs, position);
  }

  private YamlNode.Sequence sequence(Position position) {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new YamlNode.Sequence(items, position);
  }

  private YamlNode.Scalar scalar(ScalarType type, Position position) {
    return new YamlNode.Scalar(parser.getString(), type, position);
  }

  private Position here() {
    return position(file, parser.currentTokenLocation());
  }

  private static Position position(String file, TokenStreamLocation location) {
    return new Position(
        file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static Finding broken(Position position, String reason) {
    return Finding.error(
            "schema/broken",
            position,
            new Words(
                "スキーマをJSONとして読めません（" + reason + "）。",
                "The schema cannot be read as JSON (" + reason + ")."))
        .hint(
            new Words(
                "「,」「}」「\"」の不足や余りを確かめてください。",
                "Look for a missing or surplus comma, bracket or quotation mark."));
  }
}

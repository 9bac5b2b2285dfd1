package dev.shirube.yaml;

import dev.shirube.diagnostic.Origin;
import dev.shirube.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A piece of YAML that still knows where it is written. */
public sealed interface YamlNode {
  Position position();

  /**
   * A single value. Its text is as written, without quotes: {@code 01} stays {@code 01}.
   *
   * @param origin where each character of the text is written
   */
  record Scalar(String text, ScalarType type, Position position, Origin origin)
      implements YamlNode {
    Scalar(String text, ScalarType type, Position position) {
      this(text, type, position, Origin.of(position));
    }

    public boolean isNull() {
      return type == ScalarType.NULL;
    }

    /** The number that an integer stands for; empty for other types and beyond 64 bits. */
    public OptionalLong integer() {
      if (type != ScalarType.INTEGER) {
        return OptionalLong.empty();
      }
      try {
        if (text.startsWith("0x")) {
          return OptionalLong.of(Long.parseLong(text.substring(2), 16));
        }
        if (text.startsWith("0o")) {
          return OptionalLong.of(Long.parseLong(text.substring(2), 8));
        }
        return OptionalLong.of(Long.parseLong(text));
      } catch (NumberFormatException e) {
        return OptionalLong.empty();
      }
    }
  }

  /** A list of values. */
  record Sequence(List<YamlNode> items, Position position) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with values, in the order in which they are written, each key once. */
  record Mapping(List<Pair> pairs, Position position) implements YamlNode {
    public Mapping {
      pairs = List.copyOf(pairs);
    }

    /** The value of a key. Mappings are short, so no index is kept. */
    public Optional<YamlNode> get(String key) {
      return pair(key).map(Pair::value);
    }

    Optional<Pair> pair(String key) {
      for (Pair pair : pairs) {
        if (pair.key().equals(key)) {
          return Optional.of(pair);
        }
      }
      return Optional.empty();
    }
  }

  /** A key with its value. */
  record Pair(String key, Position keyPosition, YamlNode value) {}
}

package dev.shirube.yaml;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The schemas of a site by file name, and where their references lead: never out of this set. */
record SchemaFiles(Map<String, YamlNode.Mapping> byName) {
  SchemaFiles {
    byName = Collections.unmodifiableMap(new TreeMap<>(byName));
  }

  /** A schema, and the file that its own references start from. */
  record Part(String file, YamlNode.Mapping schema) {}

  /** Follows a reference such as {@code values.schema.json#/$defs/text}, as written in a file. */
  Optional<Part> resolve(String file, String reference) {
    String target = target(file, reference);
    return at(target, steps(reference)) instanceof YamlNode.Mapping schema
        ? Optional.of(new Part(target, schema))
        : Optional.empty();
  }

  /** What a file holds below these steps. */
  @Nullable YamlNode at(String file, List<String> steps) {
    YamlNode node = byName.get(file);
    for (String step : steps) {
      node = below(node, step);
    }
    return node;
  }

  static String target(String file, String reference) {
    int hash = reference.indexOf('#');
    String name = hash < 0 ? reference : reference.substring(0, hash);
    return name.isEmpty() ? file : name.startsWith("./") ? name.substring(2) : name;
  }

  /** The JSON pointer of a reference, without the slash at its start. */
  static List<String> steps(String reference) {
    int pointer = reference.indexOf("#/");
    return pointer < 0
        ? List.of()
        : Arrays.stream(reference.substring(pointer + 2).split("/", -1))
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  private static @Nullable YamlNode below(@Nullable YamlNode node, String step) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.get(step).orElse(null);
    }
    if (node instanceof YamlNode.Sequence sequence && step.matches("[0-9]{1,4}")) {
      int index = Integer.parseInt(step);
      return index < sequence.items().size() ? sequence.items().get(index) : null;
    }
    return null;
  }
}

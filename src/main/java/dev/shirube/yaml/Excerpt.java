package dev.shirube.yaml;

import java.util.stream.Collectors;

/** What is written at a node, on one line and not too long, for the “found” of a finding. */
final class Excerpt {
  private static final int LONGEST = 60;

  private Excerpt() {}

  static String of(YamlNode node) {
    String text = write(node, 0);
    return text.length() <= LONGEST ? text : text.substring(0, end(text)) + "…";
  }

  private static int end(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
  }

  private static String write(YamlNode node, int depth) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text().strip().replace('\n', ' ');
    }
    if (depth > 2) {
      return "…";
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream()
          .limit(LONGEST)
          .map(item -> write(item, depth + 1))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((YamlNode.Mapping) node)
        .pairs().stream()
            .limit(LONGEST)
            .map(pair -> pair.key() + ": " + write(pair.value(), depth + 1))
            .collect(Collectors.joining(", ", "{", "}"));
  }
}

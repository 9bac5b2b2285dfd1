package dev.shirube.yaml;

import dev.shirube.diagnostic.Findings;
import java.util.Comparator;
import java.util.Optional;

/** What a piece of YAML says, without where and how it is written. */
public final class YamlMeaning {
  private YamlMeaning() {}

  /** Equal for texts that say the same; nothing where a text cannot be read. */
  public static Optional<String> of(String text) {
    Findings findings = new Findings();
    Optional<YamlNode> node = YamlText.parse("", text, 1, findings);
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(node.map(YamlMeaning::of).orElse(""));
  }

  /** What a value says. */
  public static String of(YamlNode node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  /** The same for keys whose order says nothing. */
  public static Optional<String> ofKeys(String text) {
    Findings findings = new Findings();
    Optional<YamlNode> node = YamlText.parse("", text, 1, findings);
    if (findings.hasErrors() || !(node.orElse(null) instanceof YamlNode.Mapping mapping)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    mapping.pairs().stream()
        .sorted(Comparator.comparing(YamlNode.Pair::key))
        .forEach(pair -> write(pair, out));
    return Optional.of(out.toString());
  }

  private static void write(YamlNode node, StringBuilder out) {
    if (node instanceof YamlNode.Scalar scalar) {
      out.append(scalar.type()).append(scalar.text().length()).append(' ').append(scalar.text());
    } else if (node instanceof YamlNode.Sequence sequence) {
      out.append("[\n");
      sequence.items().forEach(item -> write(item, out));
      out.append("]");
    } else if (node instanceof YamlNode.Mapping mapping) {
      out.append("{\n");
      mapping.pairs().forEach(pair -> write(pair, out));
      out.append("}");
    }
    out.append('\n');
  }

  private static void write(YamlNode.Pair pair, StringBuilder out) {
    out.append(pair.key().length()).append(' ').append(pair.key()).append(": ");
    write(pair.value(), out);
  }
}

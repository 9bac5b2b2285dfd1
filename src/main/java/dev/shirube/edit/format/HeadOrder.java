package dev.shirube.edit.format;

import dev.shirube.diagnostic.Findings;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The keys of front matter in one order, each with the remarks that stand above it. */
final class HeadOrder {
  /** As in the schema of pages, which a test holds. */
  static final List<String> KEYS =
      List.of(
          "title",
          "description",
          "status",
          "template",
          "audience",
          "sources",
          "reviewed",
          "review-after",
          "order",
          "redirect-from",
          "items");

  private HeadOrder() {}

  private record Part(String key, List<String> lines) {}

  /** The head with its keys in order; as it is where they do not stand on lines of their own. */
  static String of(String head) {
    if (!(YamlText.parse("", head, 1, new Findings()).orElse(null)
        instanceof YamlNode.Mapping mapping)) {
      return head;
    }
    List<String> lines = List.of(head.split("\n", -1));
    int end = endOfValues(lines);
    List<Part> parts = new ArrayList<>();
    int first = end;
    int below = end;
    for (int i = mapping.pairs().size() - 1; i >= 0; i--) {
      YamlNode.Pair pair = mapping.pairs().get(i);
      int line = pair.keyPosition().line() - 1;
      if (pair.keyPosition().column() != 1 || line >= below) {
        return head;
      }
      int from = line;
      while (from > 0 && isRemark(lines.get(from - 1))) {
        from--;
      }
      parts.add(0, new Part(pair.key(), lines.subList(from, below)));
      below = from;
      first = from;
    }
    parts.sort(Comparator.comparingInt(part -> rank(part.key())));
    List<String> sorted = new ArrayList<>(lines.subList(0, first));
    parts.forEach(part -> sorted.addAll(part.lines()));
    sorted.addAll(lines.subList(end, lines.size()));
    return String.join("\n", sorted);
  }

  private static int rank(String key) {
    int at = KEYS.indexOf(key);
    return at < 0 ? KEYS.size() : at;
  }

  /** Remarks at the very end stand above nothing, and stay there. */
  private static int endOfValues(List<String> lines) {
    int end = lines.size();
    while (end > 0 && (lines.get(end - 1).isBlank() || isRemark(lines.get(end - 1)))) {
      end--;
    }
    return end;
  }

  private static boolean isRemark(String line) {
    return line.startsWith("#");
  }
}

package dev.shirube.yaml;

import dev.shirube.diagnostic.Words;
import java.util.List;

/**
 * The value that keys and indexes lead to, and how a finding calls it.
 *
 * @param path from the root of the file
 */
record Place(YamlNode node, List<Object> path) {

  static Place at(YamlNode root, List<Object> path) {
    YamlNode node = root;
    for (Object step : path) {
      if (node instanceof YamlNode.Mapping mapping) {
        node = mapping.get(String.valueOf(step)).orElse(node);
      } else if (node instanceof YamlNode.Sequence sequence && step instanceof Integer index) {
        node = sequence.items().get(index);
      }
    }
    return new Place(node, path);
  }

  /** The name of the key, with the number of the item in a list. */
  Words name() {
    if (path.isEmpty()) {
      return new Words("ファイル全体", "the whole file");
    }
    Object last = path.get(path.size() - 1);
    if (!(last instanceof Integer index)) {
      return new Words("「" + last + "」", "“" + last + "”");
    }
    int number = index + 1;
    return path.size() == 1
        ? new Words(number + "番目の記録", "record " + number)
        : new Words(
            "「" + path.get(path.size() - 2) + "」の" + number + "番目",
            "item " + number + " of “" + path.get(path.size() - 2) + "”");
  }
}

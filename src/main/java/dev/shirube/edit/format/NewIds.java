package dev.shirube.edit.format;

import dev.shirube.load.markdown.Layout;
import dev.shirube.model.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ids to be written into a page, by the places of the items. */
final class NewIds {
  private final Map<Integer, String> byItem = new TreeMap<>();

  void put(Item item, String id) {
    byItem.put(item.at(), id);
  }

  List<String> ids() {
    return List.copyOf(byItem.values());
  }

  boolean isEmpty() {
    return byItem.isEmpty();
  }

  /** The text with the ids in it. An item that begins with no words has no place for one. */
  String in(String text, Layout layout) {
    List<Layout.TaskEnd> ends = new ArrayList<>(layout.tasks());
    ends.sort(Comparator.comparing(Layout.TaskEnd::end).reversed());
    StringBuilder out = new StringBuilder(text);
    for (Layout.TaskEnd end : ends) {
      String id = byItem.get(end.at());
      if (id != null) {
        out.insert(end.end(), end.inBraces() ? "#" + id + " " : " {#" + id + "}");
      }
    }
    return out.toString();
  }

  /** The text as it was before; ids are new in the site, so nothing else looks like them. */
  String outOf(String text) {
    String without = text;
    for (String id : ids()) {
      without = without.replace(" {#" + id + "}", "").replace("{#" + id + " ", "{");
    }
    return without;
  }
}

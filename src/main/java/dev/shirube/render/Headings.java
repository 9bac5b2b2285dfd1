package dev.shirube.render;

import dev.shirube.model.Block;
import dev.shirube.model.Page;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The ids under which a page's headings are printed. One without an explicit id gets a number, the
 * same in every language, so that switching the language lands on the same section.
 */
final class Headings {
  private final List<Block.Heading> headings;
  private final IdentityHashMap<Block.Heading, String> ids = new IdentityHashMap<>();

  Headings(Page page) {
    this.headings = page.body().headings();
    Set<String> taken = new HashSet<>(page.body().anchors().keySet());
    for (int i = 0; i < headings.size(); i++) {
      String own = headings.get(i).id();
      ids.put(headings.get(i), own.isEmpty() ? numbered(i + 1, taken) : own);
    }
  }

  private static String numbered(int number, Set<String> taken) {
    String id = "section-" + number;
    for (int again = 2; !taken.add(id); again++) {
      id = "section-" + number + "-" + again;
    }
    return id;
  }

  String id(Block.Heading heading) {
    return ids.getOrDefault(heading, heading.id());
  }

  List<Block.Heading> all() {
    return headings;
  }
}

package dev.shirube.checklist;

import dev.shirube.diagnostic.Position;
import dev.shirube.model.ItemChanges.How;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is remembered of items that were published: those that are, and those that are no more. */
record Lock(Map<String, Published> items, Map<String, Gone> gone) {
  static final String FILE = "site-config/checklists.lock.yml";

  /** Nothing was published yet. */
  static final Lock NONE = new Lock(Map.of(), Map.of());

  Lock {
    items = Collections.unmodifiableMap(new TreeMap<>(items));
    gone = Collections.unmodifiableMap(new TreeMap<>(gone));
  }

  boolean isEmpty() {
    return items.isEmpty() && gone.isEmpty();
  }

  /**
   * An item as it was published.
   *
   * @param list the page and the id of its list: {@code apply/account#before}
   * @param same hashes that it had before, while it asked for the same
   * @param words what it says in the source language
   * @param position in the file
   */
  record Published(String list, String hash, List<String> same, String words, Position position) {
    Published {
      same = List.copyOf(same);
    }

    /** The path of the page on which it stood. */
    String page() {
      int sign = list.indexOf('#');
      return sign < 0 ? list : list.substring(0, sign);
    }
  }

  /**
   * An id that stands for nothing any more, and that no other item may have.
   *
   * @param list where it stood; empty where that is not known
   * @param to where it went, empty where it was retired
   */
  record Gone(How how, List<String> to, String list, String words, Position position) {
    Gone {
      to = List.copyOf(to);
    }
  }
}

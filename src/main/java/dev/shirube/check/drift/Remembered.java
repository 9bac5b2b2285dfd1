package dev.shirube.check.drift;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which text was translated how when the site was published.
 *
 * @param groups pairs by where they stand: {@code en page apply/account}, {@code en record contact}
 */
record Remembered(Map<String, SortedSet<Pair>> groups) {
  static final String FILE = "site-config/translations.lock.yml";
  static final Remembered NOTHING = new Remembered(Map.of());

  Remembered {
    Map<String, SortedSet<Pair>> sorted = new TreeMap<>();
    groups.forEach(
        (name, pairs) -> sorted.put(name, Collections.unmodifiableSortedSet(new TreeSet<>(pairs))));
    groups = Collections.unmodifiableMap(sorted);
  }

  SortedSet<Pair> of(String group) {
    return groups.getOrDefault(group, Collections.emptySortedSet());
  }

  /** Fingerprints of a text and of its translation. */
  record Pair(String source, String translation) implements Comparable<Pair> {
    String written() {
      return source + translation;
    }

    @Override
    public int compareTo(Pair other) {
      return written().compareTo(other.written());
    }
  }
}

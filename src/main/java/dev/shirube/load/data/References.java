package dev.shirube.load.data;

import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that the ids by which records refer to each other exist. */
final class References {
  private final List<Entry> entries;
  private final Set<String> incomplete;
  private final boolean anyType;
  private final Findings findings;
  private final Map<String, Set<String>> ids = new HashMap<>();

  /**
   * Prepares the check.
   *
   * @param incomplete types of which records are missing for a reason told elsewhere
   * @param anyType whether so is a file of a type that could not be found out
   */
  References(List<Entry> entries, Set<String> incomplete, boolean anyType, Findings findings) {
    this.entries = entries;
    this.incomplete = incomplete;
    this.anyType = anyType;
    this.findings = findings;
    for (Entry entry : entries) {
      ids.computeIfAbsent(entry.type(), type -> new HashSet<>()).add(entry.id());
    }
  }

  void check() {
    for (Entry entry : entries) {
      entry.fields().values().forEach(this::check);
    }
  }

  private void check(Field field) {
    if (field.value() instanceof Value.Items items) {
      items.items().forEach(this::check);
    } else if (field.value() instanceof Value.Group group) {
      group.fields().values().forEach(this::check);
    } else if (field.value() instanceof Value.Reference reference) {
      Set<String> known = ids.getOrDefault(reference.type(), Set.of());
      boolean uncertain = incomplete.contains(reference.type()) || (anyType && known.isEmpty());
      boolean written = !reference.id().isEmpty(); // otherwise its schema has told already
      if (written && !known.contains(reference.id()) && !uncertain) {
        findings.add(RecordFaults.unknownReference(field.position(), reference, known));
      }
    }
  }
}

package dev.shirube.change;

import dev.shirube.model.Entry;
import dev.shirube.model.Value;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record that is not as it was; one that is new or gone is missing on one side. */
record RecordChange(@Nullable Entry before, @Nullable Entry after, List<FieldChange> fields) {
  /** What says where a fact is from; the fact itself is the same. */
  private static final Set<String> EVIDENCE = Set.of("source", "checked");

  RecordChange {
    fields = List.copyOf(fields);
  }

  /** A field that says something else; one that is new or gone is missing on one side. */
  record FieldChange(String name, @Nullable Value before, @Nullable Value after) {
    boolean isEvidence() {
      return EVIDENCE.contains(name);
    }
  }

  Entry any() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  String type() {
    return any().type();
  }

  boolean isRenamed() {
    return before != null && after != null && !before.id().equals(after.id());
  }

  /** Whether the fact is the same, and only looked up again. */
  boolean isEvidenceOnly() {
    return before != null
        && after != null
        && !isRenamed()
        && fields.stream().allMatch(FieldChange::isEvidence);
  }

  boolean changes(String field) {
    return before == null
        || after == null
        || fields.stream().anyMatch(change -> change.name().equals(field));
  }
}

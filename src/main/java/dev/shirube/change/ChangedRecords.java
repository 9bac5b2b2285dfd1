package dev.shirube.change;

import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Records;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The records that are not as they were, and where readers meet them. */
final class ChangedRecords {
  private final Records before;
  private final Records after;
  private final List<RecordChange> found = new ArrayList<>();
  private final IdentityHashMap<RecordChange, SortedSet<String>> shown;

  /** Finds them, those types first that readers act upon. */
  ChangedRecords(Versions versions) {
    this.before = versions.before().site().records();
    this.after = versions.after().site().records();
    Set<String> types = new TreeSet<>(before.types());
    types.addAll(after.types());
    types.stream()
        .sorted(Comparator.comparingInt(Names::rank).thenComparing(Comparator.naturalOrder()))
        .forEach(this::type);
    this.shown = ShownRecords.of(versions, found);
  }

  List<RecordChange> all() {
    return Collections.unmodifiableList(found);
  }

  /** The paths of the pages that show a record; none where only its source was looked up again. */
  SortedSet<String> pages(RecordChange change) {
    return shown.getOrDefault(change, Collections.emptySortedSet());
  }

  /** Says on which pages it is. */
  Told where(RecordChange change, Versions versions) {
    SortedSet<String> paths = pages(change);
    return Told.of(
        paths.isEmpty()
            ? Saying.of("どのページにも出ません。", "No page shows it.")
            : Saying.of("出るページ：{pages}", "Shown on: {pages}")
                .with("pages", Titles.of(paths, versions)));
  }

  private void type(String type) {
    List<Entry> gone = new ArrayList<>();
    for (Entry entry : before.ofType(type)) {
      Optional<Entry> now = after.find(type, entry.id());
      if (now.isPresent()) {
        compare(entry, now.get());
      } else {
        gone.add(entry);
      }
    }
    List<Entry> added = new ArrayList<>(after.ofType(type));
    added.removeIf(entry -> before.find(type, entry.id()).isPresent());
    renamed(gone, added);
    // What cannot be read is not gone, nor was it missing before.
    if (!after.isUncertain(type)) {
      gone.forEach(entry -> found.add(new RecordChange(entry, null, List.of())));
    }
    if (!before.isUncertain(type)) {
      added.forEach(entry -> found.add(new RecordChange(null, entry, List.of())));
    }
  }

  /** A record of another id that has the name of one that is gone. */
  private void renamed(List<Entry> gone, List<Entry> added) {
    for (Entry old : List.copyOf(gone)) {
      List<Entry> alike =
          added.stream()
              .filter(entry -> Bare.of(entry.name()).equals(Bare.of(old.name())))
              .toList();
      if (alike.size() == 1) {
        gone.remove(old);
        added.remove(alike.get(0));
        found.add(new RecordChange(old, alike.get(0), fields(old, alike.get(0))));
      }
    }
  }

  private void compare(Entry old, Entry now) {
    List<RecordChange.FieldChange> fields = fields(old, now);
    if (!fields.isEmpty()) {
      found.add(new RecordChange(old, now, fields));
    }
  }

  private static List<RecordChange.FieldChange> fields(Entry old, Entry now) {
    Set<String> names = new LinkedHashSet<>(now.fields().keySet());
    names.addAll(old.fields().keySet());
    List<RecordChange.FieldChange> changes = new ArrayList<>();
    names.remove("id");
    for (String name : names) {
      Field was = old.fields().get(name);
      Field is = now.fields().get(name);
      if (was == null || is == null || !Bare.of(was.value()).equals(Bare.of(is.value()))) {
        changes.add(
            new RecordChange.FieldChange(
                name, was == null ? null : was.value(), is == null ? null : is.value()));
      }
    }
    return changes;
  }
}

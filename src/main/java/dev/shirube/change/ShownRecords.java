package dev.shirube.change;

import dev.shirube.model.Block;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the pages on which readers meet a record that changed, though their own text did not. */
final class ShownRecords {
  /** The view of all types that shows of each record only where sources differ. */
  private static final String CONFLICTS = "conflicts";

  private static final String CONFLICT = "conflict";

  private ShownRecords() {}

  /**
   * The paths of the pages that show a record, for each record of which the fact changed. Changes
   * are known by identity: to compare two of them is to compare all that their records say.
   */
  static IdentityHashMap<RecordChange, SortedSet<String>> of(
      Versions versions, Collection<RecordChange> changes) {
    IdentityHashMap<RecordChange, SortedSet<String>> pages = new IdentityHashMap<>();
    for (RecordChange change : changes) {
      if (!change.isEvidenceOnly()) {
        SortedSet<String> paths = new TreeSet<>();
        Entry before = change.before();
        Entry after = change.after();
        if (before != null) {
          find(versions.before().site(), before, change, paths);
        }
        if (after != null) {
          find(versions.after().site(), after, change, paths);
        }
        pages.put(change, paths);
      }
    }
    return pages;
  }

  private static void find(Site site, Entry entry, RecordChange change, SortedSet<String> paths) {
    List<Entry> shown = new ArrayList<>(List.of(entry));
    for (String type : site.records().types()) {
      for (Entry other : site.records().ofType(type)) {
        if (showsInside(other, entry, change)) {
          shown.add(other);
        }
      }
    }
    for (Page page : site.pages()) {
      if (refersTo(page, entry, change) || lists(page, site, shown, change)) {
        paths.add(page.path());
      }
    }
  }

  /**
   * Whether a record prints what changed of another one: its name, as a step names the desk to ask,
   * or its day, as a step of the plan counts from it.
   */
  private static boolean showsInside(Entry other, Entry entry, RecordChange change) {
    boolean shown =
        change.changes("name")
            || change.changes("title")
            || change.fields().stream().anyMatch(field -> DeadlineChanges.tells(change, field));
    return shown
        && other.fields().values().stream().anyMatch(field -> leadsTo(field.value(), entry));
  }

  /** Whether a field of a record is the other record. */
  static boolean leadsTo(Entry from, String field, Entry entry) {
    return from.value(field, Value.Reference.class).filter(it -> leadsTo(it, entry)).isPresent();
  }

  private static boolean leadsTo(Value value, Entry entry) {
    if (value instanceof Value.Reference reference) {
      return reference.type().equals(entry.type()) && reference.id().equals(entry.id());
    }
    if (value instanceof Value.Items items) {
      return items.items().stream().map(Field::value).anyMatch(item -> leadsTo(item, entry));
    }
    return value instanceof Value.Group group
        && group.fields().values().stream()
            .map(Field::value)
            .anyMatch(field -> leadsTo(field, entry));
  }

  private static boolean refersTo(Page page, Entry entry, RecordChange change) {
    return page.body().references().stream()
        .map(Inline.RecordReference::path)
        .filter(path -> path.type().equals(entry.type()) && path.id().equals(entry.id()))
        .anyMatch(path -> change.isRenamed() || change.changes(field(path, entry)));
  }

  /** The field that a reference prints; a reference to the whole prints its name. */
  private static String field(Inline.RecordPath path, Entry entry) {
    if (!path.field().isEmpty()) {
      return path.field().get(0);
    }
    return entry.fields().containsKey("name") ? "name" : "title";
  }

  private static boolean lists(Page page, Site site, List<Entry> shown, RecordChange change) {
    for (Block.RecordList list : page.body().recordLists()) {
      List<String> types = site.records().typesShownBy(list.name());
      for (Entry entry : shown) {
        if (types.contains(entry.type())
            && entry.fits(list.filters())
            && (!list.name().equals(CONFLICTS) || showsConflict(entry, change))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean showsConflict(Entry entry, RecordChange change) {
    return entry.fields().containsKey(CONFLICT)
        && (change.changes(CONFLICT) || change.changes("name") || change.changes("title"));
  }
}

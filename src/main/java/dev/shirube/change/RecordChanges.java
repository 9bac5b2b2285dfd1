package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Tells which records say something else now, and where readers meet them. */
final class RecordChanges {
  private final Versions versions;
  private final FieldTelling fields;
  private final ChangedRecords records;

  private RecordChanges(Versions versions, ChangedRecords records) {
    this.versions = versions;
    this.fields = new FieldTelling(versions);
    this.records = records;
  }

  static List<Told> of(Versions versions, ChangedRecords records) {
    RecordChanges telling = new RecordChanges(versions, records);
    List<RecordChange> changes = records.all();
    List<Told> told = new ArrayList<>();
    for (RecordChange change : changes) {
      if (!change.isEvidenceOnly() && !DeadlineChanges.tellAll(change)) {
        told.add(telling.told(change));
      }
    }
    List<Told> evidence =
        changes.stream().filter(RecordChange::isEvidenceOnly).map(telling::evidence).toList();
    if (!evidence.isEmpty()) {
      told.add(
          new Told(
              Saying.of(
                      "出典や確認した日だけが変わった記録：{n} 件",
                      "Records of which only the source or the day of checking changed: {n}")
                  .with("n", evidence.size()),
              evidence));
    }
    return told;
  }

  private Told evidence(RecordChange change) {
    return Told.of(head(change, "{type}「{name}」", "{type} “{name}”"));
  }

  private Told told(RecordChange change) {
    Entry before = change.before();
    Entry after = change.after();
    List<Told> below = new ArrayList<>();
    if (after == null) {
      below.add(records.where(change, versions));
      return new Told(
          head(change, "{type}「{name}」がなくなりました。", "{type} “{name}” is no more."), below);
    }
    if (before == null) {
      values(after, below);
      below.add(records.where(change, versions));
      return new Told(head(change, "{type}「{name}」が加わりました。", "{type} “{name}” is new."), below);
    }
    for (RecordChange.FieldChange field : change.fields()) {
      if (!field.isEvidence() && !DeadlineChanges.tells(change, field)) {
        below.add(fields.told(field));
      }
    }
    if (change.isRenamed()) {
      below.add(
          Told.of(
              Saying.of(
                      "id が {old} から {new} に変わりました。この記録への古いリンクは、ページの先頭に着きます。",
                      "Its id changed from {old} to {new}; old links to it lead to the top of the"
                          + " page.")
                  .showing("old", before.id())
                  .showing("new", after.id())));
    }
    below.add(records.where(change, versions));
    return new Told(head(change, "{type}「{name}」", "{type} “{name}”"), below);
  }

  private Saying head(RecordChange change, String ja, String en) {
    Entry after = change.after();
    Words name = after != null ? versions.nameAfter(after) : versions.nameBefore(change.any());
    return Saying.of(ja, en).with("type", Names.type(change.type())).with("name", name);
  }

  /** What a new record says in a few letters. */
  private void values(Entry entry, List<Told> into) {
    entry
        .fields()
        .forEach(
            (name, field) -> {
              if (isShort(field)) {
                into.add(
                    Told.of(
                        Saying.of("{field}：{new}", "{field}: {new}")
                            .with("field", Names.field(name))
                            .showing("new", versions.valueAfter(field.value()))));
              }
            });
  }

  private static boolean isShort(Field field) {
    Value value = field.value();
    return value instanceof Value.Phone
        || value instanceof Value.Url
        || value instanceof Value.Mail
        || value instanceof Value.Hours
        || value instanceof Value.Money
        || value instanceof Value.Month
        || value instanceof Value.Span;
  }
}

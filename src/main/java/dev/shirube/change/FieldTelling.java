package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what became of a field of a record. */
final class FieldTelling {
  /** Longer values stand on lines of their own. */
  private static final int IN_A_SENTENCE = 48;

  private final Versions versions;

  FieldTelling(Versions versions) {
    this.versions = versions;
  }

  Told told(RecordChange.FieldChange change) {
    Words field = Names.field(change.name());
    Value before = change.before();
    Value after = change.after();
    if (change.name().equals("status")) {
      return changed(field, status(before), status(after));
    }
    if (before == null && after != null) {
      return Told.of(
          Saying.of("{field}が加わりました：{new}", "The {field} was added: {new}")
              .with("field", field)
              .showing("new", versions.valueAfter(after)));
    }
    if (before != null && after == null) {
      return Told.of(
          Saying.of("{field}がなくなりました（前は {old}）。", "The {field} is no more (it was {old}).")
              .with("field", field)
              .showing("old", versions.valueBefore(before)));
    }
    if (before instanceof Value.Items was && after instanceof Value.Items is) {
      return items(field, was, is);
    }
    if (before instanceof Value.Text was && after instanceof Value.Text is) {
      TextPair pair = TextPair.of(was.text(), is.text());
      return apart(join(field, pair.note()), pair.before(), pair.after());
    }
    return changed(
        field,
        before == null ? Words.NONE : versions.valueBefore(before),
        after == null ? Words.NONE : versions.valueAfter(after));
  }

  private static Words join(Words one, Words other) {
    return new Words(one.ja() + other.ja(), one.en() + other.en());
  }

  /** A record that says nothing of it is in force. */
  private Words status(@Nullable Value value) {
    return Names.status(value == null ? new Value.Plain("live") : value);
  }

  private static Told changed(Words field, Words before, Words after) {
    if (before.equals(after)) {
      return Told.of(
          Saying.of(
                  "{field}の書き方が変わりました（見た目は同じです）。",
                  "The {field} is written otherwise, and looks the same.")
              .with("field", field));
    }
    if (isLong(before) || isLong(after)) {
      return apart(field, before, after);
    }
    return Told.of(
        Saying.of("{field}が {old} から {new} に変わりました。", "The {field} changed from {old} to {new}.")
            .with("field", field)
            .showing("old", before)
            .showing("new", after));
  }

  /** A text has stops of its own, at which a sentence around it would seem to end. */
  private static Told apart(Words field, Words before, Words after) {
    return new Told(
        Saying.of("{field}が変わりました。", "The {field} changed.").with("field", field),
        oldAndNew(before, after));
  }

  static List<Told> oldAndNew(Words before, Words after) {
    return List.of(
        Told.of(Saying.of("前：{old}", "before: {old}").showing("old", before)),
        Told.of(Saying.of("後：{new}", "now: {new}").showing("new", after)));
  }

  private static boolean isLong(Words words) {
    return Math.max(words.ja().length(), words.en().length()) > IN_A_SENTENCE;
  }

  /** Of a list, what came and what went. */
  private Told items(Words field, Value.Items before, Value.Items after) {
    List<Words> were =
        before.items().stream().map(Field::value).map(versions::valueBefore).toList();
    List<Words> are = after.items().stream().map(Field::value).map(versions::valueAfter).toList();
    List<Told> below = new ArrayList<>();
    were.stream()
        .filter(item -> !are.contains(item))
        .forEach(item -> below.add(item("なくなったもの：{item}", "gone: {item}", item)));
    are.stream()
        .filter(item -> !were.contains(item))
        .forEach(item -> below.add(item("加わったもの：{item}", "new: {item}", item)));
    if (were.equals(are)) {
      return changed(field, Words.NONE, Words.NONE);
    }
    Saying saying =
        below.isEmpty()
            ? Saying.of("{field}の順番が変わりました。", "The order in the {field} changed.")
            : Saying.of("{field}が変わりました。", "The {field} changed.");
    return new Told(saying.with("field", field), below);
  }

  private static Told item(String ja, String en, Words item) {
    return Told.of(Saying.of(ja, en).showing("item", item));
  }
}

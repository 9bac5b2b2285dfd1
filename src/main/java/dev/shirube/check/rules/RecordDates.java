package dev.shirube.check.rules;

import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Position;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that a record has in a field, by itself or by naming a record that has it. A month is
 * reckoned from its first day to its last.
 *
 * @param at where the field is written
 */
record RecordDates(LocalDate first, LocalDate last, Position at) {

  static @Nullable RecordDates of(Entry entry, String name, Subject subject) {
    Field field = entry.fields().get(name);
    return field == null ? null : of(field, subject);
  }

  static @Nullable RecordDates of(Field field, Subject subject) {
    Position at = field.origin().at(0);
    if (field.value() instanceof Value.Day day) {
      return new RecordDates(day.date(), day.date(), at);
    }
    if (field.value() instanceof Value.Month month) {
      return new RecordDates(month.month().atDay(1), month.month().atEndOfMonth(), at);
    }
    if (field.value() instanceof Value.Reference reference) {
      return subject
          .site()
          .records()
          .find(reference.type(), reference.id())
          .flatMap(entry -> entry.value("date", Value.Day.class))
          .map(day -> new RecordDates(day.date(), day.date(), at))
          .orElse(null);
    }
    return null;
  }

  /** The days of all deadlines that a record names. */
  static List<RecordDates> named(Entry entry, Subject subject) {
    List<RecordDates> named = new ArrayList<>();
    for (Field field : entry.fields().values()) {
      if (field.value() instanceof Value.Reference reference
          && reference.type().equals("deadline")) {
        RecordDates dates = of(field, subject);
        if (dates != null) {
          named.add(dates);
        }
      }
    }
    return named;
  }

  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first.toString().substring(0, 7);
  }
}

package dev.shirube.model;

import java.time.LocalDate;
import java.util.Optional;

/** A day by which something must be done: one date, or a day of every month. */
public record Deadline(Entry entry, Localized name, String group) {
  static Deadline of(Entry entry) {
    return new Deadline(
        entry,
        entry.required("name", Value.Text.class).text(),
        entry.required("group", Value.Plain.class).text());
  }

  public Optional<LocalDate> date() {
    return entry.value("date", Value.Day.class).map(Value.Day::date);
  }

  public Optional<Integer> dayOfMonth() {
    return entry.value("day-of-month", Value.Count.class).map(count -> (int) count.number());
  }

  public int monthsBefore() {
    return entry.value("months-before", Value.Count.class).map(c -> (int) c.number()).orElse(0);
  }
}

package dev.shirube.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Something that happened or will happen to everyone: a law in force, a system opened. */
public record Milestone(Entry entry, Localized name) {
  static Milestone of(Entry entry) {
    return new Milestone(entry, entry.required("name", Value.Text.class).text());
  }

  public Optional<LocalDate> date() {
    return entry.value("date", Value.Day.class).map(Value.Day::date);
  }

  public Optional<YearMonth> month() {
    return entry.value("month", Value.Month.class).map(Value.Month::month);
  }
}

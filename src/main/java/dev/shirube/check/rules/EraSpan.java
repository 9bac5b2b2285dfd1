package dev.shirube.check.rules;

import dev.shirube.check.reading.DateReading;
import dev.shirube.check.reading.EraYear;
import dev.shirube.model.Eras;
import java.time.LocalDate;
import java.time.YearMonth;

/** The days that a date with a year of an era may mean, and whether the era has any of them. */
record EraSpan(LocalDate first, LocalDate last, String era) {

  static EraSpan of(DateReading date, EraYear era) {
    int year = era.gregorian();
    if (date.date().isPresent()) {
      return new EraSpan(date.date().get(), date.date().get(), era.era());
    }
    int month = date.month() == null ? 0 : date.month().value();
    if (month >= 1 && month <= 12) {
      YearMonth inYear = YearMonth.of(year, month);
      return new EraSpan(inYear.atDay(1), inYear.atEndOfMonth(), era.era());
    }
    LocalDate start = LocalDate.of(year, date.fiscal() ? 4 : 1, 1);
    return new EraSpan(start, start.plusYears(1).minusDays(1), era.era());
  }

  /** An era that has ended, or not yet begun, at all of these days does not have them. */
  boolean exists() {
    boolean[] within = new boolean[1];
    LocalDate[] next = {LocalDate.MAX};
    Eras.forEach(
        (name, from) -> {
          within[0] |= name.equals(era) && !last.isBefore(from) && first.isBefore(next[0]);
          next[0] = from;
        });
    return within[0];
  }
}

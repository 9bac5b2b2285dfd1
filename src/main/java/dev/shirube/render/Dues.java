package dev.shirube.render;

import dev.shirube.model.Entry;
import dev.shirube.model.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When records are due, seen from the day of the build. */
final class Dues {
  private final ValuePrinter values;
  private final LocalDate today;

  Dues(ValuePrinter values, LocalDate today) {
    this.values = values;
    this.today = today;
  }

  /** The record's date, or the next of its days of the month; null where it has neither. */
  View.@Nullable Due of(Entry entry) {
    return entry
        .value("date", Value.Day.class)
        .map(day -> due(day.date(), false))
        .or(
            () ->
                entry
                    .value("day-of-month", Value.Count.class)
                    .map(count -> due(next((int) count.number()), true)))
        .orElse(null);
  }

  /** In a month that has no such day, its last one. */
  private LocalDate next(int day) {
    LocalDate first = today.withDayOfMonth(1);
    LocalDate inThisMonth = first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
    if (!inThisMonth.isBefore(today)) {
      return inThisMonth;
    }
    LocalDate following = first.plusMonths(1);
    return following.withDayOfMonth(Math.min(day, following.lengthOfMonth()));
  }

  private View.Due due(LocalDate date, boolean monthly) {
    Value.Day day = new Value.Day(date);
    return new View.Due(
        date.toString(),
        values.text(day),
        new Markup(values.html(day)),
        date.getDayOfMonth(),
        (int) ChronoUnit.DAYS.between(today, date),
        monthly);
  }
}

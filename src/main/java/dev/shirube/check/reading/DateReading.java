package dev.shirube.check.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A date, a month or a year as it is written, whether or not the calendar has it.
 *
 * @param era the year in a Japanese era, if written
 * @param gregorian the year of our calendar, if written
 * @param month the month, if written
 * @param day the day of the month, if written
 * @param weekday what is written of the day of the week, if anything
 * @param fiscal whether a fiscal year is meant (年度)
 * @param implied what is not written but stands in the date just before it, as in 4月1日〜5日
 */
public record DateReading(
    int start,
    int end,
    @Nullable EraYear era,
    @Nullable Part gregorian,
    @Nullable Part month,
    @Nullable Part day,
    @Nullable WeekdayPart weekday,
    boolean fiscal,
    @Nullable Implied implied,
    @Nullable Bound bound)
    implements Reading {

  /** A year and a month taken from the date before; 0 where that has none. */
  public record Implied(int year, int month) {}

  /** The year of our calendar: the one written, else by the era, else that of the date before. */
  public OptionalInt year() {
    if (gregorian != null) {
      return OptionalInt.of(gregorian.value());
    }
    if (era != null) {
      return OptionalInt.of(era.gregorian());
    }
    return implied == null || implied.year() == 0
        ? OptionalInt.empty()
        : OptionalInt.of(implied.year());
  }

  private int monthValue() {
    if (month != null) {
      return month.value();
    }
    return implied == null ? 0 : implied.month();
  }

  /** The day meant; empty where a part is missing or no calendar has such a day. */
  public Optional<LocalDate> date() {
    if (year().isEmpty() || monthValue() == 0 || day == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year().getAsInt(), monthValue(), day.value()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether no calendar has such a day in the year written, or in any year where none is. */
  public boolean impossible() {
    int inMonth = monthValue();
    if (day == null) {
      return month != null && (inMonth < 1 || inMonth > 12);
    }
    if (month == null && inMonth == 0) {
      return day.value() < 1 || day.value() > 31;
    }
    try {
      // Without a year, 29 February may be meant.
      LocalDate.of(year().orElse(2000), inMonth, day.value());
      return false;
    } catch (DateTimeException e) {
      return true;
    }
  }

  @Override
  public String canonical() {
    String inYear = year().isPresent() ? four(year().getAsInt()) : "--";
    if (day != null) {
      String inMonth = monthValue() == 0 ? "-" : two(monthValue());
      return "date:" + inYear + (year().isPresent() ? "-" : "") + inMonth + "-" + two(day.value());
    }
    if (month != null) {
      return "month:" + inYear + (year().isPresent() ? "-" : "") + two(month.value());
    }
    return (fiscal ? "fiscal:" : "year:") + inYear;
  }

  DateReading within(@Nullable Bound other) {
    return new DateReading(start, end, era, gregorian, month, day, weekday, fiscal, implied, other);
  }

  DateReading implying(Implied other) {
    return new DateReading(start, end, era, gregorian, month, day, weekday, fiscal, other, bound);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String four(int number) {
    return number < 1000 ? "0".repeat(4 - Integer.toString(number).length()) + number : "" + number;
  }
}

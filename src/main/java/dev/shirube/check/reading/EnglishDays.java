package dev.shirube.check.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days that English writes with the month or the year of another beside them: 10–12 April 2026,
 * April 10–12, 2026, 1 April to 5 April 2026.
 */
final class EnglishDays {
  private static final Pattern RANGE =
      Pattern.compile(" ?[~–—-] ?| (?:to|until|till|through) ", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_FOLLOWS = Pattern.compile(",? ");

  private EnglishDays() {}

  /** The readings, with each such day as a date; the year behind it is a part of it. */
  static List<Reading> joined(Plain text, List<Reading> readings) {
    List<Reading> joined = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      Reading next = i + 1 < readings.size() ? readings.get(i + 1) : null;
      Reading before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before instanceof DateReading first && isDay(reading) && inRange(text, first, reading)) {
        DateReading day = behind(text, first, reading, next);
        if (day != null) {
          if (day.end() > reading.end()) {
            i++;
          }
          joined.set(joined.size() - 1, first.year().isPresent() ? first : sharing(first, day));
          joined.add(day);
          continue;
        }
      }
      joined.add(
          next instanceof DateReading last && inRange(text, reading, last)
              ? before(reading, last)
              : reading);
    }
    return joined;
  }

  private static boolean isDay(Reading reading) {
    return reading instanceof NumberReading number
        && number.unit() == Unit.NONE
        && !number.word()
        && number.value().scale() <= 0
        && number.value().signum() > 0
        && number.value().intValue() <= 31;
  }

  private static boolean inRange(Plain text, Reading first, Reading second) {
    return second.start() - first.end() <= 9
        && RANGE.matcher(text.part(first.end(), second.start())).matches();
  }

  /** The 12 of April 10–12, 2026. */
  private static @Nullable DateReading behind(
      Plain text, DateReading first, Reading reading, @Nullable Reading next) {
    Part month = first.month();
    // Only where the month stands first: in 10 April – 12 the 12 is something else.
    if (month == null || first.day() == null || month.start() > first.day().start()) {
      return null;
    }
    Part year =
        next instanceof DateReading last
                && last.month() == null
                && YEAR_FOLLOWS.matcher(text.part(reading.end(), next.start())).matches()
            ? last.gregorian()
            : null;
    if (!Plain.isLetter(text.at(month.start())) || !(reading instanceof NumberReading number)) {
      return null;
    }
    int end = year == null || next == null ? reading.end() : next.end();
    DateReading.Implied implied = new DateReading.Implied(first.year().orElse(0), month.value());
    return new DateReading(
        reading.start(), end, null, year, null, day(number), null, false, implied, null);
  }

  /** The 10 of 10–12 April 2026, or the 1 April of 1 April to 5 April 2026. */
  private static Reading before(Reading first, DateReading last) {
    Part month = last.month();
    if (month == null) {
      return first;
    }
    Part lastDay = last.day();
    int year = last.year().orElse(0);
    boolean monthBehind = lastDay != null && month.start() > lastDay.start();
    if (isDay(first) && monthBehind && first instanceof NumberReading number) {
      return new DateReading(
          first.start(),
          first.end(),
          null,
          null,
          null,
          day(number),
          null,
          false,
          new DateReading.Implied(year, month.value()),
          null);
    }
    if (!(first instanceof DateReading date) || date.year().isPresent() || year == 0) {
      return first;
    }
    return (date.day() == null) == (last.day() == null) ? sharing(date, last) : first;
  }

  private static DateReading sharing(DateReading first, DateReading last) {
    Part month = first.month();
    if (month == null || last.year().isEmpty()) {
      return first;
    }
    Part lastMonth = last.month();
    int year = last.year().getAsInt();
    boolean yearBefore = lastMonth != null && lastMonth.value() < month.value();
    return first.implying(new DateReading.Implied(yearBefore ? year - 1 : year, month.value()));
  }

  private static Part day(NumberReading number) {
    return new Part(number.value().intValue(), number.start(), number.end());
  }
}

package dev.shirube.check.rules;

import dev.shirube.check.reading.AmountReading;
import dev.shirube.check.reading.CodeReading;
import dev.shirube.check.reading.DateReading;
import dev.shirube.check.reading.NumberReading;
import dev.shirube.check.reading.PhoneReading;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.TimeReading;
import dev.shirube.check.reading.Unit;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** When two readings, each of a text in its language, are the same value. */
final class SameValues {
  private SameValues() {}

  static boolean same(Reading a, Reading b) {
    if (a instanceof DateReading date && b instanceof DateReading other) {
      return dates(date, other);
    }
    if (a instanceof TimeReading time && b instanceof TimeReading other) {
      return time.minute() == other.minute() && time.hour() % 24 == other.hour() % 24;
    }
    if (a instanceof NumberReading number && b instanceof NumberReading other) {
      boolean value = number.value().compareTo(other.value()) == 0;
      if (value && (isOpen(number) || isOpen(other))) {
        return true;
      }
    }
    Set<String> names = names(a);
    names.retainAll(names(b));
    return !names.isEmpty();
  }

  /** Whether it may be said in the other language of something that has a name of its own there. */
  private static boolean isOpen(NumberReading number) {
    return !number.ordinal() && (number.unit() == Unit.NONE || number.unit().loose());
  }

  /**
   * A date that is told with fewer parts than the other is the same if none of its parts differs:
   * the year or month may stand in the sentence before.
   */
  private static boolean dates(DateReading a, DateReading b) {
    boolean parts = fits(year(a), year(b)) && fits(month(a), month(b)) && (day(a) == day(b));
    boolean some = year(a) == year(b) || month(a) == month(b) || day(a) > 0;
    return parts && some && (a.fiscal() == b.fiscal() || month(a) + month(b) > 0);
  }

  private static boolean fits(int a, int b) {
    return a == b || a == 0 || b == 0;
  }

  private static int year(DateReading date) {
    return date.year().orElse(0);
  }

  private static int month(DateReading date) {
    int implied = date.implied() == null ? 0 : date.implied().month();
    return date.month() == null ? implied : date.month().value();
  }

  private static int day(DateReading date) {
    return date.day() == null ? 0 : date.day().value();
  }

  private static Set<String> names(Reading reading) {
    Set<String> names = new HashSet<>(reading.alternatives());
    names.add(reading.canonical());
    if (reading instanceof NumberReading number) {
      names.addAll(otherUnits(number));
    }
    return names;
  }

  /** The same length of time in a smaller unit, and what both languages call by two names. */
  private static Set<String> otherUnits(NumberReading number) {
    return switch (number.unit()) {
      case DIGITS, CHARACTERS -> Set.of(times(number, 1) + " signs");
      case DAYS -> Set.of(times(number, 24) + " hours");
      case WEEKS -> Set.of(times(number, 7) + " days", times(number, 168) + " hours");
      case YEARS -> Set.of(times(number, 12) + " months");
      case HOURS -> Set.of(times(number, 60) + " minutes");
      default -> Set.of();
    };
  }

  private static String times(NumberReading number, int factor) {
    return number.value().multiply(BigDecimal.valueOf(factor)).toPlainString();
  }

  /** Whether a translation may well leave it out, or say it with “a”, “both” or “the other”. */
  static boolean isLoose(Reading reading) {
    return reading instanceof NumberReading number
        && (number.word()
            || number.unit().loose()
            || number.ordinal()
            || number.value().compareTo(BigDecimal.ONE) <= 0);
  }

  /** Whether one may be a slip for the other: both are amounts, both are dates, … */
  static boolean alike(Reading a, Reading b) {
    if (a instanceof NumberReading number && b instanceof NumberReading other) {
      return isLoose(a) || isLoose(b)
          ? number.value().compareTo(BigDecimal.ONE) > 0
              && other.value().compareTo(BigDecimal.ONE) > 0
              && !number.ordinal()
              && !other.ordinal()
          : number.unit() == other.unit() || !otherUnits(number).isEmpty();
    }
    return kind(a) == kind(b);
  }

  private static int kind(Reading reading) {
    if (reading instanceof DateReading) {
      return 1;
    }
    if (reading instanceof AmountReading) {
      return 2;
    }
    if (reading instanceof TimeReading) {
      return 3;
    }
    if (reading instanceof PhoneReading) {
      return 4;
    }
    return reading instanceof CodeReading ? 5 : reading instanceof NumberReading ? 6 : 7;
  }
}

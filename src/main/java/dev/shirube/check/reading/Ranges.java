package dev.shirube.check.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What values that stand beside each other tell of one another: of 3〜5日 both are days, and in
 * 4月1日から5日まで the 5th is in April and neither is a limit.
 */
final class Ranges {
  private static final Pattern RANGE =
      Pattern.compile(
          " ?(?:~|–|—|-|から|to|until|till|through) ?(?:the )?", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHOICE = Pattern.compile(" ?(?:・|、|または|か|or|and|と) ?");
  private static final Pattern AND_LIMIT =
      Pattern.compile(",? and (?:at most|up to|no more than|not more than|less than|at least) ");

  private Ranges() {}

  static List<Reading> joined(Plain text, List<Reading> readings) {
    List<Reading> joined = new ArrayList<>(EnglishDays.joined(text, readings));
    joined.replaceAll(reading -> limited(text, reading));
    for (int i = joined.size() - 2; i >= 0; i--) {
      joined.set(i, sharing(text, joined.get(i), joined.get(i + 1)));
    }
    for (int i = 1; i < joined.size(); i++) {
      join(text, joined, i);
    }
    return joined;
  }

  /** The first of two with the unit of the second, where it has none itself. */
  private static Reading sharing(Plain text, Reading first, Reading second) {
    if (!(first instanceof NumberReading number)
        || number.unit() != Unit.NONE
        || number.ordinal()
        || second.start() - first.end() > 24) {
      return first;
    }
    String between = text.part(first.end(), second.start());
    boolean range = RANGE.matcher(between).matches();
    boolean both = range || AND_LIMIT.matcher(between).matches() || isOr(between);
    both |= between.equals(" and ") && text.hasAnyCase("between ", first.start() - 8);
    if (both && second instanceof NumberReading other && !other.ordinal()) {
      return number.counting(other.unit(), other.dayOfMonth());
    }
    if (range && second instanceof AmountReading amount) {
      boolean myriads = text.part(second.start(), second.end()).matches("\\d{1,4}万円");
      AmountReading same =
          Amounts.amount(
              first.start(), first.end(), number.value().movePointRight(myriads ? 4 : 0));
      return same == null ? first : same.within(amount.bound());
    }
    return first;
  }

  private static boolean isOr(String between) {
    return between.equals(" or ") || between.equals("か") || between.equals("または");
  }

  private static void join(Plain text, List<Reading> readings, int second) {
    Reading before = readings.get(second - 1);
    Reading it = readings.get(second);
    int from = before.end();
    if (it.start() - from > 10) {
      return;
    }
    String between = text.part(from, it.start());
    boolean range = RANGE.matcher(between).matches();
    if (range) {
      readings.set(second - 1, unlimited(before));
      readings.set(second, unlimited(it));
    }
    if (before instanceof DateReading date
        && date.month() != null
        && (range || CHOICE.matcher(between).matches())) {
      DateReading later = continued(date, readings.get(second), range);
      if (later != null) {
        readings.set(second, later);
      }
    }
  }

  /** A day or a month and day behind a date, with what the date before tells of it. */
  private static @Nullable DateReading continued(DateReading date, Reading it, boolean range) {
    Part inMonth = date.month();
    int month =
        inMonth != null ? inMonth.value() : date.implied() == null ? 0 : date.implied().month();
    int year = date.year().orElse(0);
    if (it instanceof NumberReading number && isDayAfter(date, number)) {
      Part day = new Part(number.value().intValue(), it.start(), it.end() - 1);
      return new DateReading(
          it.start(),
          it.end(),
          null,
          null,
          null,
          day,
          null,
          false,
          new DateReading.Implied(year, month),
          number.bound());
    }
    if (!(it instanceof DateReading later)
        || later.year().isPresent()
        || (later.day() == null) != (date.day() == null)) {
      return null;
    }
    Part own = later.month();
    if (own == null) {
      return later.implying(new DateReading.Implied(year, month));
    }
    // From December on, January is in the year after.
    boolean nextYear = own.value() < month;
    return year == 0 || nextYear && !range
        ? null
        : later.implying(new DateReading.Implied(nextYear ? year + 1 : year, own.value()));
  }

  private static boolean isDayAfter(DateReading date, NumberReading number) {
    Part day = date.day();
    return number.dayOfMonth()
        && number.unit() == Unit.DAYS
        && !number.word()
        && day != null
        && number.value().intValue() > day.value();
  }

  private static Reading limited(Plain text, Reading reading) {
    if (reading instanceof DateReading date) {
      return date.within(Bounds.of(text, date.start(), date.end(), true));
    }
    if (reading instanceof TimeReading time) {
      return time.within(Bounds.of(text, time.start(), time.end(), true));
    }
    if (reading instanceof AmountReading amount) {
      return amount.within(Bounds.of(text, amount.start(), amount.end(), false));
    }
    if (reading instanceof NumberReading number) {
      boolean moment = number.ordinal() || number.dayOfMonth();
      Bound bound = Bounds.of(text, number.start(), number.end(), moment);
      if (bound != null && bound.start() >= number.end() && number.unit() == Unit.NONE) {
        // The noun stands behind the limit: 8 or more characters.
        Units.Counted counted = Units.english(text, bound.end());
        return (counted == null ? number : number.counting(counted.unit(), false)).within(bound);
      }
      return number.within(bound);
    }
    return reading;
  }

  private static Reading unlimited(Reading reading) {
    if (reading instanceof DateReading date) {
      return date.within(null);
    }
    if (reading instanceof TimeReading time) {
      return time.within(null);
    }
    if (reading instanceof AmountReading amount) {
      return amount.within(null);
    }
    return reading instanceof NumberReading number ? number.within(null) : reading;
  }
}

package dev.shirube.check.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Japan's public holidays, by the law as it was in each year from 2000 to 2099; of later laws
 * nobody can know.
 */
public final class Holidays {
  private static final int FIRST = 2000;
  private static final int LAST = 2099;

  /** Years in which a holiday was moved or added by a law of its own, with all days it concerns. */
  private static final Map<Integer, Set<LocalDate>> ADDED =
      Map.of(
          2019,
          Set.of(
              LocalDate.of(2019, 4, 30),
              LocalDate.of(2019, 5, 1),
              LocalDate.of(2019, 5, 2),
              LocalDate.of(2019, 10, 22)),
          2020,
          Set.of(LocalDate.of(2020, 7, 23), LocalDate.of(2020, 7, 24), LocalDate.of(2020, 8, 10)),
          2021,
          Set.of(LocalDate.of(2021, 7, 22), LocalDate.of(2021, 7, 23), LocalDate.of(2021, 8, 8)));

  private static final Map<Integer, NavigableSet<LocalDate>> YEARS = new ConcurrentHashMap<>();

  private Holidays() {}

  /** Whether this class knows the year. */
  public static boolean known(int year) {
    return year >= FIRST && year <= LAST;
  }

  /** Whether a day is a public holiday; false in a year that is not known. */
  public static boolean contains(LocalDate date) {
    return known(date.getYear()) && of(date.getYear()).contains(date);
  }

  /** All public holidays of a year in order; none of a year that is not known. */
  public static NavigableSet<LocalDate> of(int year) {
    return known(year)
        ? YEARS.computeIfAbsent(year, Holidays::compute)
        : Collections.emptyNavigableSet();
  }

  private static NavigableSet<LocalDate> compute(int year) {
    NavigableSet<LocalDate> named = named(year);
    NavigableSet<LocalDate> all = new TreeSet<>(named);
    for (LocalDate day : named) {
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        all.add(substitute(day, named));
      }
    }
    for (LocalDate day : named) {
      LocalDate between = day.plusDays(1);
      // A day between two holidays is one too, unless it is a Sunday or made up for one already.
      if (named.contains(day.plusDays(2))
          && !named.contains(between)
          && between.getDayOfWeek() != DayOfWeek.SUNDAY) {
        all.add(between);
      }
    }
    return Collections.unmodifiableNavigableSet(all);
  }

  /** The next day that is no holiday itself; until 2006 simply the Monday. */
  private static LocalDate substitute(LocalDate sunday, Set<LocalDate> named) {
    LocalDate day = sunday.plusDays(1);
    while (sunday.getYear() >= 2007 && named.contains(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static NavigableSet<LocalDate> named(int year) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    boolean games = year == 2020 || year == 2021;
    days.add(LocalDate.of(year, 1, 1));
    days.add(monday(year, 1, 2));
    days.add(LocalDate.of(year, 2, 11));
    days.add(equinox(year, 3, 20.8431));
    days.add(LocalDate.of(year, 4, 29));
    days.add(LocalDate.of(year, 5, 3));
    days.add(LocalDate.of(year, 5, 5));
    days.add(equinox(year, 9, 23.2488));
    days.add(LocalDate.of(year, 11, 3));
    days.add(LocalDate.of(year, 11, 23));
    if (year >= 2007) {
      days.add(LocalDate.of(year, 5, 4));
    }
    if (!games) {
      days.add(year < 2003 ? LocalDate.of(year, 7, 20) : monday(year, 7, 3));
      days.add(monday(year, 10, 2));
    }
    days.add(year < 2003 ? LocalDate.of(year, 9, 15) : monday(year, 9, 3));
    if (year >= 2016 && !games) {
      days.add(LocalDate.of(year, 8, 11));
    }
    emperor(year).forEach(day -> days.add(day.atYear(year)));
    days.addAll(ADDED.getOrDefault(year, Set.of()));
    return days;
  }

  /** The Emperor's birthday; there was none in the year of the accession. */
  private static Set<MonthDay> emperor(int year) {
    if (year < 2019) {
      return Set.of(MonthDay.of(12, 23));
    }
    return year == 2019 ? Set.of() : Set.of(MonthDay.of(2, 23));
  }

  private static LocalDate monday(int year, int month, int which) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
  }

  /** The usual approximation, right from 1980 to 2099. */
  private static LocalDate equinox(int year, int month, double base) {
    int since = year - 1980;
    return LocalDate.of(year, month, (int) (base + 0.242194 * since) - since / 4);
  }
}

package dev.shirube.check.reading;

import org.jspecify.annotations.Nullable;

/**
 * What brackets behind a date or a year say of it: 木, 月・祝, 令和8年, 2026年, Reiwa 8, Thu, or several of
 * them.
 */
record Aside(
    @Nullable EraYear era, @Nullable Part gregorian, @Nullable WeekdayPart weekday, int end) {

  /** The brackets that begin at a place; null if they hold anything else as well. */
  static @Nullable Aside at(Plain text, int at, boolean yearsOnly) {
    if (text.at(at) != '(') {
      return null;
    }
    EraYear era = null;
    Part gregorian = null;
    WeekdayPart weekday = null;
    int place = behindSeparators(text, at + 1);
    while (text.at(place) != ')') {
      EraYear inEra = EraYears.at(text, place);
      Part year = inEra == null ? Years.gregorian(text, place) : null;
      WeekdayPart day = inEra == null && year == null ? weekday(text, place, weekday) : null;
      if (inEra != null && era == null) {
        era = inEra;
        place = inEra.end();
      } else if (year != null && gregorian == null) {
        gregorian = year;
        place = year.end();
      } else if (day != null && !yearsOnly) {
        weekday = day;
        place = day.end();
      } else {
        return null;
      }
      int next = behindSeparators(text, place);
      if (next == place && text.at(place) != ')' && Weekdays.holidayEnd(text, place) < 0) {
        return null;
      }
      place = next;
    }
    return era == null && gregorian == null && weekday == null
        ? null
        : new Aside(era, gregorian, weekday, place + 1);
  }

  private static @Nullable WeekdayPart weekday(Plain text, int at, @Nullable WeekdayPart before) {
    int holiday = Weekdays.holidayEnd(text, at);
    if (holiday > 0) {
      return before == null
          ? new WeekdayPart(null, true, at, holiday)
          : new WeekdayPart(before.written(), true, before.start(), holiday);
    }
    if (before != null && before.written() != null) {
      return null;
    }
    WeekdayPart word = Weekdays.behind(text, at);
    WeekdayPart found = word == null ? Weekdays.kanji(text, at) : word;
    return found == null || before == null
        ? found
        : new WeekdayPart(found.written(), true, before.start(), found.end());
  }

  private static int behindSeparators(Plain text, int at) {
    int place = at;
    while (place < text.length() && " ・、,/;=度".indexOf(text.at(place)) >= 0) {
      place++;
    }
    // 休 alone says that an office rests, not that the day is a public holiday.
    return text.at(place) == '休' && text.at(place + 1) == ')' ? place + 1 : place;
  }
}

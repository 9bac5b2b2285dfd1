package dev.shirube.check.reading;

import org.jspecify.annotations.Nullable;

/** The pieces of a date found so far, and the place behind them. */
final class DateDraft {
  private final Plain text;
  private final int start;
  private int at;
  private @Nullable EraYear era;
  private @Nullable Part gregorian;
  private @Nullable Part month;
  private @Nullable Part day;
  private @Nullable WeekdayPart weekday;
  private boolean fiscal;

  DateDraft(Plain text, int start) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  int at() {
    return at;
  }

  void moveTo(int place) {
    at = place;
  }

  void era(EraYear it) {
    era = it;
    at = it.end();
  }

  void gregorian(Part it) {
    gregorian = it;
    at = it.end();
  }

  void month(Part it) {
    month = it;
    at = it.end();
  }

  void day(Part it) {
    day = it;
    at = it.end();
  }

  void fiscal() {
    fiscal = true;
  }

  boolean hasYear() {
    return era != null || gregorian != null;
  }

  boolean hasDay() {
    return day != null;
  }

  boolean hasWeekday() {
    return weekday != null;
  }

  /** Takes （令和8年・木） and the like where all of it belongs to a date; else takes nothing. */
  void brackets() {
    Aside aside = Aside.at(text, text.afterSpace(at), !hasDay());
    if (aside == null
        || era != null && aside.era() != null
        || gregorian != null && aside.gregorian() != null
        || weekday != null && aside.weekday() != null) {
      return;
    }
    era = aside.era() == null ? era : aside.era();
    gregorian = aside.gregorian() == null ? gregorian : aside.gregorian();
    weekday = aside.weekday() == null ? weekday : aside.weekday();
    at = aside.end();
  }

  void weekday(WeekdayPart it) {
    weekday = it;
    at = Math.max(at, it.end());
  }

  /** Takes the day of the week that stands behind the day, in brackets or not. */
  void weekdayBehind() {
    brackets();
    if (weekday == null) {
      int from = text.at(at) == ',' ? at + 1 : at;
      WeekdayPart beside = Weekdays.behind(text, text.afterSpace(from));
      if (beside != null) {
        weekday(beside);
        brackets();
      }
    } else {
      brackets();
    }
  }

  DateReading reading() {
    return new DateReading(start, at, era, gregorian, month, day, weekday, fiscal, null, null);
  }
}

package dev.shirube.check.reading;

import org.jspecify.annotations.Nullable;

/** Reads dates as Japanese writes them: 令和8年4月10日（金）, R8.4.10, 2026年（令和8年）4月, 4月10日. */
final class JapaneseDates {
  /** What makes 3月前 a span of months and not the month of March. */
  private static final String SPAN_BEHIND_MONTH = "間前以";

  private JapaneseDates() {}

  static @Nullable DateReading at(Plain text, int at) {
    if (text.letter(at) && !EraYears.oneLetter(text, at) && !text.letter(at + 1)) {
      return null;
    }
    DateDraft draft = new DateDraft(text, at);
    EraYear era = EraYears.at(text, at);
    if (era != null) {
      draft.era(era);
      boolean letter = EraYears.oneLetter(text, at);
      if (text.at(era.end() - 1) != '年') {
        if (dotted(text, draft, letter)) {
          return draft.reading();
        }
        draft.brackets();
        boolean year = year(text, draft);
        if (letter && !year && !standsAlone(text, at, draft.at())) {
          return null;
        }
      }
    } else {
      Part year = Years.gregorian(text, at);
      if (year != null) {
        draft.gregorian(year);
        if (text.at(year.end() - 1) != '年') {
          draft.brackets();
          if (draft.at() == year.end() || !year(text, draft)) {
            return null;
          }
        }
      }
    }
    if (draft.hasYear()) {
      behindYear(text, draft);
      monthAndDay(text, draft);
      return draft.reading();
    }
    return monthAndDay(text, draft) || dayWithWeekday(text, draft) ? draft.reading() : null;
  }

  /** Takes the month and day of R8.4.10 or 令和8/4/10. */
  private static boolean dotted(Plain text, DateDraft draft, boolean letter) {
    int at = draft.at();
    char sign = text.at(at);
    if ("./-".indexOf(sign) < 0) {
      return false;
    }
    Part month = Quantity.small(text, at + 1, 2);
    if (month == null || !text.digit(at + 1)) {
      return false;
    }
    Part day =
        text.at(month.end()) == sign && text.digit(month.end() + 1)
            ? Quantity.small(text, month.end() + 1, 2)
            : null;
    if (day == null && letter && !text.has("R", at - 2) && !text.has("R", at - 3)) {
      return false;
    }
    draft.month(month);
    if (day != null) {
      draft.day(day);
      draft.weekdayBehind();
    }
    return true;
  }

  /** R8 and no part of a longer name; other letters need 年 or a whole date. */
  private static boolean standsAlone(Plain text, int start, int end) {
    return text.at(start) == 'R'
        && "-_./".indexOf(text.at(start - 1)) < 0
        && !text.letter(end)
        && !text.digit(end)
        && ("-_.".indexOf(text.at(end)) < 0 || !Plain.isAsciiAlnum(text.at(end + 1)));
  }

  private static boolean year(Plain text, DateDraft draft) {
    int at = text.afterSpace(draft.at());
    if (text.at(at) != '年' || text.at(at + 1) == '間') {
      return false;
    }
    draft.moveTo(at + 1);
    return true;
  }

  private static void behindYear(Plain text, DateDraft draft) {
    fiscal(text, draft);
    draft.brackets();
    year(text, draft);
    fiscal(text, draft);
  }

  private static void fiscal(Plain text, DateDraft draft) {
    if (text.at(draft.at()) == '度' && text.at(draft.at() - 1) == '年') {
      draft.fiscal();
      draft.moveTo(draft.at() + 1);
    }
  }

  private static boolean monthAndDay(Plain text, DateDraft draft) {
    int at = text.afterSpace(draft.at());
    Part month = Quantity.small(text, at, 2);
    int sign = month == null ? -1 : text.afterSpace(month.end());
    if (month == null || text.at(sign) != '月') {
      return false;
    }
    int from = text.afterSpace(sign + 1);
    Part day = Quantity.small(text, from, 2);
    int daySign = day == null ? -1 : daySign(text, day.end());
    if (day == null || daySign < 0) {
      boolean span = SPAN_BEHIND_MONTH.indexOf(text.at(sign + 1)) >= 0;
      if (!draft.hasYear() && (span || !text.digit(at))) {
        return false;
      }
      draft.month(month);
      draft.moveTo(sign + 1);
      draft.brackets();
      return true;
    }
    draft.month(month);
    draft.day(day);
    draft.moveTo(daySign);
    draft.weekdayBehind();
    return true;
  }

  /** Behind the 日 of a day; behind the digits where 日 follows the second of two, as in 1〜5日. */
  private static int daySign(Plain text, int at) {
    int sign = text.afterSpace(at);
    if (text.at(sign) == '日') {
      return text.at(sign + 1) == '間' ? -1 : sign + 1;
    }
    if ("~–-・、".indexOf(text.at(at)) < 0) {
      return -1;
    }
    Part second = Quantity.small(text, at + 1, 2);
    return second != null && text.at(second.end()) == '日' ? at : -1;
  }

  /** 12日（土）, which is a day only by its day of the week. */
  private static boolean dayWithWeekday(Plain text, DateDraft draft) {
    Part day = Quantity.small(text, draft.at(), 2);
    if (day == null || text.at(day.end()) != '日') {
      return false;
    }
    draft.day(day);
    draft.moveTo(day.end() + 1);
    draft.weekdayBehind();
    return draft.hasWeekday();
  }
}

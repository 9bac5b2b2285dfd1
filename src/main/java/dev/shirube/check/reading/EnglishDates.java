package dev.shirube.check.reading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as English writes them: Friday, April 10, 2026 and 10 Apr and April 2026 and FY2026.
 */
final class EnglishDates {
  private static final List<String> MONTHS =
      List.of(
          "JANUARY",
          "FEBRUARY",
          "MARCH",
          "APRIL",
          "MAY",
          "JUNE",
          "JULY",
          "AUGUST",
          "SEPTEMBER",
          "OCTOBER",
          "NOVEMBER",
          "DECEMBER");

  /** Words before which May and March are months even without a day or year. */
  private static final List<String> BEFORE_MONTH =
      List.of(
          "in", "of", "since", "until", "till", "by", "from", "to", "before", "after", "and", "or",
          "early", "late", "mid", "last", "next", "each", "every", "this", "through");

  private static final List<String> FISCAL =
      List.of("FY", "fiscal year", "fiscal", "financial year");

  private EnglishDates() {}

  static @Nullable DateReading at(Plain text, int at) {
    if (text.digit(at)) {
      DateDraft draft = new DateDraft(text, at);
      return dayFirst(text, draft, at) ? finished(text, draft) : null;
    }
    if (!Plain.isLetter(text.at(at)) || text.letter(at - 1)) {
      return null;
    }
    char first = text.at(at);
    if (first >= 'a' && first != 'f') {
      return null;
    }
    DateReading fiscal = fiscal(text, at);
    if (fiscal != null) {
      return fiscal;
    }
    DateDraft draft = new DateDraft(text, at);
    int from = at;
    WeekdayPart weekday = Weekdays.english(text, at);
    if (weekday != null) {
      draft.weekday(weekday);
      from = text.at(weekday.end()) == ',' ? weekday.end() + 1 : weekday.end();
      from = text.afterSpace(from);
      from = text.has("the ", from) ? from + 4 : from;
    }
    if (dayFirst(text, draft, from) || monthFirst(text, draft, from)) {
      return finished(text, draft);
    }
    return weekday == null && monthAlone(text, draft, at) ? draft.reading() : null;
  }

  /** FY2026, fiscal 2026, fiscal year 2026. */
  private static @Nullable DateReading fiscal(Plain text, int at) {
    for (String word : FISCAL) {
      if (text.hasAnyCase(word, at)) {
        int from = text.afterSpace(at + word.length());
        Part year = text.digit(from) ? Quantity.small(text, from, 4) : null;
        EraYear era = year == null ? EraYears.at(text, from) : null;
        DateDraft draft = new DateDraft(text, at);
        if (year != null && Years.plausible(year.value())) {
          draft.gregorian(year);
        } else if (era != null && from > at + word.length()) {
          draft.era(era);
        } else {
          continue;
        }
        draft.fiscal();
        draft.brackets();
        return draft.reading();
      }
    }
    return null;
  }

  /** 10 April, 10th of April. */
  private static boolean dayFirst(Plain text, DateDraft draft, int at) {
    Part day = text.digit(at) ? Quantity.small(text, at, 2) : null;
    if (day == null) {
      return false;
    }
    int from = behindOrdinal(text, day.end());
    if (text.at(from) != ' ' && text.at(from) != '-') {
      return false;
    }
    from = text.has(" of ", from) ? from + 4 : from + 1;
    Part month = month(text, from);
    if (month == null) {
      return false;
    }
    draft.day(day);
    draft.month(month);
    return true;
  }

  /** April 10, Apr. 10th. */
  private static boolean monthFirst(Plain text, DateDraft draft, int at) {
    Part month = month(text, at);
    if (month == null) {
      return false;
    }
    int from = text.afterSpace(month.end());
    from = text.has("the ", from) ? from + 4 : from;
    Part day = from > month.end() && text.digit(from) ? Quantity.small(text, from, 2) : null;
    if (day == null || text.at(day.end()) == ':' && text.digit(day.end() + 1)) {
      return false;
    }
    int end = behindOrdinal(text, day.end());
    if (text.letter(end) || text.at(end) == '%') {
      return false;
    }
    draft.month(month);
    draft.day(day);
    draft.moveTo(end);
    return true;
  }

  /** April 2026; April alone; May and March alone only where a word before them says so. */
  private static boolean monthAlone(Plain text, DateDraft draft, int at) {
    Part month = month(text, at);
    if (month == null) {
      return false;
    }
    draft.month(month);
    if (year(text, draft)) {
      draft.brackets();
      return true;
    }
    String word = text.part(at, month.end());
    if (word.length() < 3 || !MONTHS.contains(word.toUpperCase(Locale.ROOT))) {
      return false;
    }
    boolean ambiguous = word.equalsIgnoreCase("may") || word.equalsIgnoreCase("march");
    return !ambiguous || wordBefore(text, at);
  }

  private static boolean wordBefore(Plain text, int at) {
    int end = text.at(at - 1) == ' ' || text.at(at - 1) == '-' ? at - 1 : at;
    int start = end;
    while (text.letter(start - 1)) {
      start--;
    }
    return start < end && BEFORE_MONTH.contains(text.part(start, end).toLowerCase(Locale.ROOT));
  }

  private static DateReading finished(Plain text, DateDraft draft) {
    year(text, draft);
    draft.weekdayBehind();
    return draft.reading();
  }

  /** Takes the year behind a month or day, of our calendar or of an era. */
  private static boolean year(Plain text, DateDraft draft) {
    int from = text.at(draft.at()) == ',' ? draft.at() + 1 : draft.at();
    boolean hyphen = text.at(from) == '-' && draft.hasDay();
    int at = hyphen ? from + 1 : text.afterSpace(from);
    if (at == draft.at()) {
      return false;
    }
    EraYear era = text.letter(at) && text.letter(at + 1) ? EraYears.at(text, at) : null;
    if (era != null) {
      draft.era(era);
      return true;
    }
    Part year = text.digit(at) ? Quantity.small(text, at, 4) : null;
    if (year == null
        || !Years.plausible(year.value())
        || text.letter(year.end())
        || ":-/%".indexOf(text.at(year.end())) >= 0 && text.digit(year.end() + 1)) {
      return false;
    }
    draft.gregorian(year);
    return true;
  }

  private static int behindOrdinal(Plain text, int at) {
    for (String ending : List.of("st", "nd", "rd", "th")) {
      if (text.has(ending, at) && !text.letter(at + 2)) {
        return at + 2;
      }
    }
    return at;
  }

  /** April, Apr or Apr., with a large first letter. */
  private static @Nullable Part month(Plain text, int at) {
    char first = text.at(at);
    if (first < 'A' || first > 'Z' || text.letter(at - 1)) {
      return null;
    }
    int end = text.wordEnd(at);
    if (end - at < 3 || end - at > 9) {
      return null;
    }
    String word = text.part(at, end).toUpperCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      String month = MONTHS.get(i);
      if (word.equals(month)) {
        return new Part(i + 1, at, end);
      }
      boolean shortened = word.length() == 3 || word.equals("SEPT");
      if (shortened && month.startsWith(word)) {
        boolean dot = text.at(end) == '.';
        return new Part(i + 1, at, dot ? end + 1 : end);
      }
    }
    return null;
  }
}

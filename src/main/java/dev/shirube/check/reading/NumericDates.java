package dev.shirube.check.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates of digits alone: 2026-04-10, 2026/4/10, 2026.4.10, 2026-04, and 4/10（金）. */
final class NumericDates {
  private static final Pattern FULL =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d|\\2\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})[-/.](0[1-9]|1[0-2])(?![\\d]|[-/.]\\d)");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?!\\d|/\\d)");

  private NumericDates() {}

  static @Nullable DateReading at(Plain text, int at) {
    DateDraft draft = new DateDraft(text, at);
    Matcher full = text.match(FULL, at);
    if (full != null && plausibleYear(full)) {
      draft.gregorian(part(full, 1));
      draft.month(part(full, 3));
      draft.day(part(full, 4));
      draft.weekdayBehind();
      return draft.reading();
    }
    Matcher month = text.match(MONTH, at);
    if (month != null && plausibleYear(month)) {
      draft.gregorian(part(month, 1));
      draft.month(part(month, 2));
      draft.brackets();
      return draft.reading();
    }
    Matcher day = text.match(DAY, at);
    if (day != null) {
      draft.month(part(day, 1));
      draft.day(part(day, 2));
      draft.weekdayBehind();
      // Without a day of the week it may be a fraction or two pages.
      return draft.hasWeekday() ? draft.reading() : null;
    }
    return null;
  }

  private static boolean plausibleYear(Matcher matcher) {
    return Years.plausible(Integer.parseInt(matcher.group(1)));
  }

  private static Part part(Matcher matcher, int group) {
    return new Part(
        Integer.parseInt(matcher.group(group)), matcher.start(group), matcher.end(group));
  }
}

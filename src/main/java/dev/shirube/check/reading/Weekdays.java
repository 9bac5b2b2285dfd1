package dev.shirube.check.reading;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a day of the week. */
final class Weekdays {
  private static final String KANJI = "月火水木金土日";

  /** Longer words before those that they begin with. */
  private static final List<String> HOLIDAY =
      List.of(
          "国民の祝日",
          "国民の休日",
          "振替休日",
          "振休",
          "祝日",
          "休日",
          "祝",
          "public holiday",
          "national holiday",
          "holiday");

  private static final Map<String, DayOfWeek> ENGLISH =
      Map.ofEntries(
          Map.entry("MON", DayOfWeek.MONDAY),
          Map.entry("TUE", DayOfWeek.TUESDAY),
          Map.entry("TUES", DayOfWeek.TUESDAY),
          Map.entry("WED", DayOfWeek.WEDNESDAY),
          Map.entry("THU", DayOfWeek.THURSDAY),
          Map.entry("THUR", DayOfWeek.THURSDAY),
          Map.entry("THURS", DayOfWeek.THURSDAY),
          Map.entry("FRI", DayOfWeek.FRIDAY),
          Map.entry("SAT", DayOfWeek.SATURDAY),
          Map.entry("SUN", DayOfWeek.SUNDAY));

  private Weekdays() {}

  /** Thursday or Thu, with a large first letter; null if the word is none. */
  static @Nullable WeekdayPart english(Plain text, int at) {
    char first = text.at(at);
    if (first < 'A' || first > 'Z' || text.letter(at - 1)) {
      return null;
    }
    int end = text.wordEnd(at);
    if (end - at < 3 || end - at > 9 || text.digit(end)) {
      return null;
    }
    String word = text.part(at, end).toUpperCase(Locale.ROOT);
    DayOfWeek day = ENGLISH.get(word);
    if (day != null) {
      boolean dot = text.at(end) == '.' && text.at(end + 1) != ' ' && end + 1 < text.length();
      return new WeekdayPart(day, false, at, dot ? end + 1 : end);
    }
    for (DayOfWeek it : DayOfWeek.values()) {
      if (it.name().equals(word)) {
        return new WeekdayPart(it, false, at, end);
      }
    }
    return null;
  }

  /** 木曜日 or 木曜. */
  static @Nullable WeekdayPart japanese(Plain text, int at) {
    int day = KANJI.indexOf(text.at(at));
    if (day < 0 || text.at(at + 1) != '曜') {
      return null;
    }
    int end = text.at(at + 2) == '日' ? at + 3 : at + 2;
    return new WeekdayPart(DayOfWeek.of(day + 1), false, at, end);
  }

  /** One that stands beside a date without brackets. */
  static @Nullable WeekdayPart behind(Plain text, int at) {
    WeekdayPart japanese = japanese(text, at);
    return japanese == null ? english(text, at) : japanese;
  }

  /** 木 alone, which is a day of the week only in brackets. */
  static @Nullable WeekdayPart kanji(Plain text, int at) {
    int day = KANJI.indexOf(text.at(at));
    return day < 0 ? null : new WeekdayPart(DayOfWeek.of(day + 1), false, at, at + 1);
  }

  /** 祝, 祝日, 休日 and the like; its end, or -1. */
  static int holidayEnd(Plain text, int at) {
    for (String word : HOLIDAY) {
      if (text.hasAnyCase(word, at)) {
        return at + word.length();
      }
    }
    return -1;
  }
}

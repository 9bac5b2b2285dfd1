package dev.shirube.check.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the nouns that English counts, and signs of measures: digits, business days, MB, %. */
final class Nouns {
  private static final Map<String, Unit> NOUNS =
      Map.ofEntries(
          Map.entry("digit", Unit.DIGITS),
          Map.entry("character", Unit.CHARACTERS),
          Map.entry("letter", Unit.CHARACTERS),
          Map.entry("line", Unit.LINES),
          Map.entry("day", Unit.DAYS),
          Map.entry("week", Unit.WEEKS),
          Map.entry("month", Unit.MONTHS),
          Map.entry("year", Unit.YEARS),
          Map.entry("hour", Unit.HOURS),
          Map.entry("minute", Unit.MINUTES),
          Map.entry("second", Unit.SECONDS),
          Map.entry("time", Unit.TIMES),
          Map.entry("person", Unit.PEOPLE),
          Map.entry("page", Unit.PAGES),
          Map.entry("percent", Unit.PERCENT),
          Map.entry("unit", Unit.UNITS),
          Map.entry("sheet", Unit.SHEETS),
          Map.entry("case", Unit.CASES),
          Map.entry("thing", Unit.THINGS),
          Map.entry("kind", Unit.KINDS),
          Map.entry("type", Unit.KINDS),
          Map.entry("way", Unit.KINDS),
          Map.entry("item", Unit.ITEMS),
          Map.entry("point", Unit.POINTS),
          Map.entry("copy", Unit.COPIES),
          Map.entry("place", Unit.PLACES),
          Map.entry("stage", Unit.STAGES),
          Map.entry("step", Unit.STAGES));

  private static final Map<String, Unit> OTHER_NOUNS =
      Map.of(
          "people", Unit.PEOPLE,
          "copies", Unit.COPIES,
          "companies", Unit.COMPANIES,
          "company", Unit.COMPANIES,
          "min", Unit.MINUTES,
          "mins", Unit.MINUTES,
          "hrs", Unit.HOURS,
          "sec", Unit.SECONDS);

  private static final Map<String, Unit> SIGNS =
      Map.ofEntries(
          Map.entry("KB", Unit.KILOBYTES),
          Map.entry("kB", Unit.KILOBYTES),
          Map.entry("MB", Unit.MEGABYTES),
          Map.entry("GB", Unit.GIGABYTES),
          Map.entry("TB", Unit.TERABYTES),
          Map.entry("kbps", Unit.KILOBITS),
          Map.entry("Kbps", Unit.KILOBITS),
          Map.entry("Mbps", Unit.MEGABITS),
          Map.entry("Gbps", Unit.GIGABITS),
          Map.entry("mm", Unit.MILLIMETRES),
          Map.entry("cm", Unit.CENTIMETRES),
          Map.entry("m", Unit.METRES));

  /** Words that may stand between a number and its noun. */
  private static final Set<String> BETWEEN =
      Set.of(
          "half-width",
          "full-width",
          "single-byte",
          "double-byte",
          "alphanumeric",
          "numeric",
          "more",
          "further",
          "consecutive",
          "whole",
          "full",
          "calendar",
          "different",
          "other",
          "separate",
          "lower-case",
          "upper-case",
          "capital",
          "single",
          "leading",
          "ascii");

  private Nouns() {}

  /** MB, mm or %, beside the number or behind a space. */
  static @Nullable Counted sign(Plain text, int at) {
    if (text.at(at) == '%') {
      return new Counted(Unit.PERCENT, at + 1, false, false);
    }
    int end = text.wordEnd(at);
    Unit unit = end > at && end - at <= 4 ? SIGNS.get(text.part(at, end)) : null;
    return unit == null || text.digit(end) ? null : new Counted(unit, end, false, false);
  }

  static @Nullable Counted english(Plain text, int from) {
    int at = from;
    boolean business = false;
    for (int words = 0; words < 4; words++) {
      boolean gap = text.at(at) == ' ' || text.at(at) == '-' && words == 0;
      int start = gap ? at + 1 : at;
      if (!gap && words > 0 || !text.letter(start)) {
        return null;
      }
      int end = hyphenated(text, start);
      String word = text.part(start, end).toLowerCase(Locale.ROOT);
      if (word.equals("per") && text.has(" cent", end)) {
        return new Counted(Unit.PERCENT, end + 5, false, false);
      }
      int nounEnd = text.wordEnd(start);
      Unit unit = noun(text.part(start, nounEnd).toLowerCase(Locale.ROOT));
      if (unit != null) {
        boolean days = unit == Unit.DAYS && business;
        return new Counted(days ? Unit.BUSINESS_DAYS : unit, nounEnd, false, false);
      }
      if (word.equals("business") || word.equals("working")) {
        business = true;
      } else if (!BETWEEN.contains(word)) {
        return null;
      }
      at = end;
    }
    return null;
  }

  private static int hyphenated(Plain text, int at) {
    int end = text.wordEnd(at);
    return text.at(end) == '-' && text.letter(end + 1) ? text.wordEnd(end + 1) : end;
  }

  private static @Nullable Unit noun(String word) {
    Unit plural = OTHER_NOUNS.get(word);
    if (plural != null) {
      return plural;
    }
    return NOUNS.get(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
  }
}

package dev.shirube.check.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is counted behind a number. */
final class Units {
  /**
   * What follows a number.
   *
   * @param end behind the unit, or behind the number where there is none
   * @param ordinal whether it says which in a row (目)
   * @param day whether it is 日 alone, which may be a day of a month
   */
  record Counted(Unit unit, int end, boolean ordinal, boolean day) {}

  private record Counter(String word, Unit unit, boolean behindKanji) {}

  /** Longer ones before those that they begin with. */
  private static final List<Counter> COUNTERS =
      List.of(
          new Counter("営業日", Unit.BUSINESS_DAYS, true),
          new Counter("文字", Unit.CHARACTERS, true),
          new Counter("週間", Unit.WEEKS, true),
          new Counter("年間", Unit.YEARS, true),
          new Counter("日間", Unit.DAYS, true),
          new Counter("月間", Unit.MONTHS, false),
          new Counter("時間", Unit.HOURS, true),
          new Counter("分間", Unit.MINUTES, true),
          new Counter("秒間", Unit.SECONDS, true),
          new Counter("種類", Unit.KINDS, true),
          new Counter("項目", Unit.ITEMS, true),
          new Counter("段階", Unit.STAGES, true),
          new Counter("ステップ", Unit.STAGES, false),
          new Counter("ページ", Unit.PAGES, true),
          new Counter("パーセント", Unit.PERCENT, false),
          new Counter("とおり", Unit.KINDS, false),
          new Counter("通り", Unit.KINDS, false),
          new Counter("けた", Unit.DIGITS, true),
          new Counter("ケタ", Unit.DIGITS, true),
          new Counter("桁", Unit.DIGITS, true),
          new Counter("行", Unit.LINES, true),
          new Counter("日", Unit.DAYS, true),
          new Counter("週", Unit.WEEKS, true),
          new Counter("年", Unit.YEARS, true),
          new Counter("歳", Unit.YEARS, true),
          new Counter("才", Unit.YEARS, false),
          new Counter("分", Unit.MINUTES, false),
          new Counter("秒", Unit.SECONDS, true),
          new Counter("回", Unit.TIMES, true),
          new Counter("台", Unit.UNITS, true),
          new Counter("枚", Unit.SHEETS, true),
          new Counter("通", Unit.LETTERS, true),
          new Counter("件", Unit.CASES, true),
          new Counter("人", Unit.PEOPLE, true),
          new Counter("名", Unit.PEOPLE, true),
          new Counter("つ", Unit.THINGS, true),
          new Counter("個", Unit.THINGS, true),
          new Counter("番", Unit.NUMBER, false),
          new Counter("種", Unit.KINDS, false),
          new Counter("点", Unit.POINTS, false),
          new Counter("社", Unit.COMPANIES, true),
          new Counter("冊", Unit.COPIES, true),
          new Counter("部", Unit.COPIES, false),
          new Counter("段", Unit.STAGES, false));

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

  /** Kanji that may follow a counter behind a kanji number; with others it is part of a word. */
  private static final String BEHIND_COUNTER = "以内外上下前後未間目超分あ約";

  private Units() {}

  static Counted behind(Plain text, Quantity number) {
    int end = number.end();
    Counted japanese = japanese(text, text.afterSpace(end), number);
    if (japanese != null) {
      return japanese;
    }
    Counted sign = sign(text, text.afterSpace(end));
    if (sign != null) {
      return sign;
    }
    Counted english = number.kanji() ? null : english(text, end);
    return english == null ? new Counted(Unit.NONE, end, false, false) : english;
  }

  private static @Nullable Counted japanese(Plain text, int at, Quantity number) {
    int months = monthsEnd(text, at);
    if (months > 0) {
      return counted(text, Unit.MONTHS, months, false);
    }
    int places = placesEnd(text, at);
    if (places > 0) {
      return counted(text, Unit.PLACES, places, false);
    }
    // 3月前 and 3月以内 are spans; other months were read as such before.
    if (text.at(at) == '月' && !number.kanji() && "間前以".indexOf(text.at(at + 1)) >= 0) {
      return counted(text, Unit.MONTHS, text.at(at + 1) == '間' ? at + 2 : at + 1, false);
    }
    if (text.at(at) == '度' && number.value().intValue() <= 3 && number.value().scale() <= 0) {
      return kanjiFits(text, number, at + 1) ? counted(text, Unit.TIMES, at + 1, false) : null;
    }
    for (Counter counter : COUNTERS) {
      if (text.has(counter.word(), at)) {
        int end = at + counter.word().length();
        boolean ordinal = text.at(end) == '目' || text.at(end) == 'め';
        if (number.kanji()
            && (!counter.behindKanji() && !ordinal || !kanjiFits(text, number, end))) {
          return null;
        }
        boolean name =
            counter.unit() == Unit.NUMBER && (text.at(end) == '号' || text.at(end) == '地');
        return name ? null : counted(text, counter.unit(), end, counter.word().equals("日"));
      }
    }
    return null;
  }

  private static Counted counted(Plain text, Unit unit, int end, boolean day) {
    char behind = text.at(end);
    boolean ordinal = behind == '目' || behind == 'め';
    boolean span = "以未後前ごずか超".indexOf(behind) >= 0 && !text.has("から", end) && !text.has("以降", end);
    return new Counted(unit, ordinal ? end + 1 : end, ordinal, day && !ordinal && !span);
  }

  private static boolean kanjiFits(Plain text, Quantity number, int end) {
    return !number.kanji() || !text.han(end) || BEHIND_COUNTER.indexOf(text.at(end)) >= 0;
  }

  private static int monthsEnd(Plain text, int at) {
    boolean small = "かカヵヶケ箇ヵ".indexOf(text.at(at)) >= 0;
    if (!small || text.at(at + 1) != '月') {
      return -1;
    }
    return text.at(at + 2) == '間' ? at + 3 : at + 2;
  }

  private static int placesEnd(Plain text, int at) {
    return "かカヵヶケ箇".indexOf(text.at(at)) >= 0 && text.at(at + 1) == '所' ? at + 2 : -1;
  }

  /** MB, mm or %, beside the number or behind a space. */
  private static @Nullable Counted sign(Plain text, int at) {
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

package dev.shirube.check.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the counters of Japanese: 桁, 文字, か月, 枚, つ目. */
final class Counters {
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

  /** Kanji that may follow a counter behind a kanji number; with others it is part of a word. */
  private static final String BEHIND_COUNTER = "以内外上下前後未間目超分あ約";

  private Counters() {}

  static @Nullable Counted at(Plain text, int at, Quantity number) {
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
}

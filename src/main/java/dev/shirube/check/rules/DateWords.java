package dev.shirube.check.rules;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Eras;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Dates in words. The names of the JDK depend on its locale data. */
final class DateWords {
  static final String KANJI = "月火水木金土日";

  private static final Map<String, String> ERAS =
      Map.of("令和", "Reiwa", "平成", "Heisei", "昭和", "Showa", "大正", "Taisho", "明治", "Meiji");

  private DateWords() {}

  static Words of(LocalDate date) {
    String month = capitalised(date.getMonth().name());
    return new Words(
        date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
        date.getDayOfMonth() + " " + month + " " + date.getYear());
  }

  static String kanji(DayOfWeek day) {
    return String.valueOf(KANJI.charAt(day.getValue() - 1));
  }

  static String english(DayOfWeek day) {
    return capitalised(day.name());
  }

  /** 令和8年 or Reiwa 8, for the year in which a day lies. */
  static String eraYear(LocalDate date, String lang) {
    return lang.equals("ja")
        ? Eras.name(date) + Eras.year(date) + "年"
        : eraName(Eras.name(date), lang) + " " + Eras.year(date).replace("元", "1");
  }

  static String eraName(String era, String lang) {
    return lang.equals("ja") ? era : ERAS.getOrDefault(era, era);
  }

  static String capitalised(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}

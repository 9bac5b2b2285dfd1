package dev.shirube.check.reading;

import dev.shirube.model.Eras;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a year of a Japanese era: 令和8年, R8, Reiwa 8. */
final class EraYears {
  /** The years before each era's first. */
  private static final Map<String, Integer> BEFORE = new LinkedHashMap<>();

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Reiwa", "令和"),
          Map.entry("Heisei", "平成"),
          Map.entry("Showa", "昭和"),
          Map.entry("Shōwa", "昭和"),
          Map.entry("Taisho", "大正"),
          Map.entry("Taishō", "大正"),
          Map.entry("Meiji", "明治"));

  private static final String FIRST_KANJI;
  private static final String LETTERS = "RHSTM";
  private static final String[] OF_LETTERS = {"令和", "平成", "昭和", "大正", "明治"};

  static {
    Eras.forEach((name, from) -> BEFORE.put(name, from.getYear() - 1));
    StringBuilder first = new StringBuilder();
    BEFORE.keySet().forEach(name -> first.append(name.charAt(0)));
    FIRST_KANJI = first.toString();
  }

  private EraYears() {}

  /** Whether the name of an era begins with a kanji. */
  static boolean mayBegin(char c) {
    return FIRST_KANJI.indexOf(c) >= 0;
  }

  /** The year that begins at a place, by its era's name or letter; null if none does. */
  static @Nullable EraYear at(Plain text, int at) {
    String era = japanese(text, at);
    if (era != null) {
      return year(text, at, era, text.afterSpace(at + era.length()));
    }
    if (!Plain.isLetter(text.at(at)) || text.letter(at - 1) || text.digit(at - 1)) {
      return null;
    }
    if (LETTERS.indexOf(text.at(at)) < 0) {
      return null;
    }
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      int end = at + name.getKey().length();
      if (text.has(name.getKey(), at) && !text.letter(end)) {
        return year(text, at, name.getValue(), text.afterSpace(end));
      }
    }
    int letter = LETTERS.indexOf(text.at(at));
    return letter < 0 || !text.digit(at + 1) ? null : year(text, at, OF_LETTERS[letter], at + 1);
  }

  private static @Nullable String japanese(Plain text, int at) {
    if (!mayBegin(text.at(at))) {
      return null;
    }
    for (String era : BEFORE.keySet()) {
      if (text.has(era, at)) {
        return era;
      }
    }
    return null;
  }

  static boolean oneLetter(Plain text, int at) {
    return LETTERS.indexOf(text.at(at)) >= 0 && text.digit(at + 1);
  }

  private static @Nullable EraYear year(Plain text, int start, String era, int at) {
    int before = BEFORE.getOrDefault(era, 0);
    if (text.at(at) == '元') {
      return new EraYear(era, 1, true, before + 1, start, behindYear(text, at + 1));
    }
    Part number = Quantity.small(text, at, 3);
    if (number == null || text.at(number.end()) == ',' && text.digit(number.end() + 1)) {
      return null;
    }
    return new EraYear(
        era, number.value(), false, before + number.value(), start, behindYear(text, number.end()));
  }

  private static int behindYear(Plain text, int at) {
    int year = text.afterSpace(at);
    return text.at(year) == '年' && text.at(year + 1) != '間' ? year + 1 : at;
  }
}

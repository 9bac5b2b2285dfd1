package dev.shirube.check.reading;

import org.jspecify.annotations.Nullable;

/** Reads a year of our calendar. */
final class Years {
  private Years() {}

  /** 2026, 2026年 or 西暦2026年, with 年 inside the part; null if none begins here. */
  static @Nullable Part gregorian(Plain text, int at) {
    int from = text.has("西暦", at) ? at + 2 : at;
    Part number = Quantity.small(text, from, 4);
    if (number == null || !plausible(number.value())) {
      return null;
    }
    int year = text.afterSpace(number.end());
    boolean kanji = text.at(year) == '年' && text.at(year + 1) != '間';
    return new Part(number.value(), at, kanji ? year + 1 : number.end());
  }

  static boolean plausible(int year) {
    return year >= 1800 && year < 2200;
  }
}

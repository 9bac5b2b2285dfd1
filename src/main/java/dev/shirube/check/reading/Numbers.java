package dev.shirube.check.reading;

import org.jspecify.annotations.Nullable;

/** Reads numbers in digits or kanji with what is counted: 3か月, 二回, 第1, 7-digit, 20th. */
final class Numbers {
  private Numbers() {}

  static @Nullable Reading at(Plain text, int at) {
    if (text.at(at) == '第') {
      return ordinal(text, at);
    }
    Quantity number = Quantity.at(text, at);
    if (number == null) {
      return null;
    }
    if (number.kanji()) {
      return kanji(text, number);
    }
    Units.Counted counted = Units.behind(text, number);
    boolean glued = text.letter(at - 1);
    if (counted.unit() != Unit.NONE) {
      boolean latin = Plain.isLetter(text.at(counted.end() - 1));
      return glued && latin ? null : counted(number, counted, dayBefore(text, at), false);
    }
    if (glued) {
      return null;
    }
    int end = number.end();
    if (text.at(end) == '-' && text.letter(end + 1)) {
      return null;
    }
    if (text.letter(end)) {
      return suffixed(text, number);
    }
    return number.plainDigits() > 0 ? bare(text, number) : counted(number, counted, false, false);
  }

  /** 第1, 第八十九条. */
  private static @Nullable NumberReading ordinal(Plain text, int at) {
    Quantity number = Quantity.at(text, at + 1);
    if (number == null || number.value().scale() > 0) {
      return null;
    }
    boolean word = number.kanji() && (text.at(number.end()) == '者' || text.han(at - 1));
    return word
        ? null
        : new NumberReading(
            at, number.end(), number.value(), Unit.NONE, true, false, number.kanji(), null);
  }

  /** Kanji numbers only with a counter, since 一部 and 三重 are no numbers. */
  private static @Nullable NumberReading kanji(Plain text, Quantity number) {
    char before = text.at(number.start() - 1);
    boolean inWord = text.han(number.start() - 1) && "約各全計毎月年日他中後前".indexOf(before) < 0;
    Units.Counted counted = Units.behind(text, number);
    boolean again =
        text.has("もう", number.start() - 2)
            || text.has("いま", number.start() - 2)
            || text.at(counted.end()) == 'も';
    if (inWord || counted.unit() == Unit.NONE || again && counted.unit() == Unit.TIMES) {
      return null;
    }
    boolean onePerson = counted.unit() == Unit.PEOPLE && text.has("ひとり", counted.end());
    return onePerson ? null : counted(number, counted, false, true);
  }

  /** 20th, 1st. */
  private static @Nullable NumberReading suffixed(Plain text, Quantity number) {
    int end = number.end();
    int wordEnd = text.wordEnd(end);
    String word = text.part(end, wordEnd);
    boolean ordinal =
        word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th");
    return !ordinal || number.plainDigits() == 0
        ? null
        : new NumberReading(
            number.start(), wordEnd, number.value(), Unit.NONE, true, false, false, null);
  }

  /** Digits and nothing else: a code if long or with zeros before it, a year, or a number. */
  private static @Nullable Reading bare(Plain text, Quantity number) {
    int start = number.start();
    int end = number.end();
    if (text.at(end) == '-' && text.letter(end + 1) && !text.letter(end + 2)) {
      return null; // 2-D
    }
    boolean zero = text.at(start) == '0' && number.plainDigits() > 2;
    if (zero || number.plainDigits() > 4) {
      return Codes.run(text, start, end);
    }
    int value = number.value().intValue();
    if (number.plainDigits() == 4 && value >= 1950 && value < 2100) {
      DateDraft draft = new DateDraft(text, start);
      draft.gregorian(new Part(value, start, end));
      draft.brackets();
      return draft.reading();
    }
    boolean ordinal = dayBefore(text, start);
    return new NumberReading(start, end, number.value(), Unit.NONE, ordinal, false, false, null);
  }

  /** Whether it is the day of a month, as in “day 20”. */
  private static boolean dayBefore(Plain text, int at) {
    return text.hasAnyCase("day ", at - 4) && !text.letter(at - 5);
  }

  private static NumberReading counted(
      Quantity number, Units.Counted counted, boolean ordinal, boolean word) {
    boolean inMonth = counted.day() && number.value().intValue() <= 31;
    return new NumberReading(
        number.start(),
        counted.end(),
        number.value(),
        counted.unit(),
        ordinal || counted.ordinal(),
        inMonth,
        word,
        null);
  }
}

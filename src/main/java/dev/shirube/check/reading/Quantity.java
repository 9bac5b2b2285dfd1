package dev.shirube.check.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written: 1,234.5 or 42万9千 or 二十.
 *
 * @param kanji whether it is written in kanji alone
 * @param plainDigits how many digits it has where it is nothing but digits; else 0
 */
record Quantity(BigDecimal value, int start, int end, boolean kanji, int plainDigits) {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String TENS = "十百千";
  private static final String MYRIADS = "万億";

  /** No value of interest is longer; a longer run of digits is a code. */
  private static final int LONGEST = 64;

  /** The number that begins at a place; null if none does. */
  static @Nullable Quantity at(Plain text, int at) {
    if (!text.digit(at) && !isKanji(text.at(at))) {
      return null;
    }
    Sum sum = new Sum();
    boolean kanji = true;
    int plainDigits = 0;
    int end = at;
    while (end - at < LONGEST) {
      char c = text.at(end);
      if (text.digit(end)) {
        if (end > at && !sum.scaled()) {
          break;
        }
        Quantity digits = digits(text, end);
        sum.part(digits.value());
        plainDigits = end == at ? digits.plainDigits() : 0;
        kanji = false;
        end = digits.end();
      } else if (isKanji(c) && sum.add(c, kanji)) {
        plainDigits = 0;
        end++;
      } else {
        break;
      }
    }
    return end == at ? null : new Quantity(sum.total(), at, end, kanji, plainDigits);
  }

  static boolean isKanji(char c) {
    return DIGITS.indexOf(c) >= 0 || TENS.indexOf(c) >= 0 || MYRIADS.indexOf(c) >= 0;
  }

  /**
   * A whole number of at most so many digits, in plain digits or in kanji; null if none is there.
   */
  static @Nullable Part small(Plain text, int at, int mostDigits) {
    int end = at;
    while (text.digit(end)) {
      end++;
    }
    if (end > at) {
      return end - at > mostDigits ? null : new Part(Integer.parseInt(text.part(at, end)), at, end);
    }
    Quantity kanji = at(text, at);
    if (kanji == null || kanji.value().toPlainString().length() > mostDigits) {
      return null;
    }
    return new Part(kanji.value().intValueExact(), at, kanji.end());
  }

  /** 1234, 1,234 or 12.5, but of 1.2.3 only the 1, since two dots make a version. */
  private static Quantity digits(Plain text, int at) {
    int end = at;
    while (text.digit(end) && end - at < LONGEST) {
      end++;
    }
    int plain = end - at;
    if (plain <= 3) {
      while (text.at(end) == ',' && threeDigits(text, end + 1) && end - at < LONGEST) {
        end += 4;
        plain = 0;
      }
    }
    if (text.at(end) == '.' && text.digit(end + 1)) {
      int last = end + 1;
      while (text.digit(last) && last - end < LONGEST) {
        last++;
      }
      if (text.at(last) != '.' || !text.digit(last + 1)) {
        end = last;
        plain = 0;
      }
    }
    return new Quantity(new BigDecimal(text.part(at, end).replace(",", "")), at, end, false, plain);
  }

  private static boolean threeDigits(Plain text, int at) {
    return text.digit(at) && text.digit(at + 1) && text.digit(at + 2) && !text.digit(at + 3);
  }

  /** Adds up what stands before 万, before 千 and alone. */
  private static final class Sum {
    private BigDecimal myriads = BigDecimal.ZERO;
    private BigDecimal tens = BigDecimal.ZERO;
    private @Nullable BigDecimal part;
    private boolean scaled;

    boolean scaled() {
      return scaled && part == null;
    }

    void part(BigDecimal value) {
      part = value;
    }

    /** Takes one kanji; false if it cannot go on the number. */
    boolean add(char c, boolean kanjiAlone) {
      int digit = DIGITS.indexOf(c);
      if (digit >= 0) {
        if (!kanjiAlone) {
          return false;
        }
        BigDecimal before = part == null ? BigDecimal.ZERO : part.movePointRight(1);
        part = before.add(BigDecimal.valueOf(digit));
        return true;
      }
      int ten = TENS.indexOf(c);
      if (ten >= 0) {
        if (!kanjiAlone && (part == null || ten == 0)) {
          return false;
        }
        tens = tens.add((part == null ? BigDecimal.ONE : part).movePointRight(ten + 1));
        part = null;
        scaled = true;
        return true;
      }
      if (part == null && tens.signum() == 0) {
        return false;
      }
      BigDecimal before = part == null ? tens : tens.add(part);
      myriads = myriads.add(before.movePointRight(4 * (MYRIADS.indexOf(c) + 1)));
      tens = BigDecimal.ZERO;
      part = null;
      scaled = true;
      return true;
    }

    BigDecimal total() {
      BigDecimal small = part == null ? tens : tens.add(part);
      return myriads.add(small);
    }
  }
}

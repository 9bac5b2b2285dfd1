package dev.shirube.yaml;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Value;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How dates, months and periods are written in YAML. */
public final class Notation {
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern LOOSE_DATE =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
  private static final Pattern PERIOD =
      Pattern.compile(
          "P(?=[0-9T])(?:([0-9]{1,4})Y)?(?:([0-9]{1,4})M)?(?:([0-9]{1,4})W)?(?:([0-9]{1,4})D)?"
              + "(?:T([0-9]{1,4})H)?|([0-9]{1,4})BD");

  private Notation() {}

  /** A day such as {@code 2026-03-31}. */
  public static Reading<LocalDate> date(String text) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      return wrong(
          new Words(
              "日付は「年-月-日」を半角数字で書きます。", "A date is written as year-month-day in plain digits."),
          meantDate(text));
    }
    int month = Integer.parseInt(matcher.group(2));
    int day = Integer.parseInt(matcher.group(3));
    if (month < 1 || month > 12) {
      return noSuchMonth(matcher.group(2), "2026-03-31");
    }
    YearMonth of = YearMonth.of(Integer.parseInt(matcher.group(1)), month);
    if (!of.isValidDay(day)) {
      return wrong(
          new Words(
              of.getYear() + "年" + month + "月は" + of.lengthOfMonth() + "日までです。",
              text + " does not exist: that month has " + of.lengthOfMonth() + " days."),
          of.atEndOfMonth().toString());
    }
    return new Reading.Read<>(of.atDay(day));
  }

  /** A month such as {@code 2026-06}. */
  public static Reading<YearMonth> month(String text) {
    Matcher matcher = MONTH.matcher(text);
    if (!matcher.matches()) {
      return wrong(
          new Words("年月は「年-月」を半角数字で書きます。", "A month is written as year-month in plain digits."),
          "2026-06");
    }
    int month = Integer.parseInt(matcher.group(2));
    return month < 1 || month > 12
        ? noSuchMonth(matcher.group(2), "2026-06")
        : new Reading.Read<>(YearMonth.of(Integer.parseInt(matcher.group(1)), month));
  }

  /** A length of time such as {@code P3Y3M}, {@code P2W}, {@code PT24H} or {@code 5BD}. */
  public static Reading<Value.Span> period(String text) {
    Matcher matcher = PERIOD.matcher(text);
    if (!matcher.matches()) {
      return wrong(
          new Words(
              "期間は P3Y3M（3年3か月）、P2W（2週間）、P14D（14日）、PT24H（24時間）、5BD（5営業日）の形で書きます。",
              "A period is written as P3Y3M (3 years 3 months), P2W (2 weeks), P14D (14 days), "
                  + "PT24H (24 hours) or 5BD (5 business days)."),
          "P3Y3M | P2W | P14D | PT24H | 5BD");
    }
    Value.Span span =
        new Value.Span(
            number(matcher, 1),
            number(matcher, 2),
            number(matcher, 3),
            number(matcher, 4),
            number(matcher, 5),
            number(matcher, 6));
    return span.equals(new Value.Span(0, 0, 0, 0, 0, 0))
        ? wrong(new Words("期間が0です。", "The period is zero."), "P14D")
        : new Reading.Read<>(span);
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static <T> Reading<T> noSuchMonth(String month, String expected) {
    return wrong(new Words(month + "月はありません。", "There is no month " + month + "."), expected);
  }

  /** The date in its notation, for {@code 2026/3/31}, {@code 2026年3月31日} or full-width digits. */
  private static String meantDate(String text) {
    Matcher matcher = LOOSE_DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    if (!matcher.matches()) {
      return "2026-03-31";
    }
    return String.format(
        Locale.ROOT,
        "%s-%02d-%02d",
        matcher.group(1),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  private static <T> Reading<T> wrong(Words reason, String expected) {
    return new Reading.Wrong<>(reason, expected);
  }
}

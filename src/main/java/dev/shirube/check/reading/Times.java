package dev.shirube.check.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times of day: 8:00, 午後5時30分, 5 p.m., noon. */
final class Times {
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}):([0-5]\\d)(?::[0-5]\\d)?(?!\\d|:\\d)");
  private static final Pattern KANJI =
      Pattern.compile("(\\d{1,2}) ?時(?!間|代|点|期)(?: ?(?:([0-5]?\\d) ?分(?!間)|(半)))?");
  private static final Pattern HALF_DAY =
      Pattern.compile(" ?([ap])(?:m(?![A-Za-z])|\\.m\\.)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOUR = Pattern.compile("(1[0-2]|[1-9])(?! ?:)");
  private static final Pattern OCLOCK = Pattern.compile("(1[0-2]|[1-9]) o'clock");

  private Times() {}

  static @Nullable TimeReading at(Plain text, int at) {
    boolean morning = text.has("午前", at);
    boolean afternoon = text.has("午後", at);
    int from = morning || afternoon ? text.afterSpace(at + 2) : at;
    if (!text.digit(from)) {
      return named(text, at);
    }
    Matcher kanji = text.match(KANJI, from);
    if (kanji != null) {
      String minute = kanji.group(2);
      int minutes = kanji.group(3) != null ? 30 : minute == null ? 0 : Integer.parseInt(minute);
      return time(at, kanji.end(), hour(kanji), minutes, morning, afternoon);
    }
    Matcher clock = text.match(CLOCK, from);
    if (clock != null) {
      Matcher half = text.match(HALF_DAY, clock.end());
      int end = half == null ? clock.end() : half.end();
      int minutes = Integer.parseInt(clock.group(2));
      return time(
          at, end, hour(clock), minutes, morning || is(half, "a"), afternoon || is(half, "p"));
    }
    Matcher hour = text.match(HOUR, from);
    Matcher half = hour == null ? null : text.match(HALF_DAY, hour.end());
    if (hour != null && half != null) {
      return time(at, half.end(), hour(hour), 0, is(half, "a"), is(half, "p"));
    }
    Matcher oclock = text.match(OCLOCK, from);
    return oclock == null ? null : time(at, oclock.end(), hour(oclock), 0, false, false);
  }

  private static @Nullable TimeReading named(Plain text, int at) {
    if (text.has("正午", at)) {
      return new TimeReading(at, at + 2, 12, 0, null);
    }
    boolean word = text.has("noon", at) && !text.letter(at - 1) && !text.letter(at + 4);
    return word ? new TimeReading(at, at + 4, 12, 0, null) : null;
  }

  private static int hour(Matcher matcher) {
    return Integer.parseInt(matcher.group(1));
  }

  private static boolean is(@Nullable Matcher half, String letter) {
    return half != null && letter.equals(half.group(1).toLowerCase(Locale.ROOT));
  }

  private static @Nullable TimeReading time(
      int start, int end, int hour, int minute, boolean morning, boolean afternoon) {
    int of24 = hour;
    if (afternoon && hour < 12) {
      of24 = hour + 12;
    } else if (morning && hour == 12) {
      of24 = 0;
    }
    return of24 > 29 ? null : new TimeReading(start, end, of24, minute, null);
  }
}

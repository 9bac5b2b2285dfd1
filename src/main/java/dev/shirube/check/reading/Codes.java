package dev.shirube.check.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads digits that count nothing: codes, postal codes, versions and numbers of sections. */
final class Codes {
  private static final Pattern POSTAL = Pattern.compile("〒? ?(\\d{3})-(\\d{4})(?!\\d|-\\d)");
  private static final Pattern PARTED =
      Pattern.compile(
          "\\d{1,20}+(?:[-/:]\\d{1,20}+|\\.\\d{1,20}+(?=\\.\\d)|(?<=\\.\\d{1,20})\\.\\d{1,20}+){1,8}+");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,3})分の(\\d{1,3})(?!\\d)");
  private static final Pattern LETTERED = Pattern.compile("[A-Z]{1,8}-?\\d{4,20}(?![A-Za-z0-9])");

  private static final int LONGEST_NUMBER = 18;

  private Codes() {}

  static CodeReading run(Plain text, int start, int end) {
    return new CodeReading(
        start, end, text.part(start, end), false, Width.of(text.written(start, end)));
  }

  static @Nullable CodeReading at(Plain text, int at) {
    if (text.letter(at - 1)) {
      return null;
    }
    Matcher fraction = text.digit(at) ? text.match(FRACTION, at) : null;
    if (fraction != null) {
      String code = fraction.group(2) + "/" + fraction.group(1);
      return new CodeReading(
          at, fraction.end(), code, false, Width.of(text.written(at, fraction.end())));
    }
    int run = at;
    while (text.digit(run)) {
      run++;
    }
    if (run - at > LONGEST_NUMBER) {
      return run(text, at, run);
    }
    if (text.digit(at) || text.at(at) == '〒') {
      Matcher postal = text.match(POSTAL, at);
      if (postal != null) {
        Width width = Width.of(text.written(at, postal.end()));
        return new CodeReading(at, postal.end(), postal.group(1) + postal.group(2), true, width);
      }
    }
    Matcher found =
        text.digit(at)
            ? text.match(PARTED, at)
            : text.at(at) >= 'A' && text.at(at) <= 'Z' ? text.match(LETTERED, at) : null;
    if (found == null || text.digit(at) && isRange(text, at, found)) {
      return null;
    }
    return run(text, at, found.end());
  }

  /** Whether it is two numbers of something counted, as in 2-3 weeks. */
  private static boolean isRange(Plain text, int at, Matcher found) {
    int sign = found.group().indexOf('-');
    if (sign < 0 || found.group().indexOf('-', sign + 1) >= 0) {
      return false;
    }
    int second = at + sign + 1;
    Quantity number = Quantity.at(text, second);
    return number != null
        && (Units.behind(text, number).unit() != Unit.NONE || Amounts.at(text, second) != null);
  }
}

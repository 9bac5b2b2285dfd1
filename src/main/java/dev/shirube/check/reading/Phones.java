package dev.shirube.check.reading;

import dev.shirube.check.reading.PhoneReading.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers, in any form in which they are seen on paper. */
final class Phones {
  private static final String HYPHEN = "[-–—]";
  private static final String END = "(?!\\d|" + HYPHEN + "\\d)";

  /** Forms with signs between the groups of digits. */
  private static final List<Pattern> GROUPED =
      List.of(
          Pattern.compile("0\\d{1,4}" + HYPHEN + "\\d{1,4}" + HYPHEN + "\\d{2,5}" + END),
          Pattern.compile("0\\d{1,4} ?\\(\\d{1,4}\\) ?\\d{3,4}" + END),
          Pattern.compile("\\(0\\d{1,4}\\) ?\\d{1,4}" + HYPHEN + "\\d{3,4}" + END),
          Pattern.compile("0\\d{1,4}" + HYPHEN + "\\d{5,8}" + END));

  private static final Pattern SPACED =
      Pattern.compile("0\\d{1,4} \\d{1,4} \\d{3,4}(?![\\d,.]\\d?)");
  private static final Pattern RUN = Pattern.compile("0\\d{9,10}(?!\\d)");
  private static final Pattern KNOWN_START = Pattern.compile("0120|0800|0570|0[5789]0");
  private static final Pattern INTERNATIONAL =
      Pattern.compile("\\+\\d{1,3}(?:[- –—]?\\(?\\d{1,5}\\)?){1,5}" + END);
  private static final Pattern SHORT = Pattern.compile("#(\\d{4})(?![A-Za-z0-9])");
  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?:内線(?:番号)?(?:は|が)? ?[::]? ?|(?:extension|ext\\.?)(?: (?:no\\.|number))? ?)(\\d{1,6})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CUE =
      Pattern.compile(
          "(?:電話|電話番号|tel\\.?|phone|telephone|call|fax|ファクス|ファックス)(?: ?(?:number|no\\.))?(?:は|に|:)? ?$",
          Pattern.CASE_INSENSITIVE);

  private Phones() {}

  static @Nullable PhoneReading at(Plain text, int at) {
    char first = text.at(at);
    if (first == '0' || first == '(') {
      return national(text, at);
    }
    if (first == '+') {
      return international(text, at);
    }
    if (first == '#') {
      Matcher found = text.match(SHORT, at);
      boolean inside = Plain.isAsciiAlnum(text.at(at - 1)) || text.at(at - 1) == '&';
      return found == null || inside
          ? null
          : reading(text, at, at, found.end(), found.group(1), Kind.SHORT);
    }
    boolean begins = first == '内' || (first == 'e' || first == 'E') && !text.letter(at - 1);
    Matcher found = begins ? text.match(EXTENSION, at) : null;
    return found == null
        ? null
        : reading(text, at, found.start(1), found.end(), found.group(1), Kind.EXTENSION);
  }

  private static @Nullable PhoneReading national(Plain text, int at) {
    for (Pattern form : GROUPED) {
      PhoneReading found = national(text, at, text.match(form, at), 9, 12);
      if (found != null) {
        return found;
      }
    }
    PhoneReading spaced = national(text, at, text.match(SPACED, at), 10, 11);
    if (spaced != null) {
      return spaced;
    }
    Matcher run = text.match(RUN, at);
    boolean known = run != null && (text.match(KNOWN_START, at) != null || cued(text, at));
    return known ? national(text, at, run, 10, 11) : null;
  }

  private static @Nullable PhoneReading national(
      Plain text, int at, @Nullable Matcher found, int fewest, int most) {
    if (found == null) {
      return null;
    }
    String digits = digits(found.group());
    return digits.length() < fewest || digits.length() > most
        ? null
        : reading(text, at, at, found.end(), digits, Kind.NATIONAL);
  }

  private static @Nullable PhoneReading international(Plain text, int at) {
    Matcher found = text.match(INTERNATIONAL, at);
    if (found == null) {
      return null;
    }
    String digits = digits(found.group());
    if (digits.length() < 8 || digits.length() > 15) {
      return null;
    }
    if (digits.startsWith("81")) {
      String rest = digits.substring(2);
      digits = rest.startsWith("0") ? rest : "0" + rest;
    }
    return reading(text, at, at, found.end(), digits, Kind.INTERNATIONAL);
  }

  /** Whether words just before say that a number to call comes. */
  private static boolean cued(Plain text, int at) {
    return CUE.matcher(text.part(Math.max(0, at - 24), at)).find();
  }

  private static PhoneReading reading(
      Plain text, int start, int from, int end, String digits, Kind kind) {
    String written = text.written(from, end);
    boolean odd = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      // A full-width hyphen-minus is odd too.
      odd |= c != '-' && (text.at(from + i) == '-' || c == '–' || c == '—');
    }
    return new PhoneReading(start, end, digits, kind, written, Width.of(written), odd);
  }

  private static String digits(String written) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      if (Plain.isDigit(written.charAt(i))) {
        digits.append(written.charAt(i));
      }
    }
    return digits.toString();
  }
}

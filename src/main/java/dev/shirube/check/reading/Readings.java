package dev.shirube.check.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads every value in a running text of either language. */
public final class Readings {
  /** Reads a value that begins exactly at a place. */
  private interface Reader {
    @Nullable Reading at(Plain text, int at);
  }

  /** For values that begin with a digit; the first that reads one has it. */
  private static final List<Reader> DIGIT =
      List.of(
          Addresses::at,
          Phones::at,
          Times::at,
          NumericDates::at,
          JapaneseDates::at,
          EnglishDates::at,
          Amounts::at,
          Codes::at,
          Numbers::at);

  private static final List<Reader> LETTER =
      List.of(
          Addresses::at,
          Phones::at,
          Times::at,
          JapaneseDates::at,
          EnglishDates::at,
          Amounts::at,
          Codes::at,
          NumberWords::at);

  private static final List<Reader> KANJI_NUMBER =
      List.of(JapaneseDates::at, Amounts::at, Numbers::at);

  /** For signs and kanji with which something begins that is worth a look. */
  private static final List<Reader> OTHER =
      List.of(
          Phones::at,
          Times::at,
          JapaneseDates::at,
          Amounts::at,
          Codes::at,
          Numbers::at,
          NumberWords::at);

  private static final String SIGNS = "¥#+(〒第半内午正西";

  private final Plain text;
  private final List<Reading> found = new ArrayList<>();

  private Readings(Plain text) {
    this.text = text;
  }

  /**
   * The values of a text in order of their places; none overlaps another. The text may hold words
   * of the other language; U+FFFC stands for what is not known, and no value goes across it.
   *
   * @param lang ja or en, which decides what could be either
   */
  public static List<Reading> of(String text, String lang) {
    Readings readings = new Readings(new Plain(text, lang));
    readings.read();
    return List.copyOf(Ranges.joined(readings.text, readings.found));
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      Reading reading = at(at, readers(at));
      if (reading == null) {
        at = behindWord(at);
      } else {
        if (!cutOff(reading.start(), reading.end())) {
          found.add(reading);
        }
        at = reading.end();
      }
    }
  }

  private @Nullable Reading at(int at, List<Reader> readers) {
    for (Reader reader : readers) {
      Reading reading = reader.at(text, at);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }

  private List<Reader> readers(int at) {
    char c = text.at(at);
    if (Plain.isDigit(c)) {
      return DIGIT;
    }
    if (Plain.isLetter(c)) {
      return LETTER;
    }
    if (Quantity.isKanji(c)) {
      return KANJI_NUMBER;
    }
    boolean other =
        SIGNS.indexOf(c) >= 0 || EraYears.mayBegin(c) || NumberWords.kanaBegins(text, at);
    return other ? OTHER : List.of();
  }

  /**
   * Whether the piece before it, as a date's year, or behind it is one whose value is not known.
   */
  private boolean cutOff(int start, int end) {
    int before = text.at(start - 1) == ' ' ? start - 2 : start - 1;
    boolean piece = "年月時".indexOf(text.at(before)) >= 0 || ",.-/:".indexOf(text.at(start - 1)) >= 0;
    boolean behind = "-/:".indexOf(text.at(end)) >= 0 && text.at(end + 1) == Plain.UNKNOWN;
    return piece && text.at(before - 1) == Plain.UNKNOWN || behind;
  }

  /** Behind a word or a number in which no value begins: the rest of it is none either. */
  private int behindWord(int at) {
    if (!Plain.isAsciiAlnum(text.at(at))) {
      return at + 1;
    }
    int end = at;
    boolean digits = text.digit(at);
    while (digits ? Plain.isAsciiAlnum(text.at(end)) : text.letter(end)) {
      end++;
    }
    while (".,:/_-".indexOf(text.at(end)) >= 0
        && (digits ? Plain.isAsciiAlnum(text.at(end + 1)) : text.digit(end + 1))) {
      digits = true;
      end++;
      while (Plain.isAsciiAlnum(text.at(end))) {
        end++;
      }
    }
    return end;
  }
}

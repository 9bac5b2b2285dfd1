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

  /** The first that reads a value has it. */
  private static final List<Reader> READERS =
      List.of(
          Addresses::at,
          Phones::at,
          Times::at,
          NumericDates::at,
          JapaneseDates::at,
          EnglishDates::at,
          Amounts::at,
          Codes::at,
          Numbers::at,
          NumberWords::at);

  private static final String STARTS = "¥#+(〒第半内午正西ひふみよい";

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
      Reading reading = begins(at) ? at(at) : null;
      if (reading == null) {
        at = behindWord(at);
      } else {
        if (!cutOff(reading.start())) {
          found.add(reading);
        }
        at = reading.end();
      }
    }
  }

  private @Nullable Reading at(int at) {
    for (Reader reader : READERS) {
      Reading reading = reader.at(text, at);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }

  private boolean begins(int at) {
    char c = text.at(at);
    return Plain.isAsciiAlnum(c)
        || Quantity.isKanji(c)
        || STARTS.indexOf(c) >= 0
        || Weekdays.isKanji(c)
        || EraYears.japanese(text, at) != null;
  }

  /** Whether the piece before a date, as its year, is one whose value is not known. */
  private boolean cutOff(int start) {
    int before = text.at(start - 1) == ' ' ? start - 2 : start - 1;
    return "年月時".indexOf(text.at(before)) >= 0 && text.at(before - 1) == Plain.UNKNOWN;
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

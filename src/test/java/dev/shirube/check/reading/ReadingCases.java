package dev.shirube.check.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Texts and what is read in them, as lines of a file.
 *
 * <pre>
 * lang | text | canonical@start-end … ; canonical@start-end …
 * </pre>
 *
 * Behind a place stand {@code <=}, {@code <}, {@code >=} or {@code >} for a limit, {@code w} for a
 * number written as a word, {@code [FRI]} or {@code [WED祝]} for a day of the week, {@code F} or
 * {@code M} for full or mixed width and {@code h} for a hyphen that is none. In the text ▯ stands
 * for what is not known.
 */
record ReadingCases(String lang, String text, String expected) {
  static List<ReadingCases> of(String resource) {
    try (InputStream in =
        Objects.requireNonNull(ReadingCases.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(ReadingCases::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReadingCases parse(String line) {
    String[] parts = line.split(" \\| ?", -1);
    return new ReadingCases(parts[0], parts[1].replace('▯', Plain.UNKNOWN), parts[2]);
  }

  String found() {
    return Readings.of(text, lang).stream()
        .map(ReadingCases::describe)
        .collect(Collectors.joining(" ; "));
  }

  private static String describe(Reading reading) {
    StringBuilder words = new StringBuilder(reading.canonical());
    words.append('@').append(reading.start()).append('-').append(reading.end());
    Bound bound = reading.bound();
    if (bound != null) {
      words.append(bound.limit().sign());
    }
    if (reading instanceof NumberReading number && number.word()) {
      words.append('w');
    }
    if (reading instanceof DateReading date) {
      WeekdayPart weekday = date.weekday();
      if (weekday != null) {
        words.append('[');
        weekday.day().ifPresent(day -> words.append(day.name(), 0, 3));
        words.append(weekday.holiday() ? "祝]" : "]");
      }
    }
    words.append(mark(width(reading)));
    if (reading instanceof PhoneReading phone && phone.oddHyphen()) {
      words.append('h');
    }
    return words.toString();
  }

  private static Width width(Reading reading) {
    if (reading instanceof PhoneReading phone) {
      return phone.width();
    }
    if (reading instanceof MailReading mail) {
      return mail.width();
    }
    if (reading instanceof AddressReading address) {
      return address.width();
    }
    return reading instanceof CodeReading code ? code.width() : Width.HALF;
  }

  private static String mark(Width width) {
    return switch (width) {
      case HALF -> "";
      case FULL -> "F";
      case MIXED -> "M";
    };
  }
}

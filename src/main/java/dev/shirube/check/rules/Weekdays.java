package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.reading.DateReading;
import dev.shirube.check.reading.Holidays;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.WeekdayPart;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The day of the week beside a date is that of the date, and a day called a holiday is one. */
final class Weekdays implements Rule {
  private static final List<String> HOLIDAY =
      List.of("祝", "国民の休日", "振替", "振休", "public", "national");

  @Override
  public String id() {
    return "weekday";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Passage passage : subject.prose().passages()) {
      for (Reading reading : subject.values().of(passage)) {
        if (reading instanceof DateReading date && date.weekday() != null && !isDoubtful(date)) {
          date.date().ifPresent(day -> check(passage, date.weekday(), day, findings));
        }
      }
    }
  }

  /** A date whose two years disagree is told as such, and its day cannot be known. */
  private static boolean isDoubtful(DateReading date) {
    return date.era() != null
        && date.gregorian() != null
        && date.era().gregorian() != date.gregorian().value();
  }

  private void check(Passage passage, WeekdayPart part, LocalDate date, Findings findings) {
    String written = passage.text().substring(part.start(), part.end());
    DayOfWeek right = date.getDayOfWeek();
    if (part.day().isPresent() && part.day().get() != right) {
      String found = word(written);
      findings.add(
          Finding.error(
                  id(),
                  passage.at(part.start()),
                  new Words(
                      DateWords.of(date).ja() + "は" + DateWords.kanji(right) + "曜日です。",
                      DateWords.of(date).en() + " is a " + DateWords.english(right) + "."))
              .found(found)
              .expected(like(found, right))
              .hint(
                  new Words(
                      "日付と曜日のどちらが正しいかを確かめて、直してください。",
                      "See whether the date or the day of the week is right, and mend the other.")));
    } else if (part.holiday() && Holidays.known(date.getYear()) && !Holidays.contains(date)) {
      int at = holidayAt(written);
      if (at >= 0) {
        findings.add(
            Finding.error(
                    id(),
                    passage.at(part.start() + at),
                    new Words(
                        DateWords.of(date).ja() + "（" + DateWords.kanji(right) + "）は祝日ではありません。",
                        DateWords.of(date).en()
                            + ", a "
                            + DateWords.english(right)
                            + ", is no public holiday."))
                .found(written)
                .expected(like(at == 0 ? kanjiOrName(passage, right) : word(written), right))
                .hint(
                    new Words(
                        "日付を確かめてください。日付が正しければ、祝日という言葉を消してください。",
                        "Check the date. If it is right, take the word for a holiday away.")));
      }
    }
  }

  /** Where the word for a public holiday begins; 休日 alone may be said of any Sunday. */
  private static int holidayAt(String written) {
    String small = written.toLowerCase(Locale.ROOT);
    int first = -1;
    for (String word : HOLIDAY) {
      int at = small.indexOf(word);
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }

  /** The day of the week out of what is written: 木 of 木・祝. */
  private static String word(String written) {
    int end = 0;
    while (end < written.length() && isWord(written.charAt(end))) {
      end++;
    }
    return written.substring(0, end);
  }

  private static boolean isWord(char c) {
    return DateWords.KANJI.indexOf(c) >= 0
        || c == '曜'
        || Character.isAlphabetic(c) && c < 0x80
        || c == '.';
  }

  /** Another day of the week in the same form. */
  private static String like(String form, DayOfWeek day) {
    if (form.isEmpty() || form.charAt(0) >= 0x80) {
      return DateWords.kanji(day) + form.substring(Math.min(1, form.length()));
    }
    String name =
        form.length() > 5 ? DateWords.english(day) : DateWords.english(day).substring(0, 3);
    boolean large = form.length() > 1 && Character.isUpperCase(form.charAt(1));
    return (large ? name.toUpperCase(Locale.ROOT) : name) + (form.endsWith(".") ? "." : "");
  }

  private static String kanjiOrName(Passage passage, DayOfWeek day) {
    return passage.lang().equals("ja") ? DateWords.kanji(day) : DateWords.english(day);
  }
}

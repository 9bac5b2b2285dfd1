package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.reading.DateReading;
import dev.shirube.check.reading.EraYear;
import dev.shirube.check.reading.Part;
import dev.shirube.check.reading.Reading;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.time.LocalDate;
import java.util.List;

/** Years of Japanese eras exist, agree with the year beside them, and are written out. */
final class EraYears implements Rule {
  private static final Words WHICH =
      new Words(
          "どちらが正しいかを確かめて、もう一方を直してください。", "See which of the two is right, and mend the other.");

  @Override
  public String id() {
    return "era-year";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Passage passage : subject.prose().passages()) {
      List<Reading> readings = subject.values().of(passage);
      for (int i = 0; i < readings.size(); i++) {
        if (readings.get(i) instanceof DateReading date) {
          check(passage, date, findings);
          if (i > 0 && readings.get(i - 1) instanceof DateReading before) {
            besides(passage, before, date, findings);
          }
        }
      }
    }
  }

  private void check(Passage passage, DateReading date, Findings findings) {
    EraYear era = date.era();
    Part year = date.gregorian();
    boolean own = !Quotes.around(passage, date.start());
    if (era != null && year != null && era.gregorian() != year.value()) {
      findings.add(disagreeing(passage, date, era, year));
    } else if (era != null && !EraSpan.of(date, era).exists()) {
      findings.add(missing(passage, date, era));
    } else if (era != null && own && isLetter(passage, era)) {
      findings.add(letter(passage, date, era));
    } else if (era != null && own && isFirstInDigits(passage, era)) {
      String written = passage.text().substring(era.start(), era.end());
      findings.add(
          at(passage, era.start(), new Words("元号の最初の年は「元年」です。", "The first year of an era is 元年."))
              .found(written)
              .expected(era.era() + "元年")
              .hint(new Words("「元年」と書いてください。", "Write 元年.")));
    } else if (own) {
      wide(passage, date, findings);
    }
  }

  private Finding disagreeing(Passage passage, DateReading date, EraYear era, Part year) {
    boolean eraFirst = era.start() < year.start();
    String inEra = passage.text().substring(era.start(), era.end());
    String plain = passage.text().substring(year.start(), year.end());
    String sign = plain.endsWith("年") ? "年" : "";
    String right = eraFirst ? era.gregorian() + sign : eraOf(passage, date, year);
    return at(
            passage,
            eraFirst ? year.start() : era.start(),
            new Words(
                inEra + "は" + era.gregorian() + "年で、" + year.value() + "年ではありません。",
                inEra + " is " + era.gregorian() + ", not " + year.value() + "."))
        .found(eraFirst ? plain : inEra)
        .expected(right)
        .hint(WHICH);
  }

  private static String eraOf(Passage passage, DateReading date, Part year) {
    LocalDate day = date.date().orElse(LocalDate.of(year.value(), 12, 31));
    return DateWords.eraYear(day, passage.lang());
  }

  private Finding missing(Passage passage, DateReading date, EraYear era) {
    EraSpan span = EraSpan.of(date, era);
    String right = DateWords.eraYear(span.first(), passage.lang());
    return at(
            passage,
            era.start(),
            new Words(
                era.era() + "にこの年月はありません。" + right + "です。",
                DateWords.eraName(era.era(), "en")
                    + " has no such time; it is "
                    + DateWords.eraYear(span.first(), "en")
                    + "."))
        .found(passage.text().substring(era.start(), era.end()))
        .expected(right)
        .hint(
            new Words(
                "資料にこのとおり書かれているなら、今の元号に直して載せてください。",
                "Where a document says it so, give the year in the era that it fell in."));
  }

  private Finding letter(Passage passage, DateReading date, EraYear era) {
    String found = date.in(passage.text());
    LocalDate day = date.date().orElse(LocalDate.of(era.gregorian(), 12, 31));
    String year =
        passage.lang().equals("ja") && era.year() == 1
            ? era.era() + "元年"
            : DateWords.eraName(era.era(), passage.lang())
                + (passage.lang().equals("ja") ? era.year() + "年" : " " + era.year());
    boolean whole = date.day() != null && date.month() != null && passage.lang().equals("ja");
    String right = whole ? year + day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : year;
    return at(
            passage,
            era.start(),
            new Words(
                "元号を1文字に略すと、読み上げでも検索でも伝わりません。",
                "An era cut down to one letter cannot be read aloud or searched for."))
        .found(found)
        .expected(right)
        .hint(
            new Words(
                "元号の名前を書いてください。", "Write the era’s name, or the year " + era.gregorian() + "."));
  }

  private void wide(Passage passage, DateReading date, Findings findings) {
    String written = date.in(passage.text());
    StringBuilder half = new StringBuilder();
    for (char c : written.toCharArray()) {
      half.append(isWide(c) ? (char) (c - '０' + '0') : c);
    }
    if (!written.contentEquals(half)) {
      findings.add(
          at(
                  passage,
                  date.start(),
                  new Words("日付の数字が全角です。", "The digits of this date are full-width."))
              .found(written)
              .expected(half.toString())
              .hint(new Words("数字を半角に直してください。", "Write half-width digits.")));
    }
  }

  /** Two whole dates of which one stands in brackets behind the other, each in its calendar. */
  private void besides(Passage passage, DateReading before, DateReading date, Findings findings) {
    String between = passage.text().substring(before.end(), date.start()).strip();
    boolean opened = between.equals("（") || between.equals("(") || between.equals("＝");
    boolean both =
        before.era() != null && before.gregorian() == null
            ? date.gregorian() != null && date.era() == null
            : before.era() == null && before.gregorian() != null && date.era() != null;
    if (!opened || !both || date.gregorian() != null && date.era() != null) {
      return;
    }
    boolean agree =
        before.date().isPresent() && date.date().isPresent()
            ? before.date().equals(date.date())
            : before.year().equals(date.year());
    if (!agree) {
      String first = before.in(passage.text());
      findings.add(
          at(
                  passage,
                  date.start(),
                  new Words("前の「" + first + "」と違う日です。", "This is not the same as “" + first + "”."))
              .found(date.in(passage.text()))
              .hint(WHICH));
    }
  }

  private static boolean isLetter(Passage passage, EraYear era) {
    char first = passage.text().charAt(era.start());
    char second = passage.text().charAt(era.start() + 1);
    boolean latin = first < 0x80 || first >= 'Ａ' && first <= 'Ｚ';
    return latin && (second >= '0' && second <= '9' || isWide(second));
  }

  private static boolean isFirstInDigits(Passage passage, EraYear era) {
    return passage.lang().equals("ja")
        && era.year() == 1
        && !era.gannen()
        && passage.text().startsWith(era.era(), era.start());
  }

  private static boolean isWide(char c) {
    return c >= '０' && c <= '９';
  }

  private Finding at(Passage passage, int index, Words message) {
    return Finding.error(id(), passage.at(index), message);
  }
}

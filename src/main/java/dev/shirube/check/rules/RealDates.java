package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.reading.DateReading;
import dev.shirube.check.reading.NumberReading;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.TimeReading;
import dev.shirube.check.reading.Unit;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;

/** Dates and times that are told exist. */
final class RealDates implements Rule {
  private static final Words CHECK =
      new Words("もとの資料で確かめて、直してください。", "Look it up where it comes from, and mend it.");

  @Override
  public String id() {
    return "real-date";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Passage passage : subject.prose().passages()) {
      List<Reading> readings = subject.values().of(passage);
      for (int i = 0; i < readings.size(); i++) {
        if (readings.get(i) instanceof DateReading date && date.impossible()) {
          findings.add(date(passage, date));
        } else if (readings.get(i) instanceof TimeReading time) {
          Reading next = i + 1 < readings.size() ? readings.get(i + 1) : time;
          time(passage, time, next, findings);
        }
      }
    }
  }

  private Finding date(Passage passage, DateReading date) {
    int month = month(date);
    Finding finding;
    if (month == 0) {
      Words message = new Words("31日より後の日はありません。", "No month has such a day.");
      finding = at(passage, date, message).expected("1–31");
    } else if (month > 12 || month < 1) {
      Words message = new Words("月は1月から12月までです。", "There are only 12 months.");
      finding = at(passage, date, message).expected("1–12");
    } else {
      finding = at(passage, date, length(date.year(), month)).expected("1–" + days(date, month));
    }
    return finding.hint(CHECK);
  }

  private static Words length(OptionalInt year, int month) {
    YearMonth inYear = YearMonth.of(year.orElse(2000), month);
    String name = DateWords.capitalised(inYear.getMonth().name());
    int days = inYear.lengthOfMonth();
    boolean leap = month == 2 && year.isPresent();
    return new Words(
        (leap ? year.getAsInt() + "年の" : "") + month + "月は" + days + "日までです。",
        name + (leap ? " " + year.getAsInt() : "") + " has " + days + " days.");
  }

  private static int days(DateReading date, int month) {
    return YearMonth.of(date.year().orElse(2000), month).lengthOfMonth();
  }

  private static int month(DateReading date) {
    if (date.month() != null) {
      return date.month().value();
    }
    return date.implied() == null ? 0 : date.implied().month();
  }

  private void time(Passage passage, TimeReading time, Reading next, Findings findings) {
    if (time.hour() > 24 || time.hour() == 24 && time.minute() > 0) {
      String clock = time.hour() - 24 + ":" + (time.minute() < 10 ? "0" : "") + time.minute();
      Words message = new Words("1日は24時までです。", "A day ends at 24:00.");
      Words hint =
          new Words("次の日の時刻なら「翌日の" + clock + "」と書いてください。", "Write “" + clock + " the next day”.");
      findings.add(at(passage, time, message).expected(clock).hint(hint));
    } else if (next instanceof NumberReading number
        && number.unit() == Unit.MINUTES
        && number.start() == time.end()
        && number.value().intValue() > 59) {
      Words message = new Words("1時間は60分です。", "An hour has 60 minutes.");
      findings.add(at(passage, number, message).expected("0–59").hint(CHECK));
    }
  }

  private Finding at(Passage passage, Reading reading, Words message) {
    return Finding.error(id(), passage.at(reading.start()), message)
        .found(reading.in(passage.text()));
  }
}

package dev.shirube.check.rules;

import dev.shirube.check.prose.Passage;
import dev.shirube.check.reading.Bound;
import dev.shirube.check.reading.DateReading;
import dev.shirube.check.reading.Reading;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the values of a text against those of its translation. */
final class Comparison {
  private static final Words SOURCE = new Words("もとの文はここです。", "The source text is here.");

  private final NumberParity.Told source;
  private final NumberParity.Told translation;

  Comparison(NumberParity.Told source, NumberParity.Told translation) {
    this.source = source;
    this.translation = translation;
  }

  void tell(Findings findings) {
    List<Reading> more = new ArrayList<>(translation.values());
    more.removeIf(source::has);
    for (Reading value : source.values()) {
      if (!translation.has(value)) {
        Optional<Reading> slip =
            more.stream().filter(it -> SameValues.alike(value, it)).findFirst();
        if (slip.isPresent()) {
          more.remove(slip.get());
          findings.add(differing(value, slip.get()));
        } else if (!SameValues.isLoose(value) && !translation.namesMoreThan(source)) {
          findings.add(lacking(source.passage(), value, translation.passage()));
        }
      }
      limit(value, findings);
    }
    for (Reading value : more) {
      if (!SameValues.isLoose(value) && !source.namesMoreThan(translation)) {
        findings.add(lacking(translation.passage(), value, source.passage()));
      }
    }
  }

  private Finding differing(Reading value, Reading slip) {
    String right = value.in(source.passage().text());
    return error(
            translation.passage().at(slip.start()),
            new Words("もとの文では「" + right + "」です。", "The source says “" + right + "”."))
        .found(slip.in(translation.passage().text()))
        .expected(right + inOurCalendar(value))
        .related(source.passage().at(value.start()), SOURCE)
        .hint(new Words("2つの言語で同じ値にしてください。", "Give the same value in both languages."));
  }

  private static String inOurCalendar(Reading value) {
    boolean era = value instanceof DateReading date && date.era() != null;
    return era ? " = " + value.canonical().replaceFirst("^[a-z]+:", "") : "";
  }

  private static Finding lacking(Passage here, Reading value, Passage there) {
    Words lang = name(there.lang());
    return error(
            here.at(value.start()),
            new Words(
                "この値は、" + lang.ja() + "の文にありません。", "The " + lang.en() + " text lacks this value."))
        .found(value.in(here.text()))
        .related(
            there.at(0), new Words(lang.ja() + "の文はここです。", "The " + lang.en() + " text is here."))
        .hint(
            new Words("足りないほうに加えるか、余分なほうを消してください。", "Add it to that text, or take it away here."));
  }

  /** A limit is told of only where no place with the value in the translation says the same. */
  private void limit(Reading value, Findings findings) {
    Bound bound = value.bound();
    List<Reading> same =
        translation.values().stream().filter(it -> SameValues.same(value, it)).toList();
    for (Reading it : same) {
      Bound other = it.bound();
      if (other == null || bound == null || other.limit() == bound.limit()) {
        return;
      }
    }
    if (bound == null || same.isEmpty()) {
      return;
    }
    Reading there = same.get(0);
    Bound other = there.bound();
    if (other == null) {
      return;
    }
    Passage passage = translation.passage();
    String right = around(source.passage(), value, bound);
    findings.add(
        error(
                passage.at(Math.min(there.start(), other.start())),
                new Words(
                    "もとの文の「" + right + "」と、限度の意味が違います。",
                    "This is not the same limit as “" + right + "” in the source."))
            .found(around(passage, there, other))
            .expected(right)
            .related(source.passage().at(value.start()), SOURCE)
            .hint(
                new Words(
                    "その値も含むのは 以内・以下・まで と within・up to・by、含まないのは 未満・より前 と under・less than・before です。",
                    "以内, 以下, まで and within, up to, by include the value; 未満, より前 and under, less than,"
                        + " before do not.")));
  }

  private static String around(Passage passage, Reading value, Bound bound) {
    int start = Math.min(value.start(), bound.start());
    int end = Math.max(value.end(), bound.end());
    return passage.text().substring(start, end);
  }

  private static Words name(String lang) {
    return switch (lang) {
      case "ja" -> new Words("日本語", "Japanese");
      case "en" -> new Words("英語", "English");
      default -> new Words(lang, lang);
    };
  }

  private static Finding error(Position position, Words message) {
    return Finding.error(NumberParity.ID, position, message);
  }
}

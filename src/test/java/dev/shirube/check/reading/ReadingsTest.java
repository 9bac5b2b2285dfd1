package dev.shirube.check.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReadingsTest {
  private static final List<String> FILES =
      List.of("dates.txt", "numbers.txt", "contacts.txt", "mixed.txt", "nothing.txt");

  @TestFactory
  Stream<DynamicTest> aTextTellsItsValues() {
    return FILES.stream()
        .flatMap(file -> ReadingCases.of(file).stream())
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.lang() + " | " + it.text(),
                    () -> assertThat(it.found()).isEqualTo(it.expected())));
  }

  @Test
  void valuesStandInOrderAndNeverOverlap() {
    String all =
        FILES.stream()
            .flatMap(file -> ReadingCases.of(file).stream())
            .map(ReadingCases::text)
            .reduce("", (before, text) -> before + text + "。");
    int end = 0;
    for (Reading reading : Readings.of(all, "ja")) {
      assertThat(reading.start()).as(reading.toString()).isGreaterThanOrEqualTo(end);
      assertThat(reading.end()).as(reading.toString()).isGreaterThan(reading.start());
      end = reading.end();
    }
    assertThat(end).isLessThanOrEqualTo(all.length()).isPositive();
  }

  @Test
  void aPieceOfADateIsWhereItIsWritten() {
    String text = "締切は令和８年（2026年）4月31日（月・祝）";
    DateReading date = (DateReading) Readings.of(text, "ja").get(0);
    assertThat(text.substring(date.era().start(), date.era().end())).isEqualTo("令和８年");
    assertThat(text.substring(date.gregorian().start(), date.gregorian().end())).isEqualTo("2026年");
    assertThat(text.substring(date.month().start(), date.month().end())).isEqualTo("4");
    assertThat(text.substring(date.day().start(), date.day().end())).isEqualTo("31");
    assertThat(text.substring(date.weekday().start(), date.weekday().end())).isEqualTo("月・祝");
    assertThat(date.date()).isEmpty();
    assertThat(date.impossible()).isTrue();
  }

  @Test
  void aLimitIsWhereItIsWritten() {
    String text = "set it within 3 months, 8 characters or more";
    List<Reading> found = Readings.of(text, "en");
    Bound within = found.get(0).bound();
    Bound more = found.get(1).bound();
    assertThat(text.substring(within.start(), within.end())).isEqualTo("within");
    assertThat(text.substring(more.start(), more.end())).isEqualTo("or more");
  }

  @Test
  void whatMayMeanTwoThingsSaysSo() {
    assertThat(Readings.of("20日", "ja").get(0).alternatives()).containsExactly("ordinal:20");
    assertThat(Readings.of("2枚", "ja").get(0).alternatives()).containsExactly("2");
    assertThat(Readings.of("3か月", "ja").get(0).alternatives()).isEmpty();
  }

  @Test
  void aTextMadeToBeSlowIsReadInReasonableSteps() {
    for (String piece : List.of("1-", "a.", "1,000", "0 0", "(", "九", "a@a.", "+1 ", "令和", "R8(")) {
      assertThat(Readings.of(piece.repeat(2_000), "en")).isNotNull();
    }
  }
}

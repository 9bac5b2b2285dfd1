package dev.shirube.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
  @Test
  void readsYearsMonthsWeeksDaysHoursAndBusinessDays() {
    assertThat(Value.Span.parse("P3Y3M")).contains(new Value.Span(3, 3, 0, 0, 0, 0));
    assertThat(Value.Span.parse("P2W")).contains(new Value.Span(0, 0, 2, 0, 0, 0));
    assertThat(Value.Span.parse("PT24H")).contains(new Value.Span(0, 0, 0, 0, 24, 0));
    assertThat(Value.Span.parse("5BD")).contains(new Value.Span(0, 0, 0, 0, 0, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "P", "PT", "P1DT", "3Y", "P3X", "BD", "P1M1Y", "Ｐ３Ｙ", "P99999999999Y"})
  void refusesWhatIsNoLengthOfTime(String text) {
    assertThat(Value.Span.parse(text)).isEmpty();
  }
}

package dev.shirube.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.model.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  private static Optional<Value.Span> read(String text) {
    return Notation.period(text).read();
  }

  @Test
  void readsYearsMonthsWeeksDaysHoursAndBusinessDays() {
    assertThat(read("P3Y3M")).contains(new Value.Span(3, 3, 0, 0, 0, 0));
    assertThat(read("P2W")).contains(new Value.Span(0, 0, 2, 0, 0, 0));
    assertThat(read("PT24H")).contains(new Value.Span(0, 0, 0, 0, 24, 0));
    assertThat(read("5BD")).contains(new Value.Span(0, 0, 0, 0, 0, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "P", "PT", "P1DT", "3Y", "P3X", "BD", "P1M1Y", "Ｐ３Ｙ", "P99999999999Y"})
  void refusesWhatIsNoLengthOfTime(String text) {
    assertThat(read(text)).isEmpty();
  }
}

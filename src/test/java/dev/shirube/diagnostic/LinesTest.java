package dev.shirube.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
  @ParameterizedTest
  @CsvSource({"0,1,1", "2,1,3", "3,2,1", "4,3,1", "6,3,3"})
  void offsetsBecomeLinesAndColumns(int offset, int line, int column) {
    Lines lines = Lines.of("a.md", "あい\n\nxy");
    assertThat(lines.at(offset)).isEqualTo(new Position("a.md", line, column));
  }
}

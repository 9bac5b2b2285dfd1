package dev.shirube.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is compared, as people write it for git. */
class RangeTest {
  @ParameterizedTest
  @CsvSource({
    "main, main, files, false",
    "a..b, a, b, false",
    "a...b, a, b, true",
    "a.., a, HEAD, false",
    "..b, HEAD, b, false",
    "v1.2.3, v1.2.3, files, false",
    "v1.2..v1.3, v1.2, v1.3, false"
  })
  void bothSidesAreRead(String text, String before, String after, boolean fork) {
    Range range = Range.parse(text);
    assertThat(range.before()).isEqualTo(before);
    assertThat(range.after().orElse("files")).isEqualTo(after);
    assertThat(range.fork()).isEqualTo(fork);
  }
}

package dev.shirube.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  @ParameterizedTest
  @CsvSource({
    "portal, portla, true", // two neighbours swapped
    "portal, porta, true",
    "porta, portal, true",
    "portal, portel, true",
    "aa, aaa, true",
    "portal, portal, false",
    "portal, port, false",
    "portal, pertel, false",
    "portal, latrop, false"
  })
  void aSlipIsOneCharacterOrTwoNeighbours(String a, String b, boolean slip) {
    assertThat(Difference.between(a, b).isSlip()).isEqualTo(slip);
  }

  @ParameterizedTest
  @CsvSource({"form-12.txt, form-13.txt, 2, 3", "aaa, aa, a, ''", "same, same, '', ''"})
  void whatBothBeginAndEndWithIsLeftOut(String a, String b, String left, String right) {
    assertThat(Difference.between(a, b)).isEqualTo(new Difference(left, right));
  }
}

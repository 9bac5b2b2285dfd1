package dev.shirube.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> KNOWN = List.of("title", "description", "status", "order");

  @ParameterizedTest
  @CsvSource({"titel, title", "tilte, title", "descripton, description", "ordr, order"})
  void offersTheWordThatWasMeant(String typed, String meant) {
    assertThat(Suggestion.closest(typed, KNOWN)).contains(meant);
    assertThat(Suggestion.hint(typed, KNOWN).en()).contains("Did you mean").contains(meant);
  }

  @Test
  void offersNothingThatIsFarAway() {
    assertThat(Suggestion.closest("telephone", KNOWN)).isEmpty();
    assertThat(Suggestion.hint("telephone", KNOWN).en())
        .isEqualTo("Known: description, order, status, title");
  }

  @Test
  void ofTwoEquallyNearTheFirstByNameIsOffered() {
    assertThat(Suggestion.closest("ba", List.of("bc", "bb"))).contains("bb");
  }
}

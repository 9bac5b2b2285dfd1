package dev.shirube.edit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "'Write down the station code', write-down-station",
    "'The', the",
    "'Don’t tell', dont-tell",
    "'７桁のコード', item-7-kodo",
    "'ポータルサイト', potarusaito",
    "'きしゃ', kisha",
    "'ファイルとジャケット', fairu-jaketto",
    "'チェックとキャッシュ', chekku-kyasshu",
    "'station-code is known', station-code-known"
  })
  void anIdIsMadeOfTheTellingWords(String text, String id) {
    assertThat(Slug.of(text).free("list", taken -> false)).isEqualTo(id);
  }

  @Test
  void anIdThatIsTakenGetsMoreWordsAndThenANumber() {
    Slug slug = Slug.of("Call the desk again today");
    assertThat(slug.free("list", Set.of("call-desk-again")::contains))
        .isEqualTo("call-desk-again-today");
    assertThat(slug.free("list", Set.of("call-desk-again", "call-desk-again-today")::contains))
        .isEqualTo("call-desk-again-2");
  }

  @Test
  void withoutWordsTheListGivesTheName() {
    assertThat(Slug.of("確認").free("before", Set.of("before-1")::contains)).isEqualTo("before-2");
  }
}

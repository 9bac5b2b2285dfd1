package dev.shirube.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetterIndexTest {
  private static View.EntryView term(String name, String reading) {
    View.FieldView field =
        new View.FieldView(
            "reading",
            "plain",
            reading,
            "",
            Markup.EMPTY,
            null,
            List.of(),
            Map.of(),
            false,
            List.of(),
            "",
            "");
    return new View.EntryView(
        "term", name, "term-" + name, "live", name, Map.of(), Map.of("reading", field), "", null);
  }

  /** Letters that have terms, each with its terms. */
  private static List<String> index(String lang, Stream<View.EntryView> terms) {
    List<String> lines = new ArrayList<>();
    for (View.Letter letter : LetterIndex.of(terms.toList(), lang).letters()) {
      if (!letter.entries().isEmpty()) {
        lines.add(
            letter.id()
                + " "
                + letter.name()
                + ": "
                + String.join(" ", letter.entries().stream().map(View.EntryView::name).toList()));
      }
    }
    return lines;
  }

  private static List<String> japanese(String... readings) {
    return index("ja", Stream.of(readings).map(reading -> term(reading, reading)));
  }

  private static List<String> english(String... names) {
    return index("en", Stream.of(names).map(name -> term(name, "よみ")));
  }

  @Test
  void readingsStandInTheirRows() {
    assertThat(japanese("かいせん", "あんしょう", "わりあて", "んだ", "ようし", "ろぐいん", "しかく"))
        .containsExactly(
            "a あ: あんしょう", "ka か: かいせん", "sa さ: しかく", "ya や: ようし", "ra ら: ろぐいん", "wa わ: わりあて んだ");
  }

  @Test
  void voiceAndSizeDoNotChangeTheRow() {
    assertThat(japanese("ばーじょん", "ぱすわーど", "はっこう", "ヴぁん", "ゃく", "ガイド"))
        .containsExactly("a あ: ヴぁん", "ka か: ガイド", "ha は: ばーじょん ぱすわーど はっこう", "ya や: ゃく");
  }

  /** バー is sorted as バア, before バイ and after ハ. */
  @Test
  void aLongVowelIsSortedAsItsVowel() {
    assertThat(japanese("さーび", "さい", "さ", "さあす", "シー", "しい"))
        .containsExactly("sa さ: さ さあす さーび さい シー しい");
  }

  @Test
  void aLongVowelWithoutAKanaBeforeItStaysAsItIs() {
    assertThat(japanese("ー")).containsExactly("other : ー");
  }

  @Test
  void namesStandBelowTheirFirstLetters() {
    assertThat(english("Zone", "“Apple”", "apricot", "3-year rule", "日本", ""))
        .containsExactly("a A: “Apple” apricot", "z Z: Zone", "0 0–9: 3-year rule", "other :  日本");
  }

  @Test
  void lettersWithoutTermsAreListedToo() {
    assertThat(LetterIndex.of(List.of(), "en").letters()).hasSize(28);
    assertThat(LetterIndex.of(List.of(), "ja").letters()).hasSize(12);
  }

  @Test
  void aJapaneseDictionaryFindsLatinNamesBySightToo() {
    List<View.EntryView> terms =
        List.of(term("IP-VPN", "あいぴーぶいぴーえぬ"), term("回線", "かいせん"), term("ＯＳ", "おーえす"));
    assertThat(LetterIndex.of(terms, "ja").latin())
        .extracting(View.EntryView::name)
        .containsExactly("IP-VPN", "ＯＳ");
    assertThat(LetterIndex.of(terms, "en").latin()).isEmpty();
  }
}

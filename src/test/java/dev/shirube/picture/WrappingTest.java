package dev.shirube.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.picture.TextMeasure.Weight;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Apply on the portal                      |  90 | Apply on /the portal
          オンライン請求の利用申請                 | 140 | オンライン請求の/利用申請
          オンライン請求の利用申請                 | 100 | オンライン/請求の/利用申請
          補助金（通常）の申請の期限               | 130 | 補助金/（通常）の/申請の期限
          お知らせを3～4か月前に送る               | 120 | お知らせを/3～4か月前に/送る
          2026年11月20日に始まる                   | 170 | 2026年11月20日に/始まる
          「登録」を押す                           |  85 | 「登録」を/押す
          Claims-computer                          | 100 | Claims-/computer
          """)
  void breaksWhereAReaderWouldPause(String text, int room, String lines) {
    assertThat(String.join("/", Wrapping.wrap(text, room))).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ああああああああああ、ああああああああああ。ああああああああああ）",
        "請求の締切を過ぎてしまったときは、「翌月の請求」になります。",
        "スーパーコンピューターのデータ"
      })
  void beginsNoLineWithASignThatEndsSomething(String text) {
    for (int room = 60; room < 400; room += 7) {
      List<String> lines = Wrapping.wrap(text, room);
      for (String line : lines.subList(1, lines.size())) {
        assertThat("、。）」ーょ".indexOf(line.charAt(0))).as(lines.toString()).isNegative();
      }
      for (String line : lines) {
        assertThat(line).doesNotEndWith("「");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read the terms, agree and register",
        "電子証明書の発行を申請し、手数料（1,500円）を払う",
        "Donaudampfschifffahrtsgesellschaft",
        "👩‍👩‍👧‍👦 と e\u0301 と か\u3099"
      })
  void keepsTheTextWholeAndWithinTheRoom(String text) {
    for (int room = 40; room < 400; room += 7) {
      List<String> lines = Wrapping.wrap(text, room);
      assertThat(String.join("", lines)).isEqualTo(text);
      assertThat(Wrapping.width(lines, Weight.REGULAR)).isLessThanOrEqualTo(room);
    }
  }

  @Test
  void keepsWhatIsOneSignTogether() {
    assertThat(Wrapping.wrap("e\u0301e\u0301e\u0301", 12))
        .containsExactly("e\u0301", "e\u0301", "e\u0301");
  }

  @Test
  void leavesNoWordAloneAtTheEnd() {
    assertThat(Wrapping.wrap("Get an offer and place the order then pay it", 330))
        .hasSize(2)
        .last()
        .asString()
        .contains(" ");
  }

  @Test
  void boldNeedsMoreRoom() {
    assertThat(TextMeasure.width("Station", Weight.BOLD))
        .isGreaterThan(TextMeasure.width("Station", Weight.REGULAR));
    assertThat(TextMeasure.width("申請", Weight.BOLD)).isGreaterThan(2 * TextMeasure.SIZE);
  }
}

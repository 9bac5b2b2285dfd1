package dev.shirube.check.external;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.check.external.PageText.Place;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places in pages of others are found however they are written. */
class PageTextTest {
  private static final String PAGE =
      """
      <!doctype html><p id="first"><p ID = 'second'><a name=third>
      <p class="x"id="fourth"><p id="訪問"><p id="a&amp;b"><p id="user-content-fifth">
      <p
      id="sixth"><p data-id="not" title="see id"><p valid="no">
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first",
        "second",
        "third",
        "fourth",
        "訪問",
        "%E8%A8%AA%E5%95%8F",
        "a&b",
        "fifth",
        "sixth"
      })
  void aPlaceIsFound(String fragment) {
    assertThat(new PageText(PAGE, true).find(fragment)).isEqualTo(Place.THERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not", "no", "First", "x", "看護", "%E8", "100%"})
  void aPlaceThatIsNotThereIsMissing(String fragment) {
    assertThat(new PageText(PAGE, true).find(fragment)).isEqualTo(Place.MISSING);
  }

  @Test
  void composedAndDecomposedLettersAreOne() {
    assertThat(new PageText("<p id='カ\u3099イト\u3099'>", true).find("ガイド")).isEqualTo(Place.THERE);
  }

  @Test
  void ofAPageCutOffNothingIsMissing() {
    assertThat(new PageText(PAGE, false).find("not")).isEqualTo(Place.UNKNOWN);
    assertThat(new PageText(PAGE, false).find("first")).isEqualTo(Place.THERE);
  }

  @Test
  void ofAPageThatAScriptFillsNothingIsMissing() {
    PageText page = new PageText("<div id='root'></div><SCRIPT src=a.js></SCRIPT>", true);
    assertThat(page.find("place")).isEqualTo(Place.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "EUC-JP", "UTF-8", "ISO-2022-JP"})
  void theEncodingIsTakenFromTheHeaderOrThePage(String name) {
    String html =
        "<meta http-equiv=Content-Type content='text/html; charset=" + name + "'><p id=訪問>";
    byte[] bytes = html.getBytes(Charset.forName(name));
    assertThat(PageText.of(bytes, "text/html", true).find("訪問")).isEqualTo(Place.THERE);
    byte[] bare = "<p id=訪問>".getBytes(Charset.forName(name));
    assertThat(PageText.of(bare, "text/html; charset=\"" + name + "\"", true).find("訪問"))
        .isEqualTo(Place.THERE);
  }

  @Test
  void anEncodingThatNobodyKnowsIsTakenForUtf8() {
    byte[] bytes = "<p id=訪問>".getBytes(StandardCharsets.UTF_8);
    assertThat(PageText.of(bytes, "text/html; charset=x-nobody", true).find("訪問"))
        .isEqualTo(Place.THERE);
  }
}

package dev.shirube.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetNameTest {
  @ParameterizedTest
  @CsvSource({
    "assets/site.css, assets/site.2cf24dba5f.css",
    "assets/site.min.js, assets/site.min.2cf24dba5f.js",
    "assets/v1.2/LICENSE, assets/v1.2/LICENSE.2cf24dba5f",
    "assets/.hidden, assets/.hidden.2cf24dba5f",
    "font.woff2, font.2cf24dba5f.woff2"
  })
  void theHashStandsBeforeTheEnding(String address, String hashed) {
    assertThat(AssetName.hashed(address, "hello".getBytes(UTF_8))).isEqualTo(hashed);
  }

  @Test
  void namesAreFoundInWhateverNamesThem() {
    String text =
        "<link href=\"../assets/site.2cf24dba5f.css\"><script src=a.b_c-D.0123456789.js></script>"
            + "url(assets/訪問.0a0a0a0a0a.svg) x.2cf24dba5f.js.map first.2cf24dba5f.woff2";
    assertThat(AssetName.allIn(text.getBytes(UTF_8)))
        .containsExactlyInAnyOrder(
            "site.2cf24dba5f.css",
            "a.b_c-D.0123456789.js",
            "x.2cf24dba5f.js",
            "first.2cf24dba5f.woff2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "site.css",
        "site.2cf24dba5f",
        "site.2cf24dba5f.",
        "site.2cf24dba5.css",
        "site.2CF24DBA5F.css",
        ".2cf24dba5f.css",
        "site.2cf24dba5g.css"
      })
  void whatIsNoSuchNameIsNotFound(String text) {
    assertThat(AssetName.allIn(text.getBytes(UTF_8))).isEmpty();
  }
}

package dev.shirube.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}

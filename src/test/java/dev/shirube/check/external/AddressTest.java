package dev.shirube.check.external;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one form in which an address is asked. */
class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example/",
    "HTTPS://A.Example:443/B, https://a.example/B",
    "http://a.example:80?q, http://a.example/?q",
    "http://a.example:8080/, http://a.example:8080/",
    "//a.example/b, https://a.example/b",
    "https://訪問.example/看護, https://xn--lzrx34j.example/%E7%9C%8B%E8%AD%B7",
    "https://a.example/%E7%9C%8B, https://a.example/%E7%9C%8B",
    "https://a.example/100%, https://a.example/100%25",
    "https://a.example/a b|c[d], https://a.example/a%20b%7Cc%5Bd%5D",
    "https://a.example/b?to=https://c.example/, https://a.example/b?to=https://c.example/",
    "http://[::1]:8080/, http://[::1]:8080/"
  })
  void addressesAreAskedAsBrowsersAskThem(String written, String asked) {
    assertThat(Address.of(written).orElseThrow().key()).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "/a",
        "ftp://a.example/",
        "mailto:a@example.com",
        "https:///a",
        "https://a b/",
        "https://name@a.example/",
        "https://a.example:port/",
        "https://a\\b/",
        "http://%/",
        "http://."
      })
  void whatIsNoAddressOfTheWebIsNone(String written) {
    assertThat(Address.of(written)).isEmpty();
  }

  @Test
  void theFragmentIsKeptAsWritten() {
    Address address = Address.of("https://a.example/b#訪問 #%E7").orElseThrow();
    assertThat(address.fragment()).isEqualTo("訪問 #%E7");
    assertThat(address.key()).isEqualTo("https://a.example/b");
  }
}

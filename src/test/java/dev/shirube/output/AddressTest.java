package dev.shirube.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "ja/apply/account.html",
        "assets/site.3f2a1b9c04.css",
        "files/申請書 記入例.pdf",
        "files/𠮷野家.png",
        ".well-known/security.txt",
        "console.html",
        "com10.html",
        "a..b"
      })
  void everySystemTakesAnOrdinaryName(String address) {
    assertThat(Address.fault(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "ja/",
        "ja//index.html",
        ".",
        "..",
        "../index.html",
        "ja/../../index.html",
        "ja/./index.html",
        "ja\\index.html",
        "C:/index.html",
        "a*b",
        "a?b",
        "a\"b",
        "a<b",
        "a>b",
        "a|b",
        "line\nbreak",
        "nul\0",
        "del\u007f",
        "c1\u0085",
        "half\ud842",
        "half\udfb7",
        "dot.",
        "dot./index.html",
        "space ",
        "...",
        "con",
        "CON.html",
        "ja/aux.tar.gz",
        "nul /a",
        "Lpt1",
        "com¹.txt",
        "conin$"
      })
  void aNameThatSomeSystemMisreadsIsRefused(String address) {
    assertThat(Address.fault(address))
        .hasValueSatisfying(
            words -> {
              assertThat(words.ja()).isNotBlank();
              assertThat(words.en()).isNotBlank();
            });
  }

  @Test
  void theFaultQuotesWhatIsWrong() {
    assertThat(Address.fault("ja/con.html").orElseThrow().en())
        .isEqualTo("“con” is the name of a device on Windows");
    assertThat(Address.fault("ja/a?b").orElseThrow().ja()).isEqualTo("文字「?」は使えません");
  }

  @Test
  void aWriterIsToldTheAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Address.require("../x"))
        .withMessage("../x: “..” is not allowed in it");
  }
}

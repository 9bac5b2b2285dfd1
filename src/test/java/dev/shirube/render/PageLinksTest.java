package dev.shirube.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Lines;
import dev.shirube.model.Page;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTest {
  private static Page page(String path) {
    return Page.unread("ja", path, Lines.of("x.md", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "map.svg,            map.svg",
    "forms/a-1_b.~2.pdf, forms/a-1_b.~2.pdf",
    "案内.svg,           %E6%A1%88%E5%86%85.svg",
    "a b.pdf,            a%20b.pdf",
    "a+b.pdf,            a%2Bb.pdf",
    "100%.pdf,           100%25.pdf",
    "a%20b.pdf,          a%2520b.pdf",
    "a#b?c&d.pdf,        a%23b%3Fc%26d.pdf",
    "a:b.pdf,            a%3Ab.pdf",
    "'a\"b<c>''.pdf',    a%22b%3Cc%3E%27.pdf",
    "𠮷.pdf,             %F0%A0%AE%B7.pdf",
  })
  void whatAnAddressCannotHaveIsPercentEncoded(String path, String encoded) {
    assertThat(PageLinks.encoded(path)).isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"案内 図/100% #1?.pdf", "a+b/…/é.svg", "-._~/azAZ09"})
  void aBrowserFindsTheFileAgain(String path) {
    String encoded = PageLinks.encoded(path);
    assertThat(URI.create(encoded).getPath()).isEqualTo(path);
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "index.html,              ''",
    "ja/index.html,           ../",
    "ja/apply/account.html,   ../../",
  })
  void theRootIsAsFarUpAsTheAddressIsDeep(String address, String root) {
    assertThat(PageLinks.root(address)).isEqualTo(root);
  }

  @ParameterizedTest
  @CsvSource({
    "index,         contacts.md,             ../ja/contacts.html",
    "index,         contacts.md#desk,        ../ja/contacts.html#desk",
    "apply/account, ../contacts.md#desk,     ../../ja/contacts.html#desk",
    "apply/account, claims.md,               ../../ja/apply/claims.html",
    "apply/account, #before,                 #before",
    "apply/account, account.md#before,       #before",
    "apply/account, account.md,              ../../ja/apply/account.html",
    "apply/account, ../../files/案内.pdf#page=2, ../../files/%E6%A1%88%E5%86%85.pdf#page=2",
    "index,         https://example.org/?a=1&b=2, https://example.org/?a=1&b=2",
    "index,         tel:0312345678,          tel:0312345678",
  })
  void addressesBeginAtTheRootOfTheSite(String path, String written, String href) {
    Page page = page(path);
    PageLinks links = new PageLinks(page, page.lang(), PageLinks.root(page.address()));
    assertThat(links.href(written)).isEqualTo(href);
  }
}

package dev.shirube.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Lines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {
  private static Page page(String path) {
    return Page.unread("ja", path, Lines.of("x.md", ""));
  }

  @ParameterizedTest
  @CsvSource({
    // the page, what is written there, the page it leads to, the section
    "index,            contacts.md,             contacts,       ''",
    "index,            contacts.md#desk,        contacts,       desk",
    "index,            ./contacts.md,           contacts,       ''",
    "index,            apply/account.md#step-1, apply/account,  step-1",
    "index,            ../ja/contacts.md,       contacts,       ''",
    "apply/account,    ../contacts.md,          contacts,       ''",
    "apply/account,    claims.md,               apply/claims,   ''",
    "apply/account,    ../apply/./claims.md#x,  apply/claims,   x",
    "apply/account,    #before,                 apply/account,  before",
    "apply/account,    account.md#before,       apply/account,  before",
    "a/b/c,            ../../index.md,          index,          ''",
    "a/b/c,            ../x/y.md,               a/x/y,          ''",
    "index,            a.md#b#c,                a,              b#c",
    "index,            a.md#,                   a,              ''",
  })
  void aMarkdownFileOfTheSameLanguageIsAPage(
      String from, String address, String path, String fragment) {
    assertThat(LinkTarget.of(page(from), address)).isEqualTo(new LinkTarget.ToPage(path, fragment));
  }

  @ParameterizedTest
  @CsvSource({
    "index,         ../files/map.svg,             map.svg,           ''",
    "apply/account, ../../files/forms/a.pdf,      forms/a.pdf,       ''",
    "apply/account, ../../files/a.pdf#page=2,     a.pdf,             page=2",
    "index,         ../files/案内 図.svg,         案内 図.svg,       ''",
    "index,         ../files/notes.md,            notes.md,          ''",
  })
  void whatLiesBelowFilesIsAFile(String from, String address, String path, String fragment) {
    assertThat(LinkTarget.of(page(from), address)).isEqualTo(new LinkTarget.ToFile(path, fragment));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a.md,  https",
    "HTTPS://example.org/,      https",
    "http://example.org,        http",
    "mailto:desk@example.org,   mailto",
    "tel:0312345678,            tel",
    "javascript:alert(1),       javascript",
    "JavaScript:alert(1),       javascript",
    "a+b-c.1:x,                 a+b-c.1",
    "//example.org/a.md,        ''",
  })
  void anAddressWithASchemeOrAHostLeadsOutside(String address, String scheme) {
    LinkTarget target = LinkTarget.of(page("apply/account"), address);
    assertThat(target).isEqualTo(new LinkTarget.Outside(address));
    assertThat(((LinkTarget.Outside) target).scheme()).isEqualTo(scheme);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contacts.html",
        "contacts",
        "../../en/contacts.md",
        "../../../README.md",
        "../../data/contacts.yml",
        "/ja/contacts.md",
        "../../filesystem/a.svg",
        "../../files",
        "../..",
        "contacts.md?x=1",
        " javascript:alert(1)",
        "1a:b",
        ":x",
      })
  void anythingElseIsUnclear(String address) {
    assertThat(LinkTarget.of(page("apply/account"), address))
        .isEqualTo(new LinkTarget.Unclear(address));
  }
}

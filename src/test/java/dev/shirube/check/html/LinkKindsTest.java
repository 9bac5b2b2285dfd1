package dev.shirube.check.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser fetches is told from what it only knows of. */
class LinkKindsTest {
  @ParameterizedTest
  @CsvSource({
    "stylesheet, STYLESHEET",
    "alternate stylesheet, STYLESHEET",
    "icon, RESOURCE",
    "shortcut icon, RESOURCE",
    "apple-touch-icon, RESOURCE",
    "preload, RESOURCE",
    "prefetch, RESOURCE",
    "manifest, MANIFEST",
    "preconnect, SERVER",
    "dns-prefetch, SERVER",
    "canonical, CANONICAL",
    "license, DESCRIPTION",
    "author, DESCRIPTION",
    "next, DESCRIPTION",
    "me, DESCRIPTION",
    "alternate, DESCRIPTION",
    "'', DESCRIPTION",
  })
  void aRelationSaysWhatALinkIsFor(String relation, LinkKind kind) {
    String page = "<html lang=\"en\"><link rel=\"" + relation + "\" href=\"https://example.org/\">";
    WebFile file = WebFileReader.read("a.html", page.getBytes(StandardCharsets.UTF_8));
    assertThat(file.links()).extracting(Link::kind).containsExactly(kind);
  }
}

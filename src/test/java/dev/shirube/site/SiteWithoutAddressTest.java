package dev.shirube.site;

import static dev.shirube.site.BuiltSite.hrefs;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that does not know where it will be published: a folder to hand on. */
class SiteWithoutAddressTest {
  @TempDir static Path folder;
  private static BuiltSite homeless;
  private static SiteFolder.Run run;

  @BeforeAll
  static void build() {
    SiteFolder source = SiteFolder.example(folder);
    source.change("site-config/site.yml", "base-url: https://example.org/guide/", "base-url: \"\"");
    source.change(
        "site-config/site.yml", "edit-url: https://example.org/edit/{path}", "edit-url: \"\"");
    run = source.build(folder.resolve("published"));
    homeless = BuiltSite.read(folder.resolve("published"));
  }

  @Test
  void everythingHoldsThatHoldsForAnySite() {
    assertThat(homeless.markupErrors()).isEmpty();
    assertThat(homeless.brokenLinks()).isEmpty();
    assertThat(homeless.addressesThatNeedAServer()).isEmpty();
    assertThat(homeless.requestsElsewhere()).isEmpty();
  }

  @Test
  void withoutAnAddressThereIsNothingAbsolute() {
    assertThat(homeless.files()).doesNotContain("sitemap.xml").contains("ja/feed.xml");
    homeless
        .pages()
        .forEach(
            (address, page) -> {
              assertThat(page.select("meta[property=og:url]")).as(address).isEmpty();
              assertThat(page.select("link[rel=canonical]")).as(address).isEmpty();
            });
    assertThat(homeless.text("robots.txt")).doesNotContain("Sitemap");
    for (String file : homeless.files()) {
      boolean isText = !file.startsWith("files/") && !file.endsWith(".png");
      if (isText && !file.endsWith("contacts.html")) {
        assertThat(homeless.text(file)).as(file).doesNotContain("example.org/guide");
      }
    }
    assertThat(hrefs(homeless.page("ja/guide/card.html"), "link[hreflang]"))
        .containsExactly("../../ja/guide/card.html", "../../en/guide/card.html");
    assertThat(BuiltSite.elements(homeless.xml("en/feed.xml").getElementsByTagName("id")))
        .hasSize(3);
  }

  @Test
  void theBuildSaysWhatASiteWithoutAnAddressLacks() {
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("No base-url is set")
        .contains("sitemap.xml")
        .contains("canonical");
    assertThat(SiteFolder.example(folder.resolve("told")).build(folder.resolve("told-out")).out())
        .doesNotContain("base-url");
  }

  @Test
  void thereIsNoLinkToWhereAPageCanBeChanged() {
    assertThat(homeless.page("en/guide/card.html").select("a.edit")).isEmpty();
  }
}

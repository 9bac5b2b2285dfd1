package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guidance that this repository carries. */
class RealSiteTest {
  @TempDir static Path folder;

  private static BuiltSite site;
  private static Map<String, Document> pages;

  @BeforeAll
  static void build() {
    SiteFolder.Run run = SiteFolder.real().build(folder.resolve("out"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    site = new BuiltSite(folder.resolve("out"), "/");
    pages = new TreeMap<>(site.pages());
    pages.keySet().removeIf(address -> !address.contains("/"));
    assertThat(pages).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void everyLinkAndAnchorLeadsSomewhere() {
    assertThat(site.deadLinks()).isEmpty();
  }

  @Test
  void everyPageHasATitleADescriptionAndOneHeading() {
    pages.forEach(
        (address, page) -> {
          assertThat(page.title()).as(address).isNotBlank();
          assertThat(page.select("meta[name=description]").attr("content"))
              .as(address)
              .isNotBlank();
          assertThat(page.select("h1")).as(address).hasSize(1);
          assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
        });
  }

  @Test
  void bothLanguagesHaveTheSamePagesHeadingsItemsAndRecords() {
    pages.forEach(
        (address, page) -> {
          String other =
              address.startsWith("ja/")
                  ? "en/" + address.substring(3)
                  : "ja/" + address.substring(3);
          assertThat(pages).containsKey(other);
          assertThat(page.select(".body [id]").eachAttr("id"))
              .as(address)
              .isEqualTo(pages.get(other).select(".body [id]").eachAttr("id"));
          assertThat(page.select("[data-item]").eachAttr("data-item"))
              .as(address)
              .isEqualTo(pages.get(other).select("[data-item]").eachAttr("data-item"));
          assertThat(page.select(".body time[datetime]").eachAttr("datetime"))
              .as(address)
              .isEqualTo(pages.get(other).select(".body time[datetime]").eachAttr("datetime"));
          assertThat(page.select("a[href^=tel:]").eachAttr("href"))
              .as(address)
              .isEqualTo(pages.get(other).select("a[href^=tel:]").eachAttr("href"));
        });
  }

  @Test
  void telephoneNumbersDialWhatTheySay() {
    int numbers = 0;
    for (Document page : pages.values()) {
      for (Element link : page.select("a[href^=tel:]")) {
        assertThat(link.attr("href")).matches("tel:[0-9]+");
        assertThat(link.text().replace("-", "")).isEqualTo(link.attr("href").substring(4));
        numbers++;
      }
    }
    assertThat(numbers).isGreaterThanOrEqualTo(20);
  }

  @Test
  void datesSayTheYearThatTheyMean() {
    for (Document page : pages.values()) {
      for (Element time : page.select("time[datetime~=^[0-9]{4}-]")) {
        assertThat(time.text()).contains(time.attr("datetime").substring(0, 4));
      }
    }
  }

  @Test
  void noReferenceIsLeftUnprinted() {
    pages.forEach((address, page) -> assertThat(page.text()).as(address).doesNotContain("{{"));
  }
}

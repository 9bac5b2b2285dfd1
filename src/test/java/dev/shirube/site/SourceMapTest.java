package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Position;
import dev.shirube.pipeline.BuildOptions;
import dev.shirube.pipeline.BuildResult;
import dev.shirube.pipeline.SiteBuild;
import dev.shirube.render.SourceMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what is printed the way leads back to where an editor wrote it. */
class SourceMapTest {
  @TempDir static Path folder;

  private static SiteFolder site;
  private static BuildResult.Built built;

  @BeforeAll
  static void build() {
    site = SiteFolder.example(folder);
    BuildOptions options =
        new BuildOptions(
            site.root(),
            folder.resolve("out"),
            false,
            LocalDate.parse(SiteFolder.TODAY),
            null,
            true,
            false,
            id -> List.of());
    built = SiteBuild.run(options, stage -> {}).built().orElseThrow();
  }

  private static String line(Position position) throws IOException {
    return Files.readAllLines(site.file(position.file())).get(position.line() - 1);
  }

  private static SourceMap.PageMap map(String address) {
    return built.sources().of(address).orElseThrow();
  }

  private static Document page(String address) {
    return Jsoup.parse(new String(built.tree().read(address), StandardCharsets.UTF_8));
  }

  @Test
  void everyLinkAndIdOfABodyIsKnown() {
    for (String address : List.of("ja/index.html", "en/guide/card.html", "ja/contacts.html")) {
      List<String> links = map(address).links().stream().map(SourceMap.Mark::printed).toList();
      List<String> ids = map(address).ids().stream().map(SourceMap.Mark::printed).toList();
      Document page = page(address);
      assertThat(page.select(".body a[href]:not([href^=#fn]), .body img[src]"))
          .isNotEmpty()
          .allSatisfy(
              element -> assertThat(links).contains(element.attr("href") + element.attr("src")));
      assertThat(page.select(".body h2[id], .body h3[id]"))
          .extracting(Element::id)
          .allSatisfy(id -> assertThat(ids).contains(id));
    }
  }

  @Test
  void aLinkLeadsToItsAddressInThePage() throws IOException {
    SourceMap.Mark mark = map("ja/index.html").links().get(0);
    assertThat(mark.printed()).isEqualTo("../ja/guide/card.html");
    assertThat(mark.position().file()).isEqualTo("content/ja/index.md");
    assertThat(line(mark.position()).substring(mark.position().column() - 1))
        .startsWith("guide/card.md");
  }

  @Test
  void aTelephoneNumberLeadsToItsRecord() throws IOException {
    SourceMap.Mark mark =
        map("en/contacts.html").links().stream()
            .filter(link -> link.printed().startsWith("tel:"))
            .findFirst()
            .orElseThrow();
    assertThat(mark.position().file()).isEqualTo("content/data/contacts.yml");
    assertThat(line(mark.position()).substring(mark.position().column() - 1))
        .startsWith("00-0000-0000");
  }

  @Test
  void anUntranslatedPageLeadsToItsSource() {
    assertThat(map("en/guide/rooms.html").start().file()).isEqualTo("content/ja/guide/rooms.md");
  }

  @Test
  void nothingOfItIsPublished() {
    assertThat(built.tree().addresses())
        .noneMatch(address -> address.contains("source") || address.endsWith(".map"));
  }
}

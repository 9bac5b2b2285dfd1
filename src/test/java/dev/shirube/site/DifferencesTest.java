package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on the sources tells every difference between documents that a record notes. */
class DifferencesTest {
  private static final Path RECORDS = Path.of("content/data");

  @TempDir static Path folder;
  private static BuiltSite site;

  @BeforeAll
  static void build() {
    SiteFolder.real().build(folder.resolve("site"));
    site = BuiltSite.read(folder.resolve("site"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyNoteOfADifferenceIsListed(String lang) throws IOException {
    Elements listed = site.page(lang + "/sources.html").select(".conflicts .record");
    assertThat(listed).hasSize(notes());
    assertThat(listed)
        .allSatisfy(note -> assertThat(note.select(".conflict-name").text()).isNotBlank());
  }

  private static int notes() throws IOException {
    try (Stream<Path> files = Files.list(RECORDS)) {
      return (int)
          files
              .filter(file -> file.toString().endsWith(".yml"))
              .flatMap(DifferencesTest::lines)
              .filter(line -> line.startsWith("  conflict:"))
              .count();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of items and steps each page lists but some; still the name leads there. */
  @Test
  void aNoteLeadsToItsRecordEvenWhereNoPageListsTheWholeType() {
    Elements links = site.page("ja/sources.html").select(".conflict-name > a[href]");
    assertThat(links.eachAttr("href").stream().map(DifferencesTest::page))
        .contains(
            "../ja/apply/verification.html", "../ja/apply/claims.html", "../ja/contacts.html");
    assertThat(links).allSatisfy(DifferencesTest::leadsToARecord);
  }

  private static String page(String address) {
    return address.substring(0, address.indexOf('#'));
  }

  private static void leadsToARecord(Element link) {
    String address = link.attr("href").substring("../".length());
    String id = address.substring(address.indexOf('#') + 1);
    assertThat(site.page(page(address)).getElementById(id)).as(address).isNotNull();
  }
}

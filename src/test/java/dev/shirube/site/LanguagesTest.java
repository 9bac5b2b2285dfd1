package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site has as many languages as its configuration names. */
class LanguagesTest {
  @TempDir Path folder;

  private void rewrite(SiteFolder site, UnaryOperator<String> change) throws IOException {
    try (Stream<Path> files = Files.list(site.file("content/data"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, change.apply(Files.readString(file)));
      }
    }
    site.write("site-config/site.yml", change.apply(site.read("site-config/site.yml")));
  }

  private Document page(String address) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("out").resolve(address)));
  }

  @Test
  void aThirdLanguageNeedsItsWordsAndTexts() throws IOException {
    SiteFolder site = SiteFolder.example(folder);
    site.change("site-config/site.yml", "languages: [ja, en]", "languages: [ja, en, fr]");
    String words = site.read("site-config/messages/en.yml");
    site.write(
        "site-config/messages/fr.yml", words.replace("language: English", "language: Français"));
    site.write(
        "content/fr/index.md", "---\ntitle: Guide\n---\n\nBonjour {{contact.desk.phone}}.\n");

    SiteFolder.Run without = site.build(folder.resolve("out"));
    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.err()).contains("The language fr is missing in “title”.");

    rewrite(site, text -> text.replaceAll(", en: ([^}]*)}", ", en: $1, fr: $1}"));
    SiteFolder.Run with = site.build(folder.resolve("out"));
    assertThat(with.exit()).as(with.err()).isZero();
    Document home = page("fr/index.html");
    assertThat(home.select("html").attr("lang")).isEqualTo("fr");
    assertThat(home.select(".language a").eachAttr("hreflang"))
        .isEqualTo(List.of("ja", "en", "fr"));
    assertThat(home.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
        .containsExactlyInAnyOrder("ja", "en", "fr", "x-default");
    assertThat(
            page("fr/contacts.html").select("main").attr("lang")
                + page("fr/contacts.html").select("main [lang=ja]").attr("lang"))
        .contains("ja");
  }

  @Test
  void oneLanguageIsEnough() throws IOException {
    SiteFolder site = SiteFolder.example(folder);
    rewrite(site, text -> text.replaceAll(", en: [^}]*}", "}"));
    site.change("site-config/site.yml", "languages: [ja, en]", "languages: [ja]");
    try (Stream<Path> english = Files.walk(site.file("content/en"))) {
      for (Path file : english.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    SiteFolder.Run run = site.build(folder.resolve("out"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(folder.resolve("out/en")).doesNotExist();
    assertThat(page("ja/index.html").select("link[hreflang]")).isEmpty();
  }
}

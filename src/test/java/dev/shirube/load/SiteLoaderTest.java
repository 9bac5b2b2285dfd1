package dev.shirube.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.config.ConfigLoader;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Entry;
import dev.shirube.model.Page;
import dev.shirube.model.Site;
import dev.shirube.site.SiteFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteLoaderTest {
  private static final int PAGES = 40;

  @TempDir Path folder;
  private final Findings findings = new Findings();

  private Site load(SiteFolder source, boolean drafts) {
    SiteConfig config = ConfigLoader.load(source.root(), findings).orElseThrow();
    return SiteLoader.load(source.root(), config, drafts, findings);
  }

  /** Many files, written in an order of their own: file systems list them in various orders. */
  private SiteFolder shuffled(long seed) {
    SiteFolder source = SiteFolder.example(folder.resolve("seed-" + seed));
    List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(1, PAGES).boxed().toList());
    Collections.shuffle(numbers, new Random(seed));
    for (int number : numbers) {
      String name = String.format("%02d", number);
      source.write("content/ja/many/p" + name + ".md", "---\ntitle: 題名\n---\n\n[x](nowhere.md)\n");
      source.write("content/files/f" + name + ".txt", name);
      source.write(
          "content/data/terms-" + name + ".yml",
          "# yaml-language-server: $schema=../../site-config/schema/glossary.schema.json\n"
              + "- id: word-"
              + name
              + "\n"
              + "  name: {ja: 語, en: word}\n"
              + "  reading: ご\n"
              + "  definition: {ja: 意味, en: meaning}\n"
              + "  source: {doc: rules, where: x}\n"
              + "  checked: 2026-11-20\n");
    }
    return source;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderInWhichFilesWereWrittenDoesNotMatter(long seed) {
    Site site = load(shuffled(seed), false);

    assertThat(site.pages().stream().map(Page::address))
        .hasSize(9 + PAGES)
        .isSorted()
        .startsWith("en/contacts.html")
        .endsWith("ja/many/p40.html");
    assertThat(site.files()).hasSize(1 + PAGES).isSorted();
    assertThat(site.records().ofType("term").stream().map(Entry::id))
        .as("files by name, then as they are written")
        .startsWith("loan", "word-01", "word-02")
        .hasSize(1 + PAGES)
        .isSorted();
    assertThat(findings.sorted().stream().map(finding -> finding.position().file()))
        .hasSize(PAGES)
        .isSorted();
  }

  @Test
  void theExampleLoadsWithoutAFinding() {
    Site site = load(SiteFolder.example(folder), false);
    assertThat(findings.sorted()).isEmpty();
    assertThat(site.languages()).containsExactly("ja", "en");
    assertThat(site.files()).containsExactly("map.svg");
    assertThat(site.records().contacts()).hasSize(1);
  }

  @Test
  void aPageWithoutTranslationIsNoMistake() {
    Site site = load(SiteFolder.example(folder), false);
    assertThat(site.page("ja", "guide/rooms")).isPresent();
    assertThat(site.page("en", "guide/rooms")).isEmpty();
    assertThat(findings.sorted()).isEmpty();
  }

  @Test
  void aTranslationMayLinkToAPageThatIsNotTranslated() {
    SiteFolder source = SiteFolder.example(folder);
    source.write("content/en/guide/card.md", "---\ntitle: Card\n---\n\n[rooms](rooms.md)\n");
    load(source, false);
    assertThat(findings.sorted()).isEmpty();
  }

  @Test
  void aTranslationThatIsADraftIsLeftOut() {
    SiteFolder source = SiteFolder.example(folder);
    source.write("content/en/guide/card.md", "---\ntitle: Card\nstatus: draft\n---\n");
    Site site = load(source, false);
    assertThat(site.page("en", "guide/card")).isEmpty();
    assertThat(site.page("ja", "guide/card")).isPresent();
    assertThat(findings.sorted()).as("links to it lead to the other language").isEmpty();
  }

  @Test
  void draftsBelongToTheSiteOnlyWhenAskedFor() {
    SiteFolder source = SiteFolder.example(folder);
    assertThat(load(source, false).page("ja", "guide/draft")).isEmpty();
    assertThat(load(source, true).page("ja", "guide/draft")).isPresent();
    assertThat(findings.sorted()).isEmpty();
  }

  @Test
  void mistakesInADraftAreToldToo() {
    SiteFolder source = SiteFolder.example(folder);
    source.write(
        "content/ja/guide/draft.md",
        "---\ntitle: x\nstatus: draft\n---\n\n{{fact.nothing.value}}\n");
    load(source, false);
    assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("reference/unknown");
  }

  @Test
  void aDraftMayLinkToADraft() {
    SiteFolder source = SiteFolder.example(folder);
    source.write(
        "content/ja/guide/other.md", "---\ntitle: x\nstatus: draft\n---\n\n[x](draft.md)\n");
    load(source, false);
    assertThat(findings.sorted()).isEmpty();
  }
}

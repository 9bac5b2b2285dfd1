package dev.shirube.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.shirube.cases.CaseFile;
import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.model.Located;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
  private static final String SITE =
      """
      title: {ja: しるべ, en: Shirube}
      description: {ja: 説明, en: Words}
      languages: [ja, en]
      base-url: https://example.jp/guide
      edit-url: https://example.jp/edit/{path}
      time-zone: Asia/Tokyo
      navigation:
        - group: {ja: はじめに, en: Start}
          pages: [index, apply/account]
        - group: {ja: 申請, en: Apply}
          folder: apply
      """;
  private static final String WORDS = "language: x\ndate: {days: [a, b], full: \"{year}\"}\n";

  @TempDir Path folder;
  private final Findings findings = new Findings();
  private final AtomicInteger sites = new AtomicInteger();

  private Path site(Map<String, String> files) {
    Path root = folder.resolve("site" + sites.incrementAndGet());
    try {
      Files.createDirectories(root.resolve("site-config/messages"));
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path target = root.resolve("site-config").resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return root;
  }

  private Optional<SiteConfig> load(String site) {
    return ConfigLoader.load(
        site(Map.of("site.yml", site, "messages/ja.yml", WORDS, "messages/en.yml", WORDS)),
        findings);
  }

  @TestFactory
  Stream<DynamicTest> everyMistakeIsToldAtOnce() {
    return CaseFile.tests(
        ConfigLoaderTest.class,
        "config-loader.cases",
        files -> {
          Findings told = new Findings();
          Optional<SiteConfig> config = ConfigLoader.load(site(files), told);
          assertThat(config.isPresent()).isNotEqualTo(told.hasErrors());
          return told;
        });
  }

  @Test
  void aSoundSiteIsRead() {
    SiteConfig config = load(SITE).orElseThrow();
    assertThat(findings.sorted()).isEmpty();
    assertThat(config.title().in("en")).isEqualTo("Shirube");
    assertThat(config.languages()).containsExactly("ja", "en");
    assertThat(config.baseUrl()).isEqualTo("https://example.jp/guide/");
    assertThat(config.editUrl()).isEqualTo("https://example.jp/edit/{path}");
    assertThat(config.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(config.navigation()).hasSize(2);
    NavigationGroup first = config.navigation().get(0);
    assertThat(first.name().in("ja")).isEqualTo("はじめに");
    assertThat(first.pages())
        .extracting(Located::value, Located::position)
        .contains(tuple("apply/account", new Position("site-config/site.yml", 9, 20)));
    assertThat(first.folder()).isNull();
    NavigationGroup second = config.navigation().get(1);
    assertThat(second.pages()).isEmpty();
    assertThat(second.folder())
        .isEqualTo(new Located<>("apply", new Position("site-config/site.yml", 11, 13)));
  }

  @Test
  void aSitesOwnWordsStandInThePlaceOfTheTemplates() {
    SiteConfig config =
        ConfigLoader.load(
                site(
                    Map.of(
                        "site.yml",
                        SITE,
                        "messages/ja.yml",
                        WORDS,
                        "messages/en.yml",
                        WORDS,
                        "words/ja.yml",
                        "language: y\ndate: {own: 病棟}\n",
                        "words/en.yml",
                        "date: {own: ward}\n")),
                findings)
            .orElseThrow();
    assertThat(findings.sorted()).isEmpty();
    assertThat(config.messages().get("ja").text("language")).isEqualTo("y");
    assertThat(config.messages().get("ja").text("date.full")).isEqualTo("{year}");
    assertThat(config.messages().get("ja").text("date.own")).isEqualTo("病棟");
    assertThat(config.messages().get("en").text("language")).isEqualTo("x");
  }

  @Test
  void aWordOfItsOwnThatOneLanguageLacksIsTold() {
    assertThat(
            ConfigLoader.load(
                site(
                    Map.of(
                        "site.yml",
                        SITE,
                        "messages/ja.yml",
                        WORDS,
                        "messages/en.yml",
                        WORDS,
                        "words/ja.yml",
                        "date: {own: 病棟}\n")),
                findings))
        .isEmpty();
    assertThat(findings.sorted())
        .extracting(Finding::rule, finding -> finding.related().get(0).position().toString())
        .containsExactly(tuple("config/missing-message", "site-config/words/ja.yml:1:8"));
  }

  @Test
  void whatIsNotWrittenHasADefault() {
    SiteConfig config =
        load("""
        title: {ja: あ, en: a}
        description: {ja: あ, en: a}
        languages: [ja, en]
        navigation: []
        """)
            .orElseThrow();
    assertThat(config.baseUrl()).isEmpty();
    assertThat(config.editUrl()).isEmpty();
    assertThat(config.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void anotherBaseUrlEndsInASlashToo() {
    SiteConfig config = load(SITE).orElseThrow();
    assertThat(config.withBaseUrl("https://else.jp").baseUrl()).isEqualTo("https://else.jp/");
    assertThat(config.withBaseUrl("").baseUrl()).isEmpty();
    assertThat(config.withBaseUrl("").title()).isEqualTo(config.title());
  }

  @Test
  void messagesHaveFlatKeys() {
    Messages ja = Objects.requireNonNull(load(SITE).orElseThrow().messages().get("ja"));
    assertThat(ja.lang()).isEqualTo("ja");
    assertThat(ja.text("date.full")).isEqualTo("{year}");
    assertThat(ja.list("date.days")).isEqualTo(List.of("a", "b"));
    assertThat(ja.keys()).containsExactly("date.full", "language");
    assertThat(ja.has("date.days")).isTrue();
    assertThat(ja.has("date")).isFalse();
  }

  @Test
  void aMessageThatATemplateNeedsAndNobodyWroteNamesItsFileAndKey() {
    Messages messages = new Messages("en", Map.of(), Map.of());
    assertThatThrownBy(() -> messages.text("text.menu"))
        .isInstanceOf(FatalException.class)
        .hasMessageContaining("site-config/messages/en.yml")
        .hasMessageContaining("text.menu");
    assertThatThrownBy(() -> messages.list("date.days")).isInstanceOf(FatalException.class);
  }

  @Test
  void theProjectsOwnConfigurationIsSound() {
    Optional<SiteConfig> config = ConfigLoader.load(Path.of(""), findings);
    assertThat(findings.sorted()).isEmpty();
    assertThat(config.orElseThrow().languages()).containsExactly("ja", "en");
  }

  @Test
  void aFolderThatIsNoSiteIsTold() {
    assertThat(ConfigLoader.load(folder.resolve("nowhere"), findings)).isEmpty();
    assertThat(findings.sorted())
        .extracting(finding -> finding.position() + " " + finding.rule())
        .containsExactly("site-config/site.yml:1:1 source/unreadable");
  }
}

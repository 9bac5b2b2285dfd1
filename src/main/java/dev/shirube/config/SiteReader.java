package dev.shirube.config;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Localized;
import dev.shirube.model.Located;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.MappingReader;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads site.yml. Where a value is missing or wrong, something stands in for it so that the rest is
 * read too; the loader hands out nothing after an error.
 */
final class SiteReader {
  private static final String DEFAULT_ID = "site";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final String DEFAULT_ZONE = "Asia/Tokyo";
  private static final Localized NOTHING = new Localized(Map.of());

  private final MappingReader reader;
  private final Findings findings;

  private SiteReader(MappingReader reader, Findings findings) {
    this.reader = reader;
    this.findings = findings;
  }

  /** The configuration without messages. */
  static Optional<SiteConfig> read(SourceText file, Findings findings) {
    int before = findings.sorted().size();
    Optional<YamlNode> node = YamlText.parse(file.file(), file.text(), 1, findings);
    if (node.isPresent() && node.get() instanceof YamlNode.Mapping mapping) {
      MappingReader reader = new MappingReader(mapping, "config", findings);
      return Optional.of(new SiteReader(reader, findings).read(file.file(), mapping));
    }
    if (node.isPresent() || findings.sorted().size() == before) {
      findings.add(
          Finding.error(
                  "config/wrong-type",
                  Position.startOf(file.file()),
                  new Words("サイトの設定がありません。", "The site's settings are missing."))
              .expected("title: {ja: …, en: …}"));
    }
    return Optional.empty();
  }

  private SiteConfig read(String file, YamlNode.Mapping mapping) {
    List<String> languages = languages();
    SiteConfig config =
        new SiteConfig(
            id(),
            localized("title", languages),
            localized("description", languages),
            languages,
            WebAddress.base(reader, findings),
            WebAddress.edit(reader, findings),
            timeZone(),
            navigation(languages),
            Map.of(),
            SearchWords.NONE,
            new WrittenTexts(languages).in(file, mapping));
    reader.rejectUnknownKeys();
    return config;
  }

  private String id() {
    String id = reader.text("id").orElse(DEFAULT_ID);
    if (!ID.matcher(id).matches()) {
      findings.add(
          Finding.error(
                  "config/bad-value",
                  reader.position("id"),
                  new Words("サイトの id に使えない文字があります。", "A site cannot have this id."))
              .found(id)
              .expected("shirube-guide"));
    }
    return id;
  }

  private Localized localized(String key, List<String> languages) {
    return reader.require(key).isPresent()
        ? reader.localized(key, languages).orElse(NOTHING)
        : NOTHING;
  }

  private List<String> languages() {
    Set<String> codes = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
    List<String> languages = new ArrayList<>();
    reader.require("languages");
    for (Located<String> language : reader.texts("languages")) {
      String code = language.value();
      if (!code.matches("[a-z]{2}(-[A-Z]{2})?") || !codes.contains(code.substring(0, 2))) {
        bad(
            language,
            new Words("言語の記号ではありません。", "This is no language code."),
            "ja | en | zh | ko | …");
      } else if (languages.contains(code)) {
        bad(language, new Words("同じ言語が2回あります。", "This language stands there twice."), "");
      } else {
        languages.add(code);
      }
    }
    if (reader.sequence("languages").filter(list -> list.items().isEmpty()).isPresent()) {
      findings.add(
          Finding.error(
                  "config/bad-value",
                  reader.position("languages"),
                  new Words("言語を1つ以上書きます。", "At least one language is needed."))
              .expected("[ja, en]"));
    }
    return languages;
  }

  private ZoneId timeZone() {
    String name = reader.text("time-zone").orElse(DEFAULT_ZONE);
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      Words near =
          Suggestion.closest(name, ZoneId.getAvailableZoneIds()).isPresent()
              ? Suggestion.hint(name, ZoneId.getAvailableZoneIds())
              : Words.NONE;
      findings.add(
          Finding.error(
                  "config/bad-value",
                  reader.position("time-zone"),
                  new Words("そのような時間帯はありません。", "There is no such time zone."))
              .found(name)
              .expected(DEFAULT_ZONE)
              .hint(near));
      return ZoneId.of(DEFAULT_ZONE);
    }
  }

  private List<NavigationGroup> navigation(List<String> languages) {
    List<NavigationGroup> groups = new ArrayList<>();
    if (reader.require("navigation").isPresent()) {
      List<YamlNode> items =
          reader.sequence("navigation").map(YamlNode.Sequence::items).orElse(List.of());
      for (YamlNode item : items) {
        new NavigationReader(languages, findings).read(item).ifPresent(groups::add);
      }
    }
    return groups;
  }

  private void bad(Located<String> value, Words message, String expected) {
    findings.add(
        Finding.error("config/bad-value", value.position(), message)
            .found(value.value())
            .expected(expected));
  }
}

package dev.shirube.config;

import dev.shirube.config.Checks.Level;
import dev.shirube.config.Checks.Settled;
import dev.shirube.config.Checks.Wording;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Localized;
import dev.shirube.model.Located;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.MappingReader;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code checks.yml} and {@code terms.yml}; a site may do without either. */
public final class ChecksLoader {
  private static final String CHECKS = "site-config/checks.yml";
  private static final String TERMS = "site-config/terms.yml";
  private static final String PREFIX = "config";
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*");

  private final Path root;
  private final List<String> languages;
  private final Findings findings;

  private ChecksLoader(Path root, List<String> languages, Findings findings) {
    this.root = root;
    this.languages = languages;
    this.findings = findings;
  }

  public static Checks load(Path root, List<String> languages, Findings findings) {
    return new ChecksLoader(root, languages, findings).load();
  }

  private Checks load() {
    Optional<MappingReader> reader = read(CHECKS).flatMap(this::mapping);
    Map<String, Located<Level>> levels = new LinkedHashMap<>();
    List<Settled> settled = new ArrayList<>();
    List<Located<String>> hosts = new ArrayList<>();
    List<Located<String>> known = new ArrayList<>();
    reader.ifPresent(
        checks -> {
          checks.named("severity").forEach(named -> level(named, levels));
          mappings(checks, "settle").forEach(row -> settled(row).ifPresent(settled::add));
          hosts.addAll(checks.texts("hosts"));
          checks.texts("known-words").stream().filter(this::isAbbreviation).forEach(known::add);
          checks.rejectUnknownKeys();
        });
    List<Wording> wordings = new ArrayList<>();
    if (read(TERMS).orElse(null) instanceof YamlNode.Sequence rows) {
      for (YamlNode row : rows.items()) {
        mapping(row).flatMap(this::wording).ifPresent(wordings::add);
      }
    }
    return new Checks(levels, settled, hosts, known, wordings);
  }

  private Optional<YamlNode> read(String name) {
    Path file = root.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Optional<SourceText> text = new SourceFiles(root, findings).read(file);
    return text.flatMap(it -> YamlText.parse(it.file(), it.text(), 1, findings));
  }

  private Optional<MappingReader> mapping(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new MappingReader(mapping, PREFIX, findings));
    }
    findings.add(
        Finding.error(
                "config/wrong-type",
                node.position(),
                new Words("「項目: 値」の組ではありません。", "These are no keys with values."))
            .expected("{…: …}"));
    return Optional.empty();
  }

  private List<MappingReader> mappings(MappingReader reader, String key) {
    List<YamlNode> rows = reader.sequence(key).map(YamlNode.Sequence::items).orElse(List.of());
    return rows.stream().flatMap(row -> mapping(row).stream()).toList();
  }

  private void level(MappingReader.Named named, Map<String, Located<Level>> levels) {
    String rule = named.name().value();
    named
        .value()
        .oneOf(rule, "error", "warning", "off")
        .map(word -> Level.valueOf(word.toUpperCase(Locale.ROOT)))
        .ifPresent(level -> levels.put(rule, new Located<>(level, named.name().position())));
  }

  private Optional<Settled> settled(MappingReader row) {
    Optional<String> rule = row.requiredText("rule");
    String file = row.text("file").orElse("");
    String found = row.text("found").orElse("");
    Optional<LocalDate> until =
        row.require("until").isPresent() ? row.date("until") : Optional.empty();
    Optional<String> reason = row.requiredText("reason");
    row.rejectUnknownKeys();
    if (rule.isEmpty() || until.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    Located<String> name = new Located<>(rule.get(), row.position("rule"));
    return Optional.of(new Settled(name, file, found, until.get(), reason.get()));
  }

  /** Other words are not looked for; whoever lists one must hear that it does nothing. */
  private boolean isAbbreviation(Located<String> word) {
    boolean abbreviation = ABBREVIATION.matcher(word.value()).matches();
    if (!abbreviation) {
      findings.add(
          Finding.error(
                  "config/bad-value",
                  word.position(),
                  new Words(
                      "known-words に書けるのは、英語の大文字で書いた略語だけです。",
                      "Only abbreviations in capital letters can be known-words."))
              .found(word.value())
              .expected("PDF"));
    }
    return abbreviation;
  }

  private Optional<Wording> wording(MappingReader row) {
    Optional<String> lang = row.oneOf("lang", languages.toArray(String[]::new));
    Optional<String> use = row.requiredText("use");
    List<Located<String>> instead = row.texts("instead-of");
    Localized why =
        row.has("why")
            ? row.localized("why", languages).orElse(new Localized(Map.of()))
            : new Localized(Map.of());
    Optional<String> wrong = row.requiredText("wrong");
    Optional<String> right = row.requiredText("right");
    row.rejectUnknownKeys();
    if (use.isEmpty() || wrong.isEmpty() || right.isEmpty() || instead.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Wording(
            lang.orElse(languages.get(0)),
            use.get(),
            instead,
            why,
            wrong.get(),
            right.get(),
            row.position("use")));
  }
}

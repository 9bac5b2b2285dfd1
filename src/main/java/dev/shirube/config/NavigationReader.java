package dev.shirube.config;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Localized;
import dev.shirube.model.Located;
import dev.shirube.yaml.MappingReader;
import dev.shirube.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one group of the navigation. */
final class NavigationReader {
  private static final Pattern PATH =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");

  private final List<String> languages;
  private final Findings findings;

  NavigationReader(List<String> languages, Findings findings) {
    this.languages = languages;
    this.findings = findings;
  }

  Optional<NavigationGroup> read(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      findings.add(
          Finding.error(
                  "config/wrong-type",
                  node.position(),
                  new Words(
                      "メニューのまとまりは group と pages（か folder）で書きます。",
                      "A group of the menu has a group and pages (or a folder)."))
              .expected("{group: {ja: …, en: …}, pages: […]}"));
      return Optional.empty();
    }
    MappingReader reader = new MappingReader(mapping, "config", findings);
    reader.require("group");
    Localized name = reader.localized("group", languages).orElse(new Localized(Map.of()));
    List<Located<String>> pages = reader.texts("pages");
    Optional<Located<String>> folder =
        reader.text("folder").map(text -> new Located<>(text, reader.position("folder")));
    if (reader.has("pages") == reader.has("folder")) {
      findings.add(oneOfTwo(mapping.position()));
    }
    pages.forEach(this::checkPath);
    folder.ifPresent(this::checkPath);
    reader.rejectUnknownKeys();
    return Optional.of(new NavigationGroup(name, pages, folder.orElse(null)));
  }

  private static Finding oneOfTwo(Position position) {
    return Finding.error(
            "config/bad-value",
            position,
            new Words("pages か folder のどちらか1つを書きます。", "Write either pages or a folder, not both."))
        .expected("pages: […] | folder: …");
  }

  private void checkPath(Located<String> path) {
    if (!PATH.matcher(path.value()).matches()) {
      findings.add(
          Finding.error(
                  "config/bad-value",
                  path.position(),
                  new Words(
                      "ページのパスは、言語と .md を除いて、半角の英小文字・数字・「-」・「/」で書きます。",
                      "A path of a page has no language and no .md, and consists of a–z, 0–9, “-” "
                          + "and “/”."))
              .found(path.value())
              .expected("apply/account"));
    }
  }
}

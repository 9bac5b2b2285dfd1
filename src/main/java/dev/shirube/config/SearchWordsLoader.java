package dev.shirube.config;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Located;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.MappingReader;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code search.yml}; a site may do without it. */
final class SearchWordsLoader {
  private static final String FILE = "site-config/search.yml";
  private static final String SAME = "same";
  private static final String IGNORE = "ignore";

  /** A word alone means the same as no other. */
  private static final int LEAST = 2;

  private final Findings findings;
  private final List<List<String>> same = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();

  private SearchWordsLoader(Findings findings) {
    this.findings = findings;
  }

  static SearchWords load(Path root, SourceFiles files, Findings findings) {
    Path file = root.resolve(FILE);
    if (!Files.exists(file)) {
      return SearchWords.NONE;
    }
    SearchWordsLoader loader = new SearchWordsLoader(findings);
    files.read(file).ifPresent(loader::read);
    return new SearchWords(loader.same, loader.ignored);
  }

  private void read(SourceText file) {
    Optional<YamlNode> node = YamlText.parse(file.file(), file.text(), 1, findings);
    if (node.orElse(null) instanceof YamlNode.Sequence rows) {
      rows.items().forEach(this::row);
    } else {
      node.ifPresent(other -> wrongType(other, "- same: […]"));
    }
  }

  private void row(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      wrongType(node, "same: […]");
      return;
    }
    MappingReader reader = new MappingReader(mapping, "config", findings);
    if (!reader.has(IGNORE)) {
      reader.require(SAME);
    }
    List<String> alike = words(reader, SAME);
    if (!alike.isEmpty() && alike.size() < LEAST) {
      findings.add(
          Finding.error(
                  "config/bad-value",
                  reader.position(SAME),
                  new Words("言葉を2つ以上並べてください。", "Name two words or more."))
              .expected("same: [レセコン, 請求ソフト]"));
    }
    if (!alike.isEmpty()) {
      same.add(alike);
    }
    ignored.addAll(words(reader, IGNORE));
    reader.rejectUnknownKeys();
  }

  private List<String> words(MappingReader reader, String key) {
    Set<String> seen = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (Located<String> word : reader.texts(key)) {
      if (word.value().isBlank() || !seen.add(word.value())) {
        findings.add(
            Finding.error(
                    "config/bad-value",
                    word.position(),
                    new Words("同じ言葉が2つあるか、空です。", "A word stands here twice, or is empty."))
                .found(word.value()));
      }
      words.add(word.value());
    }
    return words;
  }

  private void wrongType(YamlNode node, String expected) {
    findings.add(
        Finding.error(
                "config/wrong-type",
                node.position(),
                new Words("検索の言葉の並びではありません。", "This is no list of words for the search."))
            .expected(expected));
  }
}

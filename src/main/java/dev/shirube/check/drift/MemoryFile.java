package dev.shirube.check.drift;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what is remembered, and tells where the file is damaged. */
final class MemoryFile {
  private static final Pattern PAIR =
      Pattern.compile("[A-Za-z0-9_-]{" + 2 * Fingerprint.LENGTH + "}");

  private final SourceText text;
  private final Findings findings;

  private MemoryFile(SourceText text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  /** What the file remembers; nothing where there is none, or none that can be read. */
  static Remembered read(Path root, Findings findings) {
    Path file = root.resolve(Remembered.FILE);
    if (!Files.exists(file)) {
      return Remembered.NOTHING;
    }
    Findings faults = new Findings();
    Optional<SourceText> text = new SourceFiles(root, faults).read(file);
    faults.sorted().forEach(fault -> findings.add(damaged(fault.position(), "")));
    return text.flatMap(it -> new MemoryFile(it, findings).remembered()).orElse(Remembered.NOTHING);
  }

  private Optional<Remembered> remembered() {
    Optional<Position> conflict = conflict();
    if (conflict.isPresent()) {
      findings.add(
          of(
              conflict.get(),
              new Words(
                  "二つの版を合わせたときの食い違いが残っています。",
                  "Two versions were merged, and where they differ is still open."),
              ""));
      return Optional.empty();
    }
    Findings faults = new Findings();
    Optional<YamlNode> node = YamlText.parse(text.file(), text.text(), 1, faults);
    if (faults.hasErrors()) {
      findings.add(damaged(faults.sorted().get(0).position(), ""));
      return Optional.empty();
    }
    if (node.isEmpty() || !(node.get() instanceof YamlNode.Mapping mapping)) {
      findings.add(damaged(Position.startOf(text.file()), ""));
      return Optional.empty();
    }
    Map<String, SortedSet<Remembered.Pair>> groups = new TreeMap<>();
    for (YamlNode.Pair row : mapping.pairs()) {
      Optional<SortedSet<Remembered.Pair>> pairs = pairs(row.value());
      if (pairs.isEmpty()) {
        findings.add(damaged(row.keyPosition(), row.key()));
        return Optional.empty();
      }
      groups.put(row.key(), pairs.get());
    }
    return Optional.of(new Remembered(groups));
  }

  private static Optional<SortedSet<Remembered.Pair>> pairs(YamlNode node) {
    SortedSet<Remembered.Pair> pairs = new TreeSet<>();
    if (!(node instanceof YamlNode.Scalar scalar)) {
      return Optional.empty();
    }
    for (String word : scalar.text().split(" ", -1)) {
      if (!PAIR.matcher(word).matches()) {
        return Optional.empty();
      }
      pairs.add(
          new Remembered.Pair(
              word.substring(0, Fingerprint.LENGTH), word.substring(Fingerprint.LENGTH)));
    }
    return Optional.of(pairs);
  }

  private Optional<Position> conflict() {
    List<String> lines = text.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
        return Optional.of(new Position(text.file(), i + 1, 1));
      }
    }
    return Optional.empty();
  }

  private static Finding damaged(Position position, String found) {
    return of(
        position,
        new Words("訳の記録が読めません。", "What is remembered of translations cannot be read."),
        found);
  }

  private static Finding of(Position position, Words message, String found) {
    return Finding.error(Translations.RULE, position, message)
        .found(found)
        .hint(
            new Words(
                "手で直さず、前の版に戻すか、./shirube build --lock で書き直してください。",
                "Do not mend it by hand: put back the version before, or write it anew with"
                    + " ./shirube build --lock."));
  }
}

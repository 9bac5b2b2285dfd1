package dev.shirube.checklist;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.ItemChanges.How;
import dev.shirube.model.Located;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.MappingReader;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the lock file, and tells where it is damaged. */
final class LockFile {
  static final int VERSION = 1;

  private static final Words RESTORE =
      new Words(
          "このファイルは ./shirube build --lock が書きます。手で直さず、前の版に戻してください。",
          "This file is written by ./shirube build --lock. Do not mend it by hand; put back the"
              + " version before.");

  private static final Set<String> MENDED_OTHERWISE =
      Set.of("lock/conflict", "lock/version", "yaml/duplicate-key");

  private final Findings findings;

  private LockFile(Findings findings) {
    this.findings = findings;
  }

  /** What the file remembers; nothing where there is none yet. */
  static Lock read(Path root, Findings findings) {
    Path file = root.resolve(Lock.FILE);
    if (!Files.exists(file)) {
      return Lock.NONE;
    }
    Findings own = new Findings();
    Optional<Lock> lock =
        new SourceFiles(root, own).read(file).flatMap(text -> new LockFile(own).lock(text));
    own.sorted().stream()
        .map(finding -> MENDED_OTHERWISE.contains(finding.rule()) ? finding : finding.hint(RESTORE))
        .forEach(findings::add);
    return lock.orElse(Lock.NONE);
  }

  private Optional<Lock> lock(SourceText text) {
    Optional<Position> conflict = conflict(text);
    if (conflict.isPresent()) {
      findings.add(
          Finding.error(
                  "lock/conflict",
                  conflict.get(),
                  new Words(
                      "二つの版を合わせたときの食い違いが残っています。",
                      "Two versions were merged, and where they differ is still open."))
              .hint(
                  new Words(
                      "両方の項目を残して <<<<<<<・=======・>>>>>>> の行を消し、./shirube build --lock を実行してください。",
                      "Keep the items of both, remove the lines <<<<<<<, ======= and >>>>>>>, then"
                          + " run ./shirube build --lock.")));
      return Optional.empty();
    }
    Findings faults = new Findings();
    Optional<YamlNode> node = YamlText.parse(text.file(), text.text(), 1, faults);
    findings.addAll(faults.sorted());
    if (node.isPresent() && node.get() instanceof YamlNode.Mapping mapping) {
      return Optional.of(lock(new MappingReader(mapping, "lock", findings)));
    }
    if (!faults.hasErrors()) {
      findings.add(
          Finding.error(
              "lock/wrong-type",
              Position.startOf(text.file()),
              new Words("項目の記録がありません。", "There is no record of items in this file.")));
    }
    return Optional.empty();
  }

  private static Optional<Position> conflict(SourceText text) {
    List<String> lines = text.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
        return Optional.of(new Position(text.file(), i + 1, 1));
      }
    }
    return Optional.empty();
  }

  private Lock lock(MappingReader reader) {
    reader.require("version");
    Optional<Integer> version = reader.integer("version");
    if (version.isPresent() && version.get() != VERSION) {
      findings.add(
          Finding.error(
                  "lock/version",
                  reader.position("version"),
                  new Words("この版の記録は読めません。", "A record of this version cannot be read."))
              .found(version.get().toString())
              .expected(Integer.toString(VERSION))
              .hint(new Words("新しい Shirube を使ってください。", "Use a newer Shirube.")));
      return Lock.NONE;
    }
    Map<String, Lock.Published> items = new LinkedHashMap<>();
    for (MappingReader.Named item : reader.named("items")) {
      item.mapping().ifPresent(it -> items.put(item.name().value(), item(item.name(), it)));
    }
    Map<String, Lock.Gone> gone = new LinkedHashMap<>();
    for (MappingReader.Named item : reader.named("gone")) {
      item.mapping().ifPresent(it -> gone.put(item.name().value(), gone(item.name(), it)));
    }
    reader.rejectUnknownKeys();
    return new Lock(items, gone);
  }

  private static Lock.Published item(Located<String> id, MappingReader reader) {
    Lock.Published item =
        new Lock.Published(
            reader.requiredText("list").orElse(""),
            reader.requiredText("hash").orElse(""),
            values(reader.texts("same")),
            reader.requiredText("words").orElse(""),
            id.position());
    reader.rejectUnknownKeys();
    return item;
  }

  private static Lock.Gone gone(Located<String> id, MappingReader reader) {
    reader.require("how");
    How how =
        reader
            .oneOf("how", Stream.of(How.values()).map(How::label).toArray(String[]::new))
            .flatMap(
                label -> Stream.of(How.values()).filter(it -> it.label().equals(label)).findFirst())
            .orElse(How.RETIRED);
    Lock.Gone gone =
        new Lock.Gone(
            how,
            values(reader.texts("to")),
            reader.text("list").orElse(""),
            reader.text("words").orElse(""),
            id.position());
    reader.rejectUnknownKeys();
    return gone;
  }

  private static List<String> values(List<Located<String>> texts) {
    return texts.stream().map(Located::value).toList();
  }
}

package dev.shirube.edit.skeleton;

import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Lines;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.load.data.RecordFiles;
import dev.shirube.model.Entry;
import dev.shirube.model.Site;
import dev.shirube.source.SourceText;
import dev.shirube.source.WholeFile;
import dev.shirube.yaml.RecordType;
import dev.shirube.yaml.Schemas;
import dev.shirube.yaml.YamlMeaning;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Begins a record at the end of the file that holds those of its type. */
final class NewRecord {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String SCHEMA_ENDING = ".schema.json";

  private final Path root;
  private final SiteConfig config;
  private final Schemas schemas;
  private final Site site;

  NewRecord(Path root, SiteConfig config, Schemas schemas, Site site) {
    this.root = root;
    this.config = config;
    this.schemas = schemas;
    this.site = site;
  }

  Begun begin(RecordType type, String id, LocalDate today) {
    Optional<Words> fault = fault(type, id);
    if (fault.isPresent()) {
      return new Begun.Refused(fault.get());
    }
    RecordText record = new RecordText(schemas.blanks(type), config.languages(), id, today);
    Optional<SourceText> file = RecordFiles.of(root, type, schemas);
    if (file.isEmpty()) {
      return inNewFile(type, record);
    }
    Optional<Appended> appended = Appended.to(file.get(), record);
    if (appended.isEmpty()) {
      return new Begun.Refused(
          new Words(
              file.get().file()
                  + " の終わりに足せませんでした。読めないところがあるか、「- id:」の並びではありません。./shirube check で確かめてください。",
              "Nothing could be added at the end of "
                  + file.get().file()
                  + ": it cannot be read, or is no list of “- id:”. ./shirube check tells more."));
    }
    WholeFile.rewrite(root.resolve(file.get().file()), appended.get().text());
    return made(type, new Position(file.get().file(), appended.get().line(), 1));
  }

  private Begun inNewFile(RecordType type, RecordText record) {
    String base =
        type.schemaFile().substring(0, type.schemaFile().length() - SCHEMA_ENDING.length());
    String name = "content/data/" + base + ".yml";
    String first =
        "# yaml-language-server: $schema=../../site-config/schema/" + type.schemaFile() + "\n";
    NewFiles.write(Map.of(root.resolve(name), first + record.indented(0)));
    return made(type, new Position(name, 2, 1));
  }

  private Optional<Words> fault(RecordType type, String id) {
    if (!ID.matcher(id).matches()) {
      String meant = Proposal.id(id);
      return Optional.of(
          new Words(
              "「"
                  + id
                  + "」は id に使えません。半角の英小文字と数字を「-」でつなぎます。"
                  + (meant.isEmpty() ? "例：hokkaido-desk" : "もしかして「" + meant + "」ですか。"),
              "“"
                  + id
                  + "” cannot be an id: it consists of small letters and digits, joined by “-”. "
                  + (meant.isEmpty()
                      ? "An example: hokkaido-desk"
                      : "Did you mean “" + meant + "”?")));
    }
    return site.records()
        .find(type.name(), id)
        .map(
            entry ->
                new Words(
                    "「" + id + "」は " + place(entry) + " にもうあります。「" + free(type, id) + "」なら使えます。",
                    "There is “"
                        + id
                        + "” already, at "
                        + place(entry)
                        + ". “"
                        + free(type, id)
                        + "” is free."));
  }

  private static String place(Entry entry) {
    return entry.position().file() + ":" + entry.position().line();
  }

  private String free(RecordType type, String id) {
    int number = 2;
    while (site.records().find(type.name(), id + "-" + number).isPresent()) {
      number++;
    }
    return id + "-" + number;
  }

  private Begun made(RecordType type, Position place) {
    List<Words> next = new ArrayList<>();
    next.add(
        new Words(
            "値のないところを書きます。# から後ろは説明です。書いたら消してください。",
            "Write what has no value yet. What follows a # explains it; take it away when done."));
    Set<String> more = new TreeSet<>(type.fields().fields().keySet());
    schemas.blanks(type).forEach(blank -> more.remove(blank.key()));
    if (!more.isEmpty()) {
      String list = more.stream().collect(Collectors.joining(", "));
      next.add(new Words("ほかに書けるもの：" + list, "What it may have besides: " + list));
    }
    next.add(
        new Words(
            "./shirube check が、まだ書いていないところを知らせます。書き終わるまで、サイトは作られません。",
            "./shirube check tells what is still missing. Until then no site is built."));
    return new Begun.Made(List.of(place), next);
  }

  /** A file with a record more. */
  private record Appended(String text, int line) {
    /** Nothing where the other records would not stay as they are. */
    static Optional<Appended> to(SourceText file, RecordText record) {
      Optional<YamlNode> before = read(file.text());
      int indent = 0;
      boolean apart = false;
      int count = 0;
      if (before.isPresent()) {
        if (!(before.get() instanceof YamlNode.Sequence records) || records.items().isEmpty()) {
          return Optional.empty();
        }
        count = records.items().size();
        Position last = records.items().get(count - 1).position();
        indent = Math.max(0, last.column() - 1 - RecordText.DASH.length());
        List<String> lines = file.text().lines().toList();
        apart = count > 1 && lines.get(last.line() - 2).isBlank();
      }
      String start = file.text().stripTrailing() + "\n" + (apart ? "\n" : "");
      String text = start + record.indented(indent);
      Optional<YamlNode> after = read(text);
      boolean fine =
          after.isPresent()
              && after.get() instanceof YamlNode.Sequence records
              && records.items().size() == count + 1
              && (before.isEmpty() || isKept(before.get(), records));
      int line = Lines.of(file.file(), text).at(start.length()).line();
      return fine ? Optional.of(new Appended(text, line)) : Optional.empty();
    }

    private static boolean isKept(YamlNode before, YamlNode.Sequence after) {
      List<YamlNode> kept = after.items().subList(0, after.items().size() - 1);
      return YamlMeaning.of(before)
          .equals(YamlMeaning.of(new YamlNode.Sequence(kept, after.position())));
    }

    private static Optional<YamlNode> read(String text) {
      return YamlText.parse("", text, 1, new Findings());
    }
  }
}

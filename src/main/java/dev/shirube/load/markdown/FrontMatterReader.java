package dev.shirube.load.markdown;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Lines;
import dev.shirube.diagnostic.Origin;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.FrontMatter;
import dev.shirube.model.Located;
import dev.shirube.source.SourceText;
import dev.shirube.yaml.MappingReader;
import dev.shirube.yaml.MisplacedReference;
import dev.shirube.yaml.YamlNode;
import dev.shirube.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what stands between the two {@code ---} lines at the start of a page. */
final class FrontMatterReader {
  private static final String FENCE = "---";
  private static final int FIRST_LINE = 2;

  private FrontMatterReader() {}

  /** Where the front matter ends and the text begins, as offsets. */
  record Split(int metaStart, int metaEnd, int bodyStart) {}

  static Optional<Split> split(SourceText source, Lines lines, Findings findings) {
    String text = source.text();
    if (!text.startsWith(FENCE + "\n")) {
      findings.add(
          Finding.error(
                  "page/no-front-matter",
                  Position.startOf(source.file()),
                  new Words(
                      "ページの先頭に --- で囲んだ見出し情報がありません。", "The page does not begin with front matter."))
              .hint(
                  new Words(
                      "一行目に ---、次に title: 題名、そして --- の行を書いてください。",
                      "Begin with a line ---, then title: …, then a line --- again.")));
      return Optional.empty();
    }
    int metaStart = FENCE.length() + 1;
    int end = text.startsWith(FENCE + "\n", metaStart) ? metaStart : endOf(text, metaStart);
    if (end < 0) {
      findings.add(
          Finding.error(
                  "page/no-front-matter",
                  lines.at(0),
                  new Words(
                      "見出し情報を閉じる --- の行がありません。", "The front matter is not closed by a line ---."))
              .hint(new Words("本文の前に --- だけの行を加えてください。", "Add a line --- before the text.")));
      return Optional.empty();
    }
    return Optional.of(
        new Split(metaStart, end, Math.min(text.length(), end + FENCE.length() + 1)));
  }

  private static int endOf(String text, int from) {
    int at = text.indexOf("\n" + FENCE, from - 1);
    while (at >= 0) {
      int after = at + 1 + FENCE.length();
      if (after == text.length() || text.charAt(after) == '\n') {
        return at + 1;
      }
      at = text.indexOf("\n" + FENCE, after);
    }
    return -1;
  }

  static FrontMatter read(SourceText source, Split split, Findings findings) {
    Findings faults = new Findings();
    Optional<YamlNode> yaml =
        YamlText.parse(
            source.file(),
            source.text().substring(split.metaStart(), split.metaEnd()),
            FIRST_LINE,
            faults);
    findings.addAll(faults.sorted());
    Position start = new Position(source.file(), FIRST_LINE, 1);
    if (yaml.isEmpty() || !(yaml.get() instanceof YamlNode.Mapping mapping)) {
      if (!faults.hasErrors()) {
        findings.add(noTitle(start));
      }
      return FrontMatter.unread(start);
    }
    MappingReader reader = new MappingReader(mapping, "page", findings);
    FrontMatter meta =
        new FrontMatter(
            mapping.position(),
            reader.requiredText("title").orElse(""),
            reader.text("description").orElse(""),
            reader.oneOf("status", "published", "draft").orElse("").equals("draft"),
            new Located<>(reader.text("template").orElse("page"), reader.position("template")),
            reader.text("audience").orElse(""),
            reader.texts("sources"),
            reader.date("reviewed").orElse(null),
            reader.period("review-after").orElse(null),
            reader.integer("order").orElse(0),
            reader.texts("redirect-from"),
            ItemChangesReader.read(reader),
            origins(mapping));
    reader.rejectUnknownKeys();
    for (YamlNode.Pair pair : mapping.pairs()) {
      if (pair.value() instanceof YamlNode.Scalar scalar) {
        MisplacedReference.in(scalar).ifPresent(findings::add);
      }
    }
    return meta;
  }

  private static Map<String, Origin> origins(YamlNode.Mapping mapping) {
    Map<String, Origin> origins = new LinkedHashMap<>();
    for (YamlNode.Pair pair : mapping.pairs()) {
      if (pair.value() instanceof YamlNode.Scalar scalar) {
        origins.put(pair.key(), scalar.origin());
      }
    }
    return origins;
  }

  private static Finding noTitle(Position start) {
    return Finding.error(
            "page/missing-key",
            start,
            new Words("見出し情報に title がありません。", "The front matter has no title."))
        .expected("title: …")
        .hint(new Words("title: 題名 の行を加えてください。", "Add a line title: …."));
  }
}

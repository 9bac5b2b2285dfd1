package dev.shirube.load.markdown;

import com.vladsch.flexmark.util.ast.Document;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Lines;
import dev.shirube.model.Body;
import dev.shirube.model.FrontMatter;
import dev.shirube.model.Page;
import dev.shirube.source.SourceText;
import java.util.Optional;

/** Reads one page. Safe to call from several threads. */
public final class MarkdownLoader {
  private final Findings findings;

  public MarkdownLoader(Findings findings) {
    this.findings = findings;
  }

  /**
   * The page. What cannot be read of it is told, and left out.
   *
   * @param path without language and ending, such as {@code apply/account}
   */
  public Page load(SourceText source, String lang, String path) {
    Lines lines = Lines.of(source.file(), source.text());
    Optional<FrontMatterReader.Split> split = FrontMatterReader.split(source, lines, findings);
    if (split.isEmpty()) {
      return Page.unread(lang, path, lines);
    }
    FrontMatter meta = FrontMatterReader.read(source, split.get(), findings);
    BodyParts parts = new BodyParts(lines, findings);
    Document document = MarkdownParser.parse(source.text(), split.get().bodyStart());
    Body body = new BlockConverter(document, parts).convert(document);
    var checklists = ChecklistSections.read(body.blocks(), parts);
    return new Page(lang, path, lines, meta, body, checklists);
  }
}

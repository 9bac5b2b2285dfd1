package dev.shirube.load.markdown;

import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** The one parser for all pages: building it is dear, and it is safe to share between threads. */
final class MarkdownParser {
  private static final Parser PARSER = create();

  private MarkdownParser() {}

  /** Parses the text from an offset on; the nodes' offsets count from the text's start. */
  static Document parse(String text, int from) {
    return PARSER.parse(BasedSequence.of(text).subSequence(from, text.length()));
  }

  private static Parser create() {
    MutableDataSet options = new MutableDataSet();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            new ReferenceSyntax(),
            new CjkEmphasis(),
            AttributesExtension.create(),
            TablesExtension.create(),
            TaskListExtension.create(),
            FootnoteExtension.create(),
            DefinitionExtension.create()));
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    // A caption would be a line in brackets, which an author means as text.
    options.set(TablesExtension.WITH_CAPTION, false);
    return Parser.builder(options).build();
  }
}

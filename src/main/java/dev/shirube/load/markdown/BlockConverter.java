package dev.shirube.load.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.load.markdown.ReferenceSyntax.ReferenceNode;
import dev.shirube.model.Attributes;
import dev.shirube.model.Block;
import dev.shirube.model.Body;
import dev.shirube.model.Inline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's blocks into ours. */
final class BlockConverter {
  private static final List<String> ALERTS =
      Stream.of(Block.AlertKind.values()).map(Enum::name).toList();

  private final BodyParts parts;
  private final InlineConverter inline;
  private final Footnotes footnotes = new Footnotes();

  BlockConverter(Document document, BodyParts parts) {
    this.parts = parts;
    this.inline = new InlineConverter(document, parts, new AttributeReader(parts), footnotes);
  }

  Body convert(Document document) {
    List<Block> blocks = CardSections.gather(ChecklistSections.gather(blocks(document)));
    List<Body.Footnote> notes = footnotes();
    new AttributePlaces(parts).check(blocks);
    return new Body(
        blocks,
        notes,
        parts.headings,
        parts.links,
        parts.images,
        parts.references,
        parts.recordLists,
        parts.conditions,
        parts.anchors);
  }

  /** A note may use others, before or behind it, so that uses are counted when all are read. */
  private List<Body.Footnote> footnotes() {
    List<List<Block>> texts = new ArrayList<>();
    for (int i = 0; i < footnotes.order().size(); i++) {
      texts.add(blocks(footnotes.order().get(i)));
    }
    List<Body.Footnote> notes = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      FootnoteBlock note = footnotes.order().get(i);
      int uses = footnotes.usesOf(note);
      notes.add(new Body.Footnote(i + 1, uses, texts.get(i), note.getStartOffset()));
    }
    for (FootnoteBlock note : footnotes.unused()) {
      String mark = "[^" + note.getText() + "]";
      parts.error(
          "markdown/footnote",
          note.getStartOffset(),
          new Words("この脚注は本文のどこからも参照されていません。", "Nothing in the text refers to this footnote."),
          mark,
          new Words(
              "本文に " + mark + " と書くか、この脚注を消してください。",
              "Write " + mark + " in the text, or take the footnote away."));
    }
    return notes;
  }

  private List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      Block block = block(node);
      if (block != null) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private @Nullable Block block(Node node) {
    int at = node.getStartOffset();
    if (node instanceof Paragraph) {
      return paragraph(node);
    } else if (node instanceof Heading heading) {
      return heading(heading);
    } else if (node instanceof DefinitionList) { // which flexmark derives from lists
      return definitions(node);
    } else if (node instanceof ListBlock list) {
      return list(list);
    } else if (node instanceof BlockQuote) {
      return quote(node);
    } else if (node instanceof TableBlock table) {
      return TableConverter.convert(table, inline);
    } else if (node instanceof FencedCodeBlock code) {
      String language = code.getInfo().unescape().strip().split("\\s+", 2)[0];
      return new Block.CodeBlock(language, code.getContentChars().toString(), at);
    } else if (node instanceof IndentedCodeBlock code) {
      return new Block.CodeBlock("", code.getContentChars().toString(), at);
    } else if (node instanceof ThematicBreak) {
      return new Block.Rule(at);
    } else if (node instanceof HtmlCommentBlock
        || node instanceof HtmlBlock && node.getChars().startsWith("<!--")) {
      return comment(node);
    } else if (node instanceof HtmlBlockBase) {
      return html(node);
    } else if (node instanceof FootnoteBlock note) {
      footnotes.write(note);
      return null;
    } else if (node instanceof Reference) {
      return null;
    }
    throw new IllegalStateException("No conversion for " + node.getNodeName());
  }

  private Block paragraph(Node node) {
    if (node.getFirstChild() instanceof ReferenceNode reference
        && reference.getNext() == null
        && node.getParent() instanceof Document
        && reference.closed()
        && !reference.inner().isBlank()
        && !reference.inner().toString().contains(".")) {
      return recordList(reference);
    }
    InlineConverter.Run run = inline.run(node);
    return new Block.Paragraph(run.attributes(), run.content(), node.getStartOffset());
  }

  private Block recordList(ReferenceNode reference) {
    String[] words = reference.inner().toString().strip().split("\\s+", -1);
    Map<String, String> filters = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      String key = equals < 0 ? "group" : words[i].substring(0, equals);
      filters.put(key, words[i].substring(equals + 1));
    }
    Block.RecordList list = new Block.RecordList(words[0], filters, reference.getStartOffset());
    parts.recordLists.add(list);
    return list;
  }

  private Block heading(Heading node) {
    InlineConverter.Run run = inline.run(node);
    int at = node.getStartOffset();
    if (node.getLevel() == 1) {
      parts.error(
          "markdown/heading",
          at,
          new Words("本文に一番大きい見出し（#）は使えません。", "The text cannot have a heading of level 1."),
          node.getChars().toString().lines().findFirst().orElse(""),
          new Words(
              "ページの題名は先頭の title に書き、本文の見出しは ## から始めてください。",
              "The page's title stands in the front matter; begin headings with ##."));
    }
    Block.Heading heading = new Block.Heading(node.getLevel(), run.attributes(), run.content(), at);
    parts.headings.add(heading);
    return heading;
  }

  private Block list(ListBlock node) {
    List<Block.ListItem> items = new ArrayList<>();
    for (Node child : node.getChildren()) {
      if (child instanceof ListItem item) {
        items.add(item(item));
      }
    }
    boolean ordered = node instanceof OrderedList;
    int start = node instanceof OrderedList list ? list.getStartNumber() : 0;
    return new Block.ItemList(ordered, start, node.isTight(), items, node.getStartOffset());
  }

  /** An item's attributes are those of its first paragraph. */
  private Block.ListItem item(ListItem node) {
    List<Block> blocks = blocks(node);
    Attributes attributes = Attributes.NONE;
    if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph first) {
      attributes = first.attributes();
      blocks.set(0, new Block.Paragraph(Attributes.NONE, first.content(), first.at()));
    }
    Boolean done = node instanceof TaskListItem task ? task.isItemDoneMarker() : null;
    return new Block.ListItem(done, attributes, List.copyOf(blocks), node.getStartOffset());
  }

  private Block quote(Node node) {
    int at = node.getStartOffset();
    if (node.getFirstChild() instanceof Paragraph first
        && first.getFirstChild() instanceof LinkRef mark
        && mark.getChars().startsWith("[!")) {
      String name = mark.getReference().toString().replaceFirst("^!", "");
      String kind = name.toUpperCase(Locale.ROOT);
      boolean known = ALERTS.contains(kind);
      Node next = mark.getNext();
      if (known
          && (next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak)) {
        return alert(Block.AlertKind.valueOf(kind), first, mark, at);
      }
      parts.error(
          "markdown/alert",
          mark.getStartOffset(),
          known
              ? new Words("注意書きの種類と同じ行に文があります。", "Words stand on the line of an alert's kind.")
              : new Words("この注意書きの種類はありません。", "There is no alert of this kind."),
          mark.getChars().toString(),
          known
              ? new Words(
                  "次の行から「> 」に続けて文を書いてください。", "Begin the words on the next line, after “> ”.")
              : Suggestion.hint(kind, ALERTS));
    }
    return new Block.Quote(blocks(node), at);
  }

  private Block alert(Block.AlertKind kind, Paragraph first, LinkRef mark, int at) {
    List<Block> blocks = new ArrayList<>();
    Node lineBreak = mark.getNext();
    if (lineBreak != null && lineBreak.getNext() != null) {
      InlineConverter.Run run = inline.runFrom(lineBreak.getNext());
      blocks.add(
          new Block.Paragraph(
              run.attributes(), run.content(), lineBreak.getNext().getStartOffset()));
    }
    for (Node node = first.getNext(); node != null; node = node.getNext()) {
      Block block = block(node);
      if (block != null) {
        blocks.add(block);
      }
    }
    return new Block.Alert(kind, List.copyOf(blocks), at);
  }

  private Block definitions(Node node) {
    List<Block.Definition> definitions = new ArrayList<>();
    Node child = node.getFirstChild();
    while (child != null) {
      int at = child.getStartOffset();
      List<List<Inline>> terms = new ArrayList<>();
      for (; child instanceof DefinitionTerm; child = child.getNext()) {
        Node content = child.getFirstChild() instanceof Paragraph p ? p : child;
        terms.add(inline.run(content).content());
      }
      List<List<Block>> texts = new ArrayList<>();
      for (; child instanceof DefinitionItem; child = child.getNext()) {
        texts.add(List.copyOf(blocks(child)));
      }
      definitions.add(new Block.Definition(List.copyOf(terms), List.copyOf(texts), at));
      if (terms.isEmpty() && texts.isEmpty() && child != null) {
        child = child.getNext();
      }
    }
    return new Block.DefinitionList(List.copyOf(definitions), node.getStartOffset());
  }

  /** Markdown takes the rest of a comment's last line for a part of it, so that it would vanish. */
  private Block comment(Node node) {
    String text = node.getChars().toString();
    int end = text.indexOf("-->");
    int rest = end < 0 ? 0 : end + "-->".length();
    while (rest < text.length() && Character.isWhitespace(text.charAt(rest))) {
      rest++;
    }
    if (rest < text.length()) {
      parts.error(
          "markdown/comment",
          node.getStartOffset() + rest,
          end < 0
              ? new Words("このコメントは閉じられていません。", "This comment is not closed.")
              : new Words(
                  "コメントと同じ行にある本文は表示されません。", "Text on the line of a comment would not be printed."),
          text.substring(rest).lines().findFirst().orElse(""),
          end < 0
              ? new Words("--> で閉じてください。", "Close it with -->.")
              : new Words(
                  "--> のあとで行を変え、一行空けて本文を書いてください。",
                  "Begin a new line after -->, and leave an empty one before the text."));
    }
    return new Block.Comment(text, node.getStartOffset());
  }

  private Block html(Node node) {
    new HtmlAllowList(parts).refuse(node.getChars().toString(), node.getStartOffset());
    return new Block.Comment("", node.getStartOffset());
  }
}

package dev.shirube.load.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.shirube.diagnostic.Words;
import dev.shirube.load.markdown.ReferenceSyntax.ReferenceNode;
import dev.shirube.model.Attributes;
import dev.shirube.model.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's inline nodes into ours. */
final class InlineConverter {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final Document document;
  private final BodyParts parts;
  private final AttributeReader attributes;
  private final Footnotes footnotes;

  InlineConverter(
      Document document, BodyParts parts, AttributeReader attributes, Footnotes footnotes) {
    this.document = document;
    this.parts = parts;
    this.attributes = attributes;
    this.footnotes = footnotes;
  }

  /** Running text and the attributes that stand in it for the block around it. */
  record Run(List<Inline> content, Attributes attributes) {}

  Run run(Node block) {
    return runFrom(block.getFirstChild());
  }

  /** From a node to the last of its siblings. */
  Run runFrom(@Nullable Node first) {
    Collector collector = new Collector();
    for (Node node = first; node != null; node = node.getNext()) {
      collector.add(node);
    }
    collector.html.end();
    return new Run(trimmed(collector.content), collector.blockAttributes);
  }

  /** Attributes at a block's end leave the space that stood before them. */
  private static List<Inline> trimmed(List<Inline> content) {
    while (!content.isEmpty()) {
      int last = content.size() - 1;
      if (content.get(last) instanceof Inline.Text text) {
        String stripped = text.text().stripTrailing();
        if (stripped.length() == text.text().length()) {
          break;
        }
        content.remove(last);
        if (!stripped.isEmpty()) {
          content.add(new Inline.Text(stripped, text.at()));
        }
      } else if (content.get(last) instanceof Inline.Break) {
        content.remove(last);
      } else {
        break;
      }
    }
    return List.copyOf(content);
  }

  private final class Collector {
    private List<Inline> content = new ArrayList<>();
    private Attributes blockAttributes = Attributes.NONE;
    private final HtmlAllowList html = new HtmlAllowList(parts);

    void add(Node node) {
      int at = node.getStartOffset();
      if (node instanceof Text) {
        text(node.getChars(), content);
      } else if (node instanceof TextBase) {
        children(node);
      } else if (node instanceof ReferenceNode reference) {
        reference(reference);
      } else if (node instanceof SoftLineBreak) {
        softBreak(node);
      } else if (node instanceof HardLineBreak) {
        content.add(new Inline.Break(true, at));
      } else if (node instanceof Emphasis) {
        content.add(new Inline.Emphasis(nested(node), at));
      } else if (node instanceof StrongEmphasis) {
        content.add(new Inline.Strong(nested(node), at));
      } else if (node instanceof Code code) {
        content.add(new Inline.Code(code(code), at));
      } else if (node instanceof Link link) {
        link(link.getUrl(), words(link.getTitle()), nested(node));
      } else if (node instanceof AutoLink link) {
        autoLink("", link.getText());
      } else if (node instanceof MailLink link) {
        autoLink("mailto:", link.getText());
      } else if (node instanceof LinkRef link) {
        linkReference(link);
      } else if (node instanceof Image image) {
        image(image.getUrl(), words(image.getTitle()), alt(image.getText(), image), at);
      } else if (node instanceof ImageRef image && image.getReferenceNode(document) != null) {
        Reference target = image.getReferenceNode(document);
        BasedSequence alt =
            image.isReferenceTextCombined() ? image.getReference() : image.getText();
        image(target.getUrl(), words(target.getTitle()), alt(alt, image), at);
      } else if (node instanceof AttributesNode written) {
        attributes(written);
      } else if (node instanceof Footnote footnote) {
        footnote(footnote);
      } else if (node instanceof HtmlEntity) {
        content.add(new Inline.Text(node.getChars().unescape(), at));
      } else if (node instanceof HtmlInlineComment) {
        content.add(new Inline.Comment(node.getChars().toString(), at));
      } else if (node instanceof HtmlInline) {
        html.read(node.getChars().toString(), at, content);
      } else {
        text(node.getChars(), content);
      }
    }

    private void children(Node node) {
      for (Node child : node.getChildren()) {
        add(child);
      }
    }

    private List<Inline> nested(Node node) {
      List<Inline> outer = content;
      content = new ArrayList<>();
      int open = html.enter();
      children(node);
      html.leave(open);
      List<Inline> inner = List.copyOf(content);
      content = outer;
      return inner;
    }

    private void softBreak(Node node) {
      if (!LineEnd.joins(node)) {
        content.add(new Inline.Break(false, node.getStartOffset()));
      }
    }

    /** A blank at both ends only keeps backticks apart; a table's cell needs its lines escaped. */
    private String code(Code code) {
      String text = code.getText().toString().replace('\n', ' ');
      if (code.getAncestorOfType(TableCell.class) != null) {
        text = text.replace("\\|", "|");
      }
      boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
      return padded ? text.substring(1, text.length() - 1) : text;
    }

    /** A title, which is an attribute: no value can be printed in it. */
    private String words(BasedSequence written) {
      int reference = written.indexOf("{{");
      if (reference >= 0) {
        parts.error(
            "reference/syntax",
            written.getStartOffset() + reference,
            new Words(
                "題名や代替テキストの中では参照を使えません。",
                "A reference cannot stand in a title or in the text for a picture."),
            written.subSequence(reference).toString(),
            new Words("参照は本文に書いてください。", "Write the reference in the text."));
      }
      return written.unescape();
    }

    /** What is read out in place of a picture: its text without marks. */
    private String alt(BasedSequence written, Node image) {
      words(written);
      StringBuilder text = new StringBuilder();
      plain(image, text);
      return text.isEmpty() ? written.unescape() : text.toString();
    }

    private void plain(Node node, StringBuilder into) {
      for (Node child : node.getChildren()) {
        if (child instanceof Code code) {
          into.append(code(code));
        } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
          into.append(LineEnd.joins(child) ? "" : " ");
        } else if (child.hasChildren()) {
          plain(child, into);
        } else {
          into.append(child.getChars().unescape());
        }
      }
    }

    private void link(BasedSequence url, String title, List<Inline> text) {
      Inline.Link link = new Inline.Link(url.unescape(), title, text, url.getStartOffset());
      parts.links.add(link);
      content.add(link);
    }

    private void autoLink(String scheme, BasedSequence text) {
      int at = text.getStartOffset();
      Inline.Link link =
          new Inline.Link(scheme + text, "", List.of(new Inline.Text(text.toString(), at)), at);
      parts.links.add(link);
      content.add(link);
    }

    private void linkReference(LinkRef link) {
      Reference target = link.getReferenceNode(document);
      if (target != null) {
        link(target.getUrl(), words(target.getTitle()), nested(link));
      } else if (link.getText().isEmpty()) {
        int at = link.getStartOffset();
        content.add(new Inline.Text("[", at));
        children(link);
        content.add(new Inline.Text("]", link.getEndOffset() - 1));
      } else {
        text(link.getChars(), content);
      }
    }

    private void image(BasedSequence url, String title, String alt, int at) {
      Inline.Image image = new Inline.Image(url.unescape(), title, alt, Attributes.NONE, at);
      parts.images.add(image);
      content.add(image);
    }

    /** Directly behind a picture they are the picture's, else the block's. */
    private void attributes(AttributesNode node) {
      int last = content.size() - 1;
      if (last >= 0
          && content.get(last) instanceof Inline.Image image
          && (node.getPrevious() instanceof Image || node.getPrevious() instanceof ImageRef)) {
        Attributes read = attributes.ofPicture(node, image.attributes());
        content.set(
            last, new Inline.Image(image.target(), image.title(), image.alt(), read, image.at()));
      } else {
        blockAttributes = attributes.ofBlock(node, blockAttributes);
      }
    }

    private void reference(ReferenceNode node) {
      int at = node.getStartOffset();
      Inline.RecordPath path = Inline.RecordPath.parse(node.inner().toString());
      if (!node.closed() || path == null) {
        parts.error(
            "reference/syntax",
            at,
            new Words("参照の書き方が正しくありません。", "This reference is not written rightly."),
            node.getChars().toString(),
            new Words(
                "文中では {{種類.id.項目}}（例：{{fact.certificate-fee}}）と書き、{{contacts}} のような一覧は"
                    + "前後を空けて一行だけで書いてください。",
                "In a sentence write {{type.id.field}}, such as {{fact.certificate-fee}}; a list"
                    + " such as {{contacts}} stands alone between blank lines."));
        return;
      }
      Inline.RecordReference reference = new Inline.RecordReference(path, at);
      parts.references.add(reference);
      content.add(reference);
    }

    private void footnote(Footnote node) {
      Footnotes.Use use = footnotes.use(node);
      if (use == null) {
        parts.error(
            "markdown/footnote",
            node.getStartOffset(),
            new Words("この脚注の本文がありません。", "This footnote has no text."),
            node.getChars().toString(),
            new Words(
                "ページの終わりに「" + node.getChars() + ": 本文」を加えてください。",
                "Add “" + node.getChars() + ": text” at the end of the page."));
        return;
      }
      content.add(new Inline.FootnoteMark(use.number(), use.use(), node.getStartOffset()));
    }
  }

  /** Splits at backslash escapes, so that every piece keeps its own offset. */
  private static void text(BasedSequence chars, List<Inline> into) {
    int from = 0;
    for (int i = 0; i + 1 < chars.length(); i++) {
      if (chars.charAt(i) == '\\' && ESCAPABLE.indexOf(chars.charAt(i + 1)) >= 0) {
        piece(chars, from, i, into);
        from = i + 1;
        i++;
      }
    }
    piece(chars, from, chars.length(), into);
  }

  private static void piece(BasedSequence chars, int from, int to, List<Inline> into) {
    if (to > from) {
      into.add(
          new Inline.Text(chars.subSequence(from, to).toString(), chars.getStartOffset() + from));
    }
  }
}

package dev.shirube.load.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import dev.shirube.load.markdown.ReferenceSyntax.ReferenceNode;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the end of a line and at the start of the next. A browser makes a space of a line
 * break, which is wrong between two characters of Japanese.
 */
final class LineEnd {
  private LineEnd() {}

  /** What a reader sees beside the break. */
  private enum Edge {
    WIDE,
    NARROW,
    /** A value whose text is not known yet. It goes with what is on the other side. */
    VALUE
  }

  static boolean joins(Node lineBreak) {
    Edge before = edge(lineBreak.getPrevious(), false);
    Edge after = edge(lineBreak.getNext(), true);
    return before != Edge.NARROW
        && after != Edge.NARROW
        && (before == Edge.WIDE || after == Edge.WIDE);
  }

  /** The first visible thing from a node on, or the last one up to it. */
  private static Edge edge(@Nullable Node from, boolean forward) {
    for (Node node = from; node != null; node = forward ? node.getNext() : node.getPrevious()) {
      if (node instanceof ReferenceNode) {
        return Edge.VALUE;
      } else if (node instanceof Image || node instanceof ImageRef) {
        return Edge.NARROW;
      }
      boolean unseen =
          node instanceof AttributesNode
              || node instanceof Footnote
              || node instanceof HtmlInlineBase && !(node instanceof HtmlEntity);
      String text = unseen ? "" : text(node).strip();
      if (!text.isEmpty()) {
        char c = text.charAt(forward ? 0 : text.length() - 1);
        Node inner = forward ? node.getFirstChild() : node.getLastChild();
        return inner == null || node instanceof Code ? of(c) : edge(inner, forward);
      }
    }
    return Edge.NARROW;
  }

  private static String text(Node node) {
    if (node instanceof Code code) {
      return code.getText().toString();
    }
    return node instanceof HtmlEntity ? node.getChars().unescape() : node.getChars().toString();
  }

  private static Edge of(char c) {
    return EastAsian.isWide(c) ? Edge.WIDE : Edge.NARROW;
  }
}

package dev.shirube.check.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The words of a page as a browser's search finds them. */
public final class PageText {
  private PageText() {}

  /**
   * The words of a page, with one space wherever there is any; blocks are parted by a line break.
   */
  public static String of(byte[] html) {
    StringBuilder words = new StringBuilder();
    Parser.htmlParser()
        .parseInput(Charsets.decode(html, true), "")
        .body()
        .traverse(new Words(words));
    return words.toString();
  }

  private record Words(StringBuilder words) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        for (int i = 0; i < whole.length(); i++) {
          char c = whole.charAt(i);
          if (!Character.isWhitespace(c)) {
            words.append(c);
          } else if (!isBreak()) {
            words.append(' ');
          }
        }
      } else {
        part(node);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      part(node);
    }

    private void part(Node node) {
      if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
        if (words.length() > 0 && words.charAt(words.length() - 1) == ' ') {
          words.setLength(words.length() - 1);
        }
        if (!isBreak()) {
          words.append('\n');
        }
      }
    }

    private boolean isBreak() {
      return words.length() == 0 || Character.isWhitespace(words.charAt(words.length() - 1));
    }
  }
}

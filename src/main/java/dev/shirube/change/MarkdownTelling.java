package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import java.io.PrintWriter;
import java.util.List;

/**
 * Tells changes in a comment on a pull request: in Japanese, and folded below in English. A comment
 * has a greatest length, so long lists are cut, and say by how much.
 */
public final class MarkdownTelling {
  /** By this a workflow finds the comment that it wrote before. */
  static final String MARK = "<!-- shirube diff -->";

  /** GitHub takes 65,536 characters. */
  static final int LIMIT = 60_000;

  private static final int[] LENGTHS = {40, 20, 10, 5, 2, 1};
  private static final Words TITLE = new Words("読む人にとって変わること", "What this changes for readers");
  private static final Saying.Script SCRIPT = new MarkdownScript();

  private final Changes changes;

  public MarkdownTelling(Changes changes) {
    this.changes = changes;
  }

  public void print(PrintWriter out) {
    String text = "";
    for (int length : LENGTHS) {
      text = text(length);
      if (text.length() <= LIMIT) {
        break;
      }
    }
    out.print(text);
    out.flush();
  }

  private String text(int length) {
    StringBuilder out = new StringBuilder(MARK).append('\n');
    language("ja", length, out);
    out.append("\n<details>\n<summary>English</summary>\n\n");
    language("en", length, out);
    return out.append("\n</details>\n").toString();
  }

  private void language(String lang, int length, StringBuilder out) {
    out.append("## ").append(TITLE.in(lang)).append("\n\n");
    out.append(Headline.of(changes).in(lang, SCRIPT)).append('\n');
    for (Section section : changes.sections()) {
      out.append("\n### ").append(section.headline(lang)).append("\n\n");
      list(section.told(), "", lang, length, out);
    }
  }

  private static void list(
      List<Told> told, String indent, String lang, int length, StringBuilder out) {
    // One more is as long as to say that there is one more.
    int shown = told.size() <= length + 1 ? told.size() : length;
    for (Told one : told.subList(0, shown)) {
      out.append(indent).append("- ").append(one.saying().in(lang, SCRIPT)).append('\n');
      list(one.below(), indent + "  ", lang, length, out);
    }
    int more = told.size() - shown;
    if (more > 0) {
      out.append(indent)
          .append("- ")
          .append(lang.equals("ja") ? "ほか " + more + " 件" : "and " + more + " more")
          .append('\n');
    }
  }
}

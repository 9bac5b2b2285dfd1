package dev.shirube.change;

/**
 * Words of the content in Markdown as GitHub reads it. A text of a record must not become a link, a
 * mark or a picture there, nor call a person or an issue.
 */
final class MarkdownScript implements Saying.Script {
  private static final int LONGEST_VALUE = 160;
  private static final int LONGEST_WORDS = 600;

  /** Joins two letters, so that no name, number or address is seen in them. */
  private static final char JOINER = '\u2060';

  /** Behind these a name, a number or an address would go on. */
  private static final String LEADS = "@#:.";

  private static final String MARKS = "\\`*_{}[]()<>#+-.!|~&\"'$=:^";

  @Override
  public String words(String text) {
    String line = OneLine.of(text, LONGEST_WORDS);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (MARKS.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
      // Names, issues and addresses are looked for when the marks are gone already.
      if (LEADS.indexOf(c) >= 0 && i + 1 < line.length() && line.charAt(i + 1) > ' ') {
        out.append(JOINER);
      }
    }
    return out.toString();
  }

  /** In a span of code nothing is read as anything else. */
  @Override
  public String value(String text) {
    String line = OneLine.of(text, LONGEST_VALUE).strip();
    if (line.isEmpty()) {
      return "–";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + pad + line + pad + fence;
  }

  private static int longestRun(String line) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}

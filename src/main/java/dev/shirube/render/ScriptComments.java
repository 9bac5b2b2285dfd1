package dev.shirube.render;

/**
 * Takes comments and indentation out of scripts, which readers would only load. It reads lines, not
 * the language, so it leaves everything of which it is not sure; each line keeps its number.
 */
final class ScriptComments {
  private final String[] lines;
  private final StringBuilder out;
  private int next;

  private ScriptComments(String text) {
    this.lines = text.split("\n", -1);
    this.out = new StringBuilder(text.length());
  }

  /**
   * The same script without its comments, but for notices that begin with an exclamation mark.
   *
   * <p>A backtick in code begins a text of many lines, in which anything may look like a comment;
   * the first one stands where nothing was mistaken yet, so that it is still there.
   */
  static String strip(String text) {
    String stripped = new ScriptComments(text).stripped();
    return stripped.indexOf('`') >= 0 ? text : stripped;
  }

  private String stripped() {
    while (next < lines.length) {
      String line = lines[next].strip();
      int comment = line.startsWith("//") ? 1 : blockComment(line);
      if (comment > 0) {
        for (int i = 0; i < comment; i++) {
          put("");
        }
      } else {
        code(line);
      }
    }
    return out.substring(0, Math.max(0, out.length() - 1));
  }

  private void put(String line) {
    out.append(line).append('\n');
    next++;
  }

  /** How many lines a comment has that begins here, where nothing stands before or behind it. */
  private int blockComment(String line) {
    if (!line.startsWith("/*") || line.startsWith("/*!")) {
      return 0;
    }
    for (int at = next; at < lines.length; at++) {
      String within = at == next ? line.substring(2) : lines[at].strip();
      int end = within.indexOf("*/");
      if (end >= 0) {
        return end + 2 == within.length() ? at - next + 1 : 0;
      }
    }
    return 0;
  }

  /** A line with code, and those that may belong to a comment or a text which begins in it. */
  private void code(String line) {
    put(line);
    boolean open = opens(line);
    boolean continued = line.endsWith("\\");
    while (next < lines.length && (open || continued)) {
      String following = lines[next];
      int end = following.indexOf("*/");
      open = open ? end < 0 || opens(following.substring(end + 2)) : opens(following);
      continued = following.stripTrailing().endsWith("\\");
      put(following);
    }
  }

  /** Whether a comment may begin that does not end in the line. */
  private static boolean opens(String line) {
    int last = line.lastIndexOf("/*");
    return last >= 0 && line.indexOf("*/", last + 2) < 0;
  }
}

package dev.shirube.render;

import java.util.regex.Pattern;

/**
 * Scripts and style sheets as readers get them: without the comments and without the space before
 * lines. A comment that begins with {@code /*!} stays, since it is a licence.
 */
final class LeanText {
  private static final Pattern BLOCK = Pattern.compile("(?s)/\\*(?!!).*?\\*/");
  private static final Pattern OWN_BLOCK = Pattern.compile("(?ms)^[ \\t]*/\\*(?!!).*?\\*/[ \\t]*$");
  private static final Pattern OWN_LINE = Pattern.compile("(?m)^[ \\t]*//.*$");
  private static final Pattern SPACE = Pattern.compile("(?m)^\\s+");

  private LeanText() {}

  /**
   * Only comments that have lines of their own go: what looks like one in a line may be in a text.
   * So no text in a script may run over several lines.
   */
  static String script(String text) {
    String code = OWN_LINE.matcher(OWN_BLOCK.matcher(text).replaceAll("")).replaceAll("");
    return SPACE.matcher(code).replaceAll("");
  }

  static String sheet(String text) {
    return SPACE.matcher(BLOCK.matcher(text).replaceAll("")).replaceAll("");
  }
}

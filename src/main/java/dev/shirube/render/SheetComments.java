package dev.shirube.render;

import java.util.regex.Pattern;

/** A style sheet without its comments and indentation. A comment with an exclamation mark stays. */
final class SheetComments {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*(?!!).*?\\*/");
  private static final Pattern SPACE = Pattern.compile("(?m)^\\s+");

  private SheetComments() {}

  static String strip(String sheet) {
    return SPACE.matcher(COMMENT.matcher(sheet).replaceAll("")).replaceAll("");
  }
}

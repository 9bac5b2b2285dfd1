package dev.shirube.render;

import java.util.regex.Pattern;

/** Takes comments and indentation out of style sheets; notices that begin with {@code /*!} stay. */
final class SheetComments {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*(?!!).*?\\*/");
  private static final Pattern SPACE = Pattern.compile("(?m)^\\s+");

  private SheetComments() {}

  static String strip(String sheet) {
    return SPACE.matcher(COMMENT.matcher(sheet).replaceAll("")).replaceAll("");
  }
}

package dev.shirube.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Japanese within a text of another language, such as the name of a button or of a document, is
 * marked as Japanese: a screen reader would else spell it out, and a browser take Chinese letter
 * shapes.
 */
final class JapaneseRuns {
  private static final String LETTER =
      "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}ー\\uff70\\uff9e\\uff9f]";

  /** Japanese and full-width punctuation; alone it makes no run. */
  private static final String SIGN = "[\\u3000-\\u303f\\u30fb\\uff01-\\uff65]";

  /** Latin letters and digits with Japanese behind them, as in 第3条. */
  private static final String BETWEEN = "[A-Za-z0-9+./&-]++(?=" + SIGN + "*" + LETTER + ")";

  private static final Pattern RUN =
      Pattern.compile(
          ("(?:" + SIGN + "+" + BETWEEN + ")?" + SIGN + "*" + LETTER)
              + ("(?:(?:" + LETTER + "|" + SIGN + ")++|" + BETWEEN + ")*+"));

  private JapaneseRuns() {}

  /** The text as HTML. */
  static String mark(String text) {
    Matcher run = RUN.matcher(text);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (run.find()) {
      out.append(Html.escape(text.substring(at, run.start())));
      out.append("<span lang=\"ja\">").append(Html.escape(run.group())).append("</span>");
      at = run.end();
    }
    return at == 0 ? Html.escape(text) : out.append(Html.escape(text.substring(at))).toString();
  }
}

package dev.shirube.load.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * CommonMark decides by the neighbours whether asterisks open or close emphasis, and expects spaces
 * between words. Japanese has none, so {@code **「送信」**を押す} would print its asterisks. Beside a
 * Chinese, Japanese or Korean character an asterisk may open and close whatever the punctuation.
 */
final class CjkEmphasis implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customDelimiterProcessor(new Asterisk());
  }

  private static final class Asterisk extends EmphasisDelimiterProcessor {
    Asterisk() {
      super('*', false);
    }

    @Override
    public boolean canBeOpener(
        String before,
        String after,
        boolean leftFlanking,
        boolean rightFlanking,
        boolean beforeIsPunctuation,
        boolean afterIsPunctuation,
        boolean beforeIsWhitespace,
        boolean afterIsWhiteSpace) {
      return leftFlanking || !afterIsWhiteSpace && (isCjk(before) || isCjk(after));
    }

    @Override
    public boolean canBeCloser(
        String before,
        String after,
        boolean leftFlanking,
        boolean rightFlanking,
        boolean beforeIsPunctuation,
        boolean afterIsPunctuation,
        boolean beforeIsWhitespace,
        boolean afterIsWhiteSpace) {
      return rightFlanking || !beforeIsWhitespace && (isCjk(before) || isCjk(after));
    }

    private static boolean isCjk(String neighbour) {
      return !neighbour.isEmpty() && EastAsian.isWide(neighbour.charAt(0));
    }
  }
}

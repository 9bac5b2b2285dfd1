package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Looks for characters that the parser refuses, or that look like something else: tabs before a
 * line's first word and characters that cannot be seen. The parser would tell of them late and in
 * words that do not name them.
 */
final class CharacterCheck {
  private CharacterCheck() {}

  /**
   * An array, since at a cold start this loop is interpreted and each charAt costs several calls.
   */
  static Optional<Finding> firstFault(char[] text, YamlPlaces places) {
    boolean indentation = true;
    int tab = -1;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      if (c == '\n') {
        indentation = true;
        tab = -1;
      } else if (indentation && c == '\t') {
        tab = tab < 0 ? i : tab;
      } else if (c != ' ') {
        indentation = false;
        if (tab >= 0) {
          return Optional.of(tab(tab, places));
        }
        if (!isPlain(c) && !isPrintable(text, i)) {
          return Optional.of(unprintable(Character.codePointAt(text, i), i, places));
        }
      }
    }
    return Optional.empty();
  }

  /** Nearly all characters of a text: printable ASCII, and what lies below the surrogates. */
  private static boolean isPlain(char c) {
    return (c >= ' ' && c < '\u007f') || (c >= '\u00a0' && c < '\ud800');
  }

  private static boolean isPrintable(char[] text, int i) {
    char c = text[i];
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? i + 1 < text.length && Character.isLowSurrogate(text[i + 1])
          : i > 0 && Character.isHighSurrogate(text[i - 1]);
    }
    return c != '\u007f' && c != '\r' && StreamReader.isPrintable(c);
  }

  private static Finding tab(int offset, YamlPlaces places) {
    return Finding.error(
            "yaml/tab",
            places.at(offset),
            new Words("字下げにタブが使われています。", "This line is indented with a tab."))
        .hint(new Words("タブを半角の空白2つに置き換えてください。", "Replace each tab with two spaces."));
  }

  private static Finding unprintable(int codePoint, int offset, YamlPlaces places) {
    return Finding.error(
            "yaml/syntax",
            places.at(offset),
            new Words("目に見えない制御文字があります。", "There is a control character that cannot be seen."))
        .found(String.format(Locale.ROOT, "U+%04X", codePoint))
        .hint(new Words("その文字を消してください。", "Delete that character."));
  }
}

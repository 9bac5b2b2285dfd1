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

  static Optional<Finding> firstFault(String text, YamlPlaces places) {
    boolean indentation = true;
    int tab = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
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
        if ((c < ' ' && c != '\t') || c >= '\u007f') {
          int codePoint = text.codePointAt(i);
          if (codePoint == 0x7f || c == '\r' || !StreamReader.isPrintable(codePoint)) {
            return Optional.of(unprintable(codePoint, i, places));
          }
          i += Character.charCount(codePoint) - 1;
        }
      }
    }
    return Optional.empty();
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

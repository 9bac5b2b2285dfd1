package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence in both languages: words of the tool, with holes such as {@code {name}} for words of
 * the content. These are kept apart until it is written, so that no text of a record can pass for
 * something else there.
 */
public record Saying(Words pattern, Map<String, Piece> pieces) {
  public Saying {
    pieces = Collections.unmodifiableMap(new TreeMap<>(pieces));
  }

  /**
   * Words of the content.
   *
   * @param value whether they are a value, to be set apart from the sentence
   */
  record Piece(Words words, boolean value) {}

  /** How words of the content are written in a format. */
  interface Script {
    String words(String text);

    String value(String text);
  }

  static Saying of(String ja, String en) {
    return new Saying(new Words(ja, en), Map.of());
  }

  /** Words in the run of the sentence. */
  Saying with(String name, Words words) {
    return with(name, new Piece(words, false));
  }

  Saying with(String name, String text) {
    return with(name, new Words(text, text));
  }

  Saying with(String name, long number) {
    return with(name, Long.toString(number));
  }

  /** A value, set apart. */
  Saying showing(String name, Words value) {
    return with(name, new Piece(value, true));
  }

  Saying showing(String name, String value) {
    return showing(name, new Words(value, value));
  }

  private Saying with(String name, Piece piece) {
    Map<String, Piece> more = new TreeMap<>(pieces);
    more.put(name, piece);
    return new Saying(pattern, more);
  }

  String in(String lang, Script script) {
    String text = pattern.in(lang);
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      Piece piece = pieces.get(text.substring(open + 1, close));
      out.append(text, at, open);
      if (piece == null) {
        out.append(text, open, close + 1);
      } else {
        String words = piece.words().in(lang);
        out.append(piece.value() ? script.value(words) : script.words(words));
      }
      at = close + 1;
    }
    return out.append(text.substring(at)).toString();
  }
}

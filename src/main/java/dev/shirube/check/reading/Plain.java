package dev.shirube.check.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as readers of values look at it: full-width letters, digits and signs as half-width ones,
 * every space and line end as one space. Each character keeps its place.
 */
final class Plain {
  /** Stands for a reference, a code or a picture, whose value is not known. */
  static final char UNKNOWN = '\uFFFC';

  /** Hyphens, dashes and minus signs that stand where a hyphen should. */
  private static final String HYPHENS = "‐‑‒−―ｰ";

  private final String written;
  private final String plain;
  private final boolean japanese;

  Plain(String written, String lang) {
    this.written = written;
    this.japanese = lang.startsWith("ja");
    char[] chars = written.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = plain(chars[i]);
    }
    for (int i = 1; i + 1 < chars.length; i++) {
      // The sign that makes a vowel long is a hyphen where only digits stand around it.
      if (chars[i] == 'ー' && isDigit(chars[i + 1]) && isDigit(chars[i - 1])) {
        chars[i] = '-';
      }
    }
    this.plain = new String(chars);
  }

  private static char plain(char c) {
    if (c < 0x80) {
      return c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }
    if (c >= 'ぁ' && c <= 'ー' || c >= '一' && c <= '鿿') {
      return c;
    }
    if (c >= '！' && c <= '～') {
      return (char) (c - 0xFEE0);
    }
    if (HYPHENS.indexOf(c) >= 0) {
      return '-';
    }
    return switch (c) {
      case '\u00A0', '\u3000', '\u2009', '\u202F' -> ' ';
      case '〜', '∼' -> '~';
      case '￥' -> '¥';
      case '’' -> '\'';
      default -> c;
    };
  }

  boolean japanese() {
    return japanese;
  }

  int length() {
    return plain.length();
  }

  /** The character at a place; a space before the text and behind it. */
  char at(int index) {
    return index >= 0 && index < plain.length() ? plain.charAt(index) : ' ';
  }

  String part(int start, int end) {
    return plain.substring(start, end);
  }

  String written(int start, int end) {
    return written.substring(start, end);
  }

  boolean has(String words, int at) {
    return plain.startsWith(words, at);
  }

  boolean contains(char c) {
    return plain.indexOf(c) >= 0;
  }

  /** The same ignoring the case of letters. */
  boolean hasAnyCase(String words, int at) {
    return plain.regionMatches(true, at, words, 0, words.length());
  }

  /** Behind one space, if there is one. */
  int afterSpace(int at) {
    return at(at) == ' ' && at < length() ? at + 1 : at;
  }

  boolean digit(int at) {
    return isDigit(at(at));
  }

  boolean letter(int at) {
    return isLetter(at(at));
  }

  boolean han(int at) {
    return Character.UnicodeScript.of(at(at)) == Character.UnicodeScript.HAN;
  }

  /** Behind the Latin letters that begin at a place. */
  int wordEnd(int at) {
    int end = at;
    while (letter(end)) {
      end++;
    }
    return end;
  }

  /** A pattern that begins exactly at a place, and may look back before it. */
  @Nullable Matcher match(Pattern pattern, int at) {
    Matcher matcher =
        pattern
            .matcher(plain)
            .region(Math.min(at, length()), length())
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    return matcher.lookingAt() ? matcher : null;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isAsciiAlnum(char c) {
    return isDigit(c) || isLetter(c);
  }
}

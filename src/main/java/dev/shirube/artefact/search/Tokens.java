package dev.shirube.artefact.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Folds a text to what counts when one searches, and cuts it into tokens. The script {@code
 * search-tokens.js} does the same step by step; {@code search/tokens.json} holds both together.
 *
 * <p>Width, case, katakana, small kana, long vowels and hyphens do not count. A folded text is runs
 * with spaces between: Japanese ones, words without their endings, and numbers.
 */
public final class Tokens {
  private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
  private static final String LARGE = "あいうえおつやゆよわかけ";

  /** Numbers with these many digits are telephone numbers, however they are torn apart. */
  private static final int PHONE_FROM = 10;

  private static final int PHONE_TO = 11;

  /** Behind so many letters digits are a number of their own: {@code Windows11}, but {@code v6}. */
  private static final int NAME = 3;

  private enum Kind {
    JAPANESE,
    LATIN,
    DIGIT,
    /** Does not count, and parts nothing. */
    NOTHING,
    /** Joins the letters of a word and parts its halves. */
    HYPHEN,
    SPACE
  }

  private final boolean whole;
  private final List<String> runs = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private Kind kind = Kind.SPACE;

  private Tokens(boolean whole) {
    this.whole = whole;
  }

  /** A text that can be found; a word with a hyphen is found in its parts and as one. */
  public static String fold(String text) {
    return new Tokens(true).folded(text);
  }

  /** The same of what is looked for, which has only the parts of such a word. */
  public static String foldQuery(String text) {
    return new Tokens(false).folded(text);
  }

  /** The tokens of a folded text: words, numbers, and of Japanese each two letters. */
  public static Set<String> of(String folded) {
    Set<String> tokens = new LinkedHashSet<>();
    for (String run : folded.split(" ", -1)) {
      if (run.isEmpty()) {
        continue;
      }
      if (kindOf(run.charAt(0)) != Kind.JAPANESE || run.length() == 1) {
        tokens.add(run);
      }
      for (int i = 0; kindOf(run.charAt(0)) == Kind.JAPANESE && i + 1 < run.length(); i++) {
        tokens.add(run.substring(i, i + 2));
      }
    }
    return tokens;
  }

  private String folded(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < letters.length(); i++) {
      add(letters.charAt(i), i + 1 < letters.length() ? letters.charAt(i + 1) : ' ');
    }
    close();
    return String.join(" ", phones(runs));
  }

  private void add(char letter, char next) {
    Kind of = kindOf(letter);
    if (of == Kind.NOTHING || letter == ',' && kind == Kind.DIGIT && kindOf(next) == Kind.DIGIT) {
      return;
    }
    if (of == Kind.HYPHEN) {
      boolean within = kind == Kind.LATIN && kindOf(next) == Kind.LATIN;
      if (within) {
        run.append('-');
      }
      return;
    }
    if (!goesOn(of)) {
      close();
    }
    if (of != Kind.SPACE) {
      run.append(of == Kind.JAPANESE ? hiragana(letter) : letter);
      kind = kind == Kind.LATIN && of == Kind.DIGIT ? kind : of;
    }
  }

  private boolean goesOn(Kind of) {
    return of == kind || kind == Kind.LATIN && of == Kind.DIGIT && run.length() < NAME;
  }

  private void close() {
    if (run.length() > 0) {
      String word = run.toString();
      if (kind == Kind.LATIN) {
        words(word);
      } else {
        runs.add(word);
      }
    }
    run.setLength(0);
    kind = Kind.SPACE;
  }

  private void words(String word) {
    String[] parts = word.split("-", -1);
    if (whole && parts.length > 1) {
      runs.add(stem(word.replace("-", "")));
    }
    for (String part : parts) {
      runs.add(stem(part));
    }
  }

  /** Numbers side by side become one where they are a telephone number together. */
  private static List<String> phones(List<String> runs) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (!isNumber(runs.get(i))) {
        joined.add(runs.get(i));
        continue;
      }
      StringBuilder number = new StringBuilder();
      int end = i;
      while (end < runs.size()
          && isNumber(runs.get(end))
          && number.length() + runs.get(end).length() <= PHONE_TO) {
        number.append(runs.get(end));
        end++;
      }
      boolean phone = end - i > 1 && number.length() >= PHONE_FROM && number.charAt(0) == '0';
      joined.add(phone ? number.toString() : runs.get(i));
      i = phone ? end - 1 : i;
    }
    return joined;
  }

  private static boolean isNumber(String run) {
    return kindOf(run.charAt(0)) == Kind.DIGIT;
  }

  private static char hiragana(char letter) {
    char kana = letter >= 'ァ' && letter <= 'ヶ' ? (char) (letter - 'ァ' + 'ぁ') : letter;
    int small = SMALL.indexOf(kana);
    return small < 0 ? kana : LARGE.charAt(small);
  }

  static boolean isJapanese(char letter) {
    return kindOf(letter) == Kind.JAPANESE;
  }

  private static Kind kindOf(char c) {
    if (c >= '0' && c <= '9') {
      return Kind.DIGIT;
    } else if (c >= 'a' && c <= 'z' || c >= '\u00df' && c <= '\u024f' && c != '\u00f7') {
      return Kind.LATIN;
    } else if (c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
      return Kind.HYPHEN;
    } else if (c == 'ー' || c == '〜' || c == '~' || c == '・' || c == '\'' || c == '\u2019') {
      return Kind.NOTHING;
    } else if (c == '\u00ad' || c >= '\u200b' && c <= '\u200d' || c == '\ufeff') {
      return Kind.NOTHING;
    }
    boolean japanese =
        c >= 'ぁ' && c <= 'ゖ'
            || c >= 'ァ' && c <= 'ヶ'
            || c >= '々' && c <= '〇'
            || c >= '\u3400' && c <= '\u4dbf'
            || c >= '\u4e00' && c <= '\u9fff'
            || c >= '\ud800' && c <= '\udfff'
            || c >= '\uf900' && c <= '\ufaff';
    return japanese ? Kind.JAPANESE : Kind.SPACE;
  }

  /** An English word without the ending that only its place in a sentence gives it. */
  static String stem(String word) {
    String stem = withoutPlural(word);
    if (stem.length() > 5 && stem.endsWith("ing")) {
      stem = undoubled(stem.substring(0, stem.length() - 3));
    } else if (stem.length() > 4 && stem.endsWith("ed")) {
      stem = undoubled(stem.substring(0, stem.length() - 2));
    }
    return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static String withoutPlural(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s") || word.endsWith("ss")) {
      return word;
    } else if (word.endsWith("us") || word.endsWith("is")) {
      return word;
    } else if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    } else if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches")) {
      return word.substring(0, length - 2);
    }
    return word.substring(0, length - 1);
  }

  /** {@code setting} is {@code set}, but {@code calling} is {@code call}. */
  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    char letter = stem.charAt(last);
    boolean doubled = stem.charAt(last - 1) == letter && "lsz".indexOf(letter) < 0;
    return doubled && last > 1 ? stem.substring(0, last) : stem;
  }
}

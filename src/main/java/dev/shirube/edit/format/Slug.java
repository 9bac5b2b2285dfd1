package dev.shirube.edit.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text that an id can be made of. */
final class Slug {
  private static final int FEWEST = 3;
  private static final int MOST = 6;
  private static final int LONGEST = 40;
  private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
  private static final Pattern KATAKANA = Pattern.compile("[ァ-ヴー]+");
  private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ゔー]+");
  private static final Pattern WORD =
      Pattern.compile(LATIN.pattern() + "|" + KATAKANA.pattern() + "|" + HIRAGANA.pattern());

  /** Words that say little. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "been", "by", "can", "do", "for", "from",
          "has", "have", "he", "her", "his", "i", "if", "in", "into", "is", "it", "its", "may",
          "of", "on", "or", "our", "she", "so", "that", "the", "their", "them", "then", "there",
          "they", "this", "to", "us", "was", "we", "were", "which", "who", "will", "with", "you",
          "your");

  private final List<String> words;

  private Slug(List<String> words) {
    this.words = words;
  }

  static Slug of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("['’]", "");
    List<String> telling = new ArrayList<>();
    List<String> small = new ArrayList<>();
    for (MatchResult match : WORD.matcher(plain).results().toList()) {
      String word = match.group();
      if (LATIN.matcher(word).matches()) {
        String lower = word.toLowerCase(Locale.ROOT);
        (SMALL.contains(lower) ? small : telling).add(lower);
      } else if (KATAKANA.matcher(word).matches()) {
        telling.add(Romaji.of(word));
      } else {
        // Mostly what stands between words; without kanji it is all there is.
        small.add(Romaji.of(word));
      }
    }
    telling.removeIf(String::isEmpty);
    small.removeIf(String::isEmpty);
    return new Slug(telling.isEmpty() ? small : telling);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * An id that is free: as short as may be, then with more of the words, then with a number.
   *
   * @param fallback what to begin with where there are no words
   */
  String free(String fallback, Predicate<String> taken) {
    String shortest = joined(FEWEST, fallback);
    for (int count = FEWEST; count <= MOST; count++) {
      String id = joined(count, fallback);
      if (!words.isEmpty() && !taken.test(id)) {
        return id;
      }
    }
    int number = words.isEmpty() ? 1 : 2;
    while (taken.test(shortest + "-" + number)) {
      number++;
    }
    return shortest + "-" + number;
  }

  private String joined(int count, String fallback) {
    if (words.isEmpty()) {
      return fallback;
    }
    StringBuilder id = new StringBuilder();
    for (String word : words.subList(0, Math.min(count, words.size()))) {
      if (id.length() > 0 && id.length() + word.length() >= LONGEST) {
        break;
      }
      id.append(id.length() == 0 ? "" : "-").append(word);
    }
    String text = id.length() > LONGEST ? id.substring(0, LONGEST) : id.toString();
    return Character.isDigit(text.charAt(0)) ? "item-" + text : text;
  }
}

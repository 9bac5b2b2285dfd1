package dev.shirube.check.prose;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a block is written alike in its translation: references, addresses, numbers, names in
 * Latin letters, Japanese words that the translation quotes; and its length.
 *
 * @param marks that a translation has as they are
 * @param latin words in Latin letters
 * @param japanese runs of Japanese letters
 */
record Likeness(Set<String> marks, Set<String> latin, Set<String> japanese, String text) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9-]+");
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]{2,}");

  /** Lengths of a text and its translation that differ by this factor have nothing in common. */
  private static final double FAR = 4;

  /** Of a unit with all units inside it. */
  static Likeness of(Collection<Unit> units) {
    Set<String> marks = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (Unit unit : units) {
      unit.references().forEach(reference -> marks.add("{" + reference.path()));
      unit.links().forEach(link -> marks.add("(" + link.target()));
      unit.images().forEach(image -> marks.add("!" + image.target()));
      text.append(unit.passage().text()).append('\n');
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    marks.addAll(found(NUMBER, plain));
    return new Likeness(marks, found(LATIN, plain), found(JAPANESE, plain), plain);
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new HashSet<>();
    pattern.matcher(text).results().forEach(match -> found.add(match.group()));
    return found;
  }

  /** Whether nothing speaks against the one being the translation of the other. */
  boolean fits(Likeness other) {
    return marks.equals(other.marks) || 2 * common(other) >= marks.size() + other.marks.size() - 1;
  }

  /**
   * From -40 for texts that contradict each other up to 84.
   *
   * @param ratio of the lengths of the other language's texts to this one's
   */
  int to(Likeness other, double ratio) {
    return marks(other) + words(other) + length(other, ratio);
  }

  private int marks(Likeness other) {
    if (marks.isEmpty() || other.marks.isEmpty()) {
      return marks.equals(other.marks) ? 0 : -10;
    }
    int common = common(other);
    return common == 0 ? -40 : 10 + 60 * common / (marks.size() + other.marks.size());
  }

  private int common(Likeness other) {
    return (int) marks.stream().filter(other.marks::contains).count();
  }

  /** Names keep their letters: Latin ones in a Japanese text, Japanese ones in a translation. */
  private int words(Likeness other) {
    int score = 0;
    Set<String> fewer = latin.size() <= other.latin.size() ? latin : other.latin;
    Set<String> more = latin.size() <= other.latin.size() ? other.latin : latin;
    if (!fewer.isEmpty()) {
      score += (int) (10 * fewer.stream().filter(more::contains).count() / fewer.size());
    }
    boolean here = letters(japanese) <= letters(other.japanese);
    Set<String> quoted = here ? japanese : other.japanese;
    String whole = here ? other.text : text;
    if (!quoted.isEmpty()) {
      score += (int) (10 * quoted.stream().filter(whole::contains).count() / quoted.size());
    }
    return score;
  }

  private static int letters(Set<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  private int length(Likeness other, double ratio) {
    double expected = ratio * (text.length() + 1);
    double factor = expected / (other.text.length() + 1);
    return (int) Math.max(0, 24 - 24 * (Math.max(factor, 1 / factor) - 1) / (FAR - 1));
  }
}

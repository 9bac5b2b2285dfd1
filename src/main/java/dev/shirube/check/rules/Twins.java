package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No two words or addresses of a site look alike without being so: {@code lryohoken} beside {@code
 * iryohoken}, コ一ルセンター beside コールセンター. The rarer one was misread.
 */
final class Twins implements Rule {
  private static final int SHORTEST = 6;
  private static final int LONG = 10;
  private static final int SHORTEST_KATAKANA = 4;

  private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9|]*[A-Za-z][A-Za-z0-9|]*");
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![A-Za-z0-9.-])[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}(?![A-Za-z0-9-])");
  private static final Pattern KATAKANA = Pattern.compile("[ァ-ヴー一二力口工夕卜八][ァ-ヴー一－ｰ―‐−二力口工夕卜八]+");

  @Override
  public String id() {
    return "text/twins";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<Passage> texts = Written.asOwnWords(subject);
    List<Use> hosts = compare(texts, HOST, Twins::host);
    hosts.forEach(use -> findings.add(finding(use)));
    compare(texts, LATIN, Twins::latin).stream()
        .filter(use -> hosts.stream().noneMatch(host -> host.covers(use)))
        .forEach(use -> findings.add(finding(use)));
    compare(texts, KATAKANA, Twins::katakana).forEach(use -> findings.add(finding(use)));
  }

  private interface Skeleton {
    /** What words that look alike have in common; empty for a word too short to tell. */
    String of(String word);
  }

  /**
   * @param text in small letters
   */
  private record Word(Passage passage, int start, String written, String text) {}

  /** A word that looks like another one, which is taken to be right. */
  private record Use(Word word, Word right) {
    boolean covers(Use other) {
      return other.word().passage().equals(word.passage())
          && word.start() <= other.word().start()
          && other.word().start() < word.start() + word.text().length();
    }
  }

  private static List<Use> compare(List<Passage> texts, Pattern pattern, Skeleton skeleton) {
    Map<String, Map<String, List<Word>>> alike = new TreeMap<>();
    for (Passage passage : texts) {
      Matcher word = pattern.matcher(passage.text());
      while (word.find()) {
        String text = word.group().toLowerCase(Locale.ROOT);
        String key = skeleton.of(word.group());
        if (!key.isEmpty()) {
          alike
              .computeIfAbsent(key, it -> new TreeMap<>())
              .computeIfAbsent(text, it -> new ArrayList<>())
              .add(new Word(passage, word.start(), word.group(), text));
        }
      }
    }
    return alike.values().stream()
        .filter(words -> words.size() > 1)
        .flatMap(words -> misread(words).stream())
        .toList();
  }

  private static List<Use> misread(Map<String, List<Word>> words) {
    Word right =
        words.values().stream()
            .max(
                Comparator.<List<Word>>comparingInt(List::size)
                    .thenComparing(uses -> -digits(uses.get(0).text()))
                    .thenComparing(uses -> uses.get(0).text(), Comparator.reverseOrder()))
            .orElseThrow()
            .get(0);
    return words.values().stream()
        .flatMap(List::stream)
        .filter(word -> !word.text().equals(right.text()))
        .map(word -> new Use(word, right))
        .toList();
  }

  private static int digits(String word) {
    return (int) word.chars().filter(Character::isDigit).count();
  }

  private static String latin(String word) {
    if (word.length() < SHORTEST) {
      return "";
    }
    // Both failing and falling are words; nobody has two long ones that differ by that alone.
    return word.length() < LONG ? unread(word) : unread(word).replace('i', 'l');
  }

  /** Letters whose shapes programs that read paper take for each other, as one. */
  private static String unread(String word) {
    return word.replace('I', 'l')
        .toLowerCase(Locale.ROOT)
        .replace('1', 'l')
        .replace('|', 'l')
        .replace('0', 'o');
  }

  private static String host(String host) {
    return unread(host).replace('i', 'l').replaceAll("[.-]", "");
  }

  private static String katakana(String word) {
    if (word.length() < SHORTEST_KATAKANA) {
      return "";
    }
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .replaceAll("[一―‐−-]", "ー")
        .replace('二', 'ニ')
        .replace('力', 'カ')
        .replace('口', 'ロ')
        .replace('工', 'エ')
        .replace('夕', 'タ')
        .replace('卜', 'ト')
        .replace('八', 'ハ');
  }

  private Finding finding(Use use) {
    Word word = use.word();
    Word right = use.right();
    return Finding.error(
            id(),
            word.passage().at(word.start()),
            new Words(
                "ほかの場所の言葉とよく似ていますが、同じではありません。",
                "This looks like a word that stands elsewhere, but it is not the same."))
        .found(word.written())
        .expected(right.written())
        .hint(
            new Words(
                "もとの資料を見て、正しいほうにそろえてください。読み取りソフトがよくまちがえる文字です。",
                "Look into the original and write both alike. Programs that read paper often take one"
                    + " character for the other."))
        .related(
            right.passage().at(right.start()),
            new Words("似ている言葉はここです。", "The word that it looks like is here."));
  }
}

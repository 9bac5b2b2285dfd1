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
  private static final Pattern KATAKANA = Pattern.compile("[ァ-ヴー][ァ-ヴーー一－ｰ―‐−二力口工夕卜八]+");

  @Override
  public String id() {
    return "text/twins";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<Passage> texts = Written.asOwnWords(subject);
    compare(texts, LATIN, Twins::latin, findings);
    compare(texts, HOST, Twins::host, findings);
    compare(texts, KATAKANA, Twins::katakana, findings);
  }

  private interface Skeleton {
    /** What words that look alike have in common; empty for a word too short to tell. */
    String of(String word);
  }

  private record Use(Passage passage, int start) {}

  private void compare(List<Passage> texts, Pattern pattern, Skeleton skeleton, Findings findings) {
    Map<String, Map<String, List<Use>>> alike = new TreeMap<>();
    for (Passage passage : texts) {
      Matcher word = pattern.matcher(passage.text());
      while (word.find()) {
        String text = word.group().toLowerCase(Locale.ROOT);
        String key = skeleton.of(word.group());
        if (!key.isEmpty()) {
          alike
              .computeIfAbsent(key, it -> new TreeMap<>())
              .computeIfAbsent(text, it -> new ArrayList<>())
              .add(new Use(passage, word.start()));
        }
      }
    }
    for (Map<String, List<Use>> words : alike.values()) {
      if (words.size() > 1) {
        tell(words, findings);
      }
    }
  }

  private void tell(Map<String, List<Use>> words, Findings findings) {
    String right =
        words.entrySet().stream()
            .max(
                Comparator.<Map.Entry<String, List<Use>>>comparingInt(
                        word -> word.getValue().size())
                    .thenComparing(word -> -digits(word.getKey()))
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse("");
    List<Use> known = words.getOrDefault(right, List.of());
    words.forEach(
        (word, uses) -> {
          if (!word.equals(right)) {
            uses.forEach(use -> findings.add(finding(use, word, right, known.get(0))));
          }
        });
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

  private Finding finding(Use use, String word, String right, Use known) {
    return Finding.error(
            id(),
            use.passage().at(use.start()),
            new Words(
                "ほかの場所の言葉とよく似ていますが、同じではありません。",
                "This looks like a word that stands elsewhere, but it is not the same."))
        .found(word)
        .expected(right)
        .hint(
            new Words(
                "もとの資料を見て、正しいほうにそろえてください。読み取りソフトがよくまちがえる文字です。",
                "Look into the original and write both alike. Programs that read paper often take one"
                    + " character for the other."))
        .related(
            known.passage().at(known.start()),
            new Words("似ている言葉はここです。", "The word that it looks like is here."));
  }
}

package dev.shirube.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Terms as a dictionary of their language has them: in Japanese by their reading, below the rows of
 * the kana, else by their name, below its first letter. The JDK's own order of kana depends on its
 * locale data, which differs between versions.
 */
final class LetterIndex {
  private static final Map<String, String> ROWS = new LinkedHashMap<>();

  static {
    ROWS.put("a", "あいうえお");
    ROWS.put("ka", "かきくけこ");
    ROWS.put("sa", "さしすせそ");
    ROWS.put("ta", "たちつてと");
    ROWS.put("na", "なにぬねの");
    ROWS.put("ha", "はひふへほ");
    ROWS.put("ma", "まみむめも");
    ROWS.put("ya", "やゆよ");
    ROWS.put("ra", "らりるれろ");
    ROWS.put("wa", "わゐゑをん");
  }

  private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
  private static final String LARGE = "あいうえおつやゆよわかけ";

  /** The kana of each vowel; a long vowel is sorted as its vowel. */
  private static final List<String> BY_VOWEL =
      List.of("あかさたなはまやらわ", "いきしちにひみりゐ", "うくすつぬふむゆる", "えけせてねへめれゑ", "おこそとのほもよろを");

  private static final int VOICED_FROM = '\u3099';
  private static final int VOICED_TO = '\u309c';

  private LetterIndex() {}

  static View.LetterIndex of(List<View.EntryView> entries, String lang) {
    boolean japanese = lang.equals("ja");
    Map<String, List<View.EntryView>> byLetter = new LinkedHashMap<>();
    (japanese ? ROWS.keySet() : letters()).forEach(id -> byLetter.put(id, new ArrayList<>()));
    for (String rest : List.of("0", "other")) {
      byLetter.put(rest, new ArrayList<>());
    }
    entries.stream()
        .sorted(Comparator.comparing((View.EntryView entry) -> key(entry, japanese)))
        .forEach(
            entry -> {
              String letter = letter(key(entry, japanese), japanese);
              byLetter.computeIfAbsent(letter, id -> new ArrayList<>()).add(entry);
            });
    List<View.Letter> letters = new ArrayList<>();
    byLetter.forEach((id, terms) -> letters.add(new View.Letter(id, name(id, japanese), terms)));
    List<View.EntryView> latin =
        japanese ? entries.stream().filter(LetterIndex::isLatin).toList() : List.of();
    return new View.LetterIndex(letters, latin);
  }

  private static List<String> letters() {
    return IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toList();
  }

  private static boolean isLatin(View.EntryView entry) {
    String name = folded(entry.name());
    return !name.isEmpty() && isLatin(name.charAt(0));
  }

  private static boolean isLatin(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private static String key(View.EntryView entry, boolean japanese) {
    View.FieldView reading = japanese ? entry.f().get("reading") : null;
    return reading == null ? folded(entry.name()) : kana(folded(reading.text()));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s・「」（）()\"'“”‘’-]", "");
  }

  /** Full-size hiragana without voice marks, long vowels as their vowels. */
  private static String kana(String reading) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(reading, Normalizer.Form.NFD)
        .chars()
        .filter(c -> c < VOICED_FROM || c > VOICED_TO)
        .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c)
        .map(c -> SMALL.indexOf(c) >= 0 ? LARGE.charAt(SMALL.indexOf(c)) : c)
        .forEach(c -> out.append(c == 'ー' ? vowelAfter(out) : (char) c));
    return out.toString();
  }

  private static char vowelAfter(CharSequence before) {
    if (before.length() > 0) {
      char last = before.charAt(before.length() - 1);
      for (String kana : BY_VOWEL) {
        if (kana.indexOf(last) >= 0) {
          return kana.charAt(0);
        }
      }
    }
    return 'ー';
  }

  private static String letter(String key, boolean japanese) {
    char first = key.isEmpty() ? ' ' : key.charAt(0);
    if (first >= '0' && first <= '9') {
      return "0";
    }
    if (!japanese && isLatin(first)) {
      return Character.toString(first);
    }
    return ROWS.entrySet().stream()
        .filter(row -> japanese && row.getValue().indexOf(first) >= 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("other");
  }

  private static String name(String id, boolean japanese) {
    String row = japanese ? ROWS.get(id) : null;
    if (row != null) {
      return row.substring(0, 1);
    }
    return switch (id) {
      case "0" -> "0–9";
      case "other" -> "";
      default -> id.toUpperCase(Locale.ROOT);
    };
  }
}

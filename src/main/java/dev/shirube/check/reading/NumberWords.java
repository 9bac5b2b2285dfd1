package dev.shirube.check.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers that are written as words: three months, the second, twice, half a year, ふたつ. */
final class NumberWords {
  private static final Map<String, Integer> CARDINAL =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30));

  private static final Map<String, Integer> ORDINAL =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12),
          Map.entry("twentieth", 20));

  /** Before these, “one” is no number. */
  private static final Set<String> BEFORE_ONE =
      Set.of(
          "the", "no", "any", "every", "each", "this", "that", "which", "another", "old", "new",
          "other", "right", "wrong", "same", "first", "last", "next", "newest", "newer", "present",
          "current", "true", "earlier", "longer", "shorter", "higher", "some", "a", "an", "by");

  /** Before these too, and before what is no word at all. */
  private static final Set<String> BEHIND_ONE =
      Set.of(
          "of", "another", "by", "at", "that", "which", "who", "should", "must", "can", "cannot",
          "may", "is", "was", "has", "to", "for", "with", "from", "in", "on", "or", "and", "you",
          "does", "later", "earlier", "against", "printed", "without", "might", "will", "would");

  private static final Set<String> BEFORE_ORDINAL =
      Set.of("the", "your", "its", "their", "this", "that", "our", "his", "her", "a", "every");

  private static final Map<String, Integer> KANA =
      Map.of("ひとつ", 1, "ふたつ", 2, "みっつ", 3, "よっつ", 4, "いつつ", 5, "ふたり", 2);

  private NumberWords() {}

  static @Nullable NumberReading at(Plain text, int at) {
    char c = text.at(at);
    if (Plain.isLetter(c)) {
      return text.japanese() || text.letter(at - 1) ? null : english(text, at);
    }
    return c == '半' ? half(text, at) : kana(text, at);
  }

  private static @Nullable NumberReading english(Plain text, int at) {
    int end = text.wordEnd(at);
    if (end - at < 3 || end - at > 9) {
      return null;
    }
    String word = text.part(at, end).toLowerCase(Locale.ROOT);
    Integer cardinal = CARDINAL.get(word);
    if (cardinal != null) {
      boolean taken = cardinal > 1 || isNumber(text, at, end);
      return taken ? cardinal(text, at, end, cardinal) : null;
    }
    Integer ordinal = ORDINAL.get(word);
    if (ordinal != null) {
      boolean taken = BEFORE_ORDINAL.contains(before(text, at)) && !text.has("-hand", end);
      return taken ? word(at, end, ordinal, Unit.NONE, true) : null;
    }
    return switch (word) {
      case "once" -> once(text, at, end) ? word(at, end, 1, Unit.TIMES, false) : null;
      case "twice" -> word(at, end, 2, Unit.TIMES, false);
      case "half" -> halfEnglish(text, at, end);
      default -> null;
    };
  }

  private static NumberReading cardinal(Plain text, int at, int end, int value) {
    Units.Counted counted = Units.english(text, end);
    return counted == null
        ? word(at, end, value, Unit.NONE, false)
        : word(at, counted.end(), value, counted.unit(), false);
  }

  private static boolean isNumber(Plain text, int at, int end) {
    if (text.at(end) == '-') {
      return !text.has("-time", end) && Units.english(text, end) != null;
    }
    if (text.at(end) != ' ' || !text.letter(end + 1)) {
      return false;
    }
    String behind = text.part(end + 1, text.wordEnd(end + 1)).toLowerCase(Locale.ROOT);
    return !BEFORE_ONE.contains(before(text, at)) && !BEHIND_ONE.contains(behind);
  }

  /** “Only once” and “once a month” count; “once you are” and “at once” do not. */
  private static boolean once(Plain text, int at, int end) {
    String before = before(text, at);
    return before.equals("only")
        || before.equals("just")
        || before.equals("than")
        || text.has(" a ", end)
        || text.has(" per ", end)
        || text.has(" each ", end)
        || text.has(" for each", end)
        || text.has(" every ", end);
  }

  private static @Nullable NumberReading halfEnglish(Plain text, int at, int end) {
    int from = text.has(" a ", end) ? end + 3 : text.has(" an ", end) ? end + 4 : end + 1;
    if (text.hasAnyCase("year", from)) {
      return word(at, from + 4, 6, Unit.MONTHS, false);
    }
    if (text.hasAnyCase("hour", from)) {
      return word(at, from + 4, 30, Unit.MINUTES, false);
    }
    return text.at(end) == '-' ? null : halfOf(at, end, Unit.NONE);
  }

  private static @Nullable NumberReading half(Plain text, int at) {
    if (text.has("半年", at) && !text.digit(at - 1) && text.at(at - 1) != '年') {
      return word(at, at + 2, 6, Unit.MONTHS, false);
    }
    if (text.has("半日", at)) {
      return halfOf(at, at + 2, Unit.DAYS);
    }
    return text.has("半分", at) ? halfOf(at, at + 2, Unit.NONE) : null;
  }

  /** Whether ひとつ, ふたり or another such word may stand here. */
  static boolean kanaBegins(Plain text, int at) {
    char third = text.at(at + 2);
    return (third == 'つ' || third == 'り') && "ひふみよい".indexOf(text.at(at)) >= 0;
  }

  private static @Nullable NumberReading kana(Plain text, int at) {
    if (!kanaBegins(text, at)) {
      return null;
    }
    Integer value = KANA.get(text.part(at, at + 3));
    if (value == null) {
      return null;
    }
    boolean ordinal = text.at(at + 3) == '目' || text.at(at + 3) == 'め';
    Unit unit = text.has("ふたり", at) ? Unit.PEOPLE : Unit.THINGS;
    return word(at, ordinal ? at + 4 : at + 3, value, unit, ordinal);
  }

  private static String before(Plain text, int at) {
    int end = at - 1;
    if (text.at(end) != ' ') {
      return "";
    }
    int start = end;
    while (text.letter(start - 1)) {
      start--;
    }
    return start < 0 ? "" : text.part(start, Math.max(start, end)).toLowerCase(Locale.ROOT);
  }

  private static NumberReading word(int start, int end, int value, Unit unit, boolean ordinal) {
    return new NumberReading(
        start, end, BigDecimal.valueOf(value), unit, ordinal, false, true, null);
  }

  private static NumberReading halfOf(int start, int end, Unit unit) {
    return new NumberReading(start, end, new BigDecimal("0.5"), unit, false, false, true, null);
  }
}

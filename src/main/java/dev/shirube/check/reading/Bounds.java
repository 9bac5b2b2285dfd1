package dev.shirube.check.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words beside a value that make it a limit. */
final class Bounds {
  /**
   * Words that make a limit.
   *
   * @param moment whether they do so only beside a date or a time
   */
  private record Phrase(String words, Limit limit, boolean moment) {}

  private static final int FARTHEST = 28;

  /** Before the value; the longer before those in which they end. */
  private static final List<Phrase> BEFORE =
      List.of(
          count("no more than", Limit.AT_MOST),
          count("not more than", Limit.AT_MOST),
          count("no longer than", Limit.AT_MOST),
          count("not exceeding", Limit.AT_MOST),
          count("a maximum of", Limit.AT_MOST),
          count("maximum", Limit.AT_MOST),
          count("within", Limit.AT_MOST),
          count("up to", Limit.AT_MOST),
          count("at most", Limit.AT_MOST),
          count("no fewer than", Limit.AT_LEAST),
          count("no less than", Limit.AT_LEAST),
          count("not less than", Limit.AT_LEAST),
          count("a minimum of", Limit.AT_LEAST),
          count("at least", Limit.AT_LEAST),
          count("fewer than", Limit.LESS_THAN),
          count("less than", Limit.LESS_THAN),
          count("shorter than", Limit.LESS_THAN),
          count("under", Limit.LESS_THAN),
          count("below", Limit.LESS_THAN),
          count("more than", Limit.MORE_THAN),
          count("longer than", Limit.MORE_THAN),
          count("exceeding", Limit.MORE_THAN),
          count("above", Limit.MORE_THAN),
          count("over", Limit.MORE_THAN),
          moment("no later than", Limit.AT_MOST),
          moment("not later than", Limit.AT_MOST),
          moment("later than", Limit.MORE_THAN),
          moment("earlier than", Limit.LESS_THAN),
          moment("on or before", Limit.AT_MOST),
          moment("on or after", Limit.AT_LEAST),
          moment("until", Limit.AT_MOST),
          moment("till", Limit.AT_MOST),
          moment("through", Limit.AT_MOST),
          moment("by", Limit.AT_MOST),
          moment("before", Limit.LESS_THAN),
          moment("prior to", Limit.LESS_THAN),
          moment("from", Limit.AT_LEAST),
          moment("since", Limit.AT_LEAST),
          moment("after", Limit.MORE_THAN),
          count("最大で", Limit.AT_MOST),
          count("最大", Limit.AT_MOST),
          count("最長で", Limit.AT_MOST),
          count("最長", Limit.AT_MOST),
          count("多くとも", Limit.AT_MOST),
          count("最低", Limit.AT_LEAST),
          count("最短", Limit.AT_LEAST),
          count("少なくとも", Limit.AT_LEAST));

  private static final List<Phrase> BEHIND =
      List.of(
          count("以内", Limit.AT_MOST),
          count("以下", Limit.AT_MOST),
          count("まで", Limit.AT_MOST),
          count("未満", Limit.LESS_THAN),
          count("に満たない", Limit.LESS_THAN),
          count("を下回", Limit.LESS_THAN),
          count("より少な", Limit.LESS_THAN),
          count("より短", Limit.LESS_THAN),
          count("以上", Limit.AT_LEAST),
          count("を超え", Limit.MORE_THAN),
          count("をこえ", Limit.MORE_THAN),
          count("を上回", Limit.MORE_THAN),
          count("より多", Limit.MORE_THAN),
          count("より長", Limit.MORE_THAN),
          count("超", Limit.MORE_THAN),
          moment("以前", Limit.AT_MOST),
          moment("より前", Limit.LESS_THAN),
          moment("以降", Limit.AT_LEAST),
          moment("以後", Limit.AT_LEAST),
          moment("から", Limit.AT_LEAST),
          moment("より後", Limit.MORE_THAN),
          moment("より遅", Limit.MORE_THAN),
          count("or more", Limit.AT_LEAST),
          count("or over", Limit.AT_LEAST),
          count("or longer", Limit.AT_LEAST),
          count("or above", Limit.AT_LEAST),
          count("and over", Limit.AT_LEAST),
          count("at least", Limit.AT_LEAST),
          count("or less", Limit.AT_MOST),
          count("or fewer", Limit.AT_MOST),
          count("or under", Limit.AT_MOST),
          count("or below", Limit.AT_MOST),
          count("or shorter", Limit.AT_MOST),
          count("at most", Limit.AT_MOST),
          count("at the most", Limit.AT_MOST),
          count("maximum", Limit.AT_MOST),
          moment("or earlier", Limit.AT_MOST),
          moment("at the latest", Limit.AT_MOST),
          moment("or later", Limit.AT_LEAST),
          moment("onwards", Limit.AT_LEAST),
          moment("onward", Limit.AT_LEAST));

  /** Words that may stand between a limit and its value. */
  private static final List<String> BETWEEN =
      List.of(
          "the",
          "about",
          "around",
          "day",
          "next",
          "first",
          "last",
          "past",
          "following",
          "previous",
          "an",
          "a",
          "約",
          "おおむね");

  private static final Set<String> WITH_OVER =
      Set.of(
          "hand", "hands", "handed", "handing", "go", "goes", "going", "take", "takes", "took",
          "carry", "carried", "read", "look", "turn", "start", "left", "come", "put", "all");

  private Bounds() {}

  /** The limit of a value; null if nothing beside it makes it one. */
  static @Nullable Bound of(Plain text, int start, int end, boolean moment) {
    Bound behind = behind(text, end, moment);
    return behind == null ? before(text, start, moment) : behind;
  }

  private static @Nullable Bound behind(Plain text, int end, boolean moment) {
    int at = text.afterSpace(end);
    for (Phrase phrase : BEHIND) {
      if ((moment || !phrase.moment()) && text.hasAnyCase(phrase.words(), at)) {
        int last = at + phrase.words().length();
        if (!Plain.isLetter(text.at(last - 1)) || !text.letter(last)) {
          return new Bound(phrase.limit(), at, last);
        }
      }
    }
    return null;
  }

  private static @Nullable Bound before(Plain text, int start, boolean moment) {
    int from = Math.max(0, start - FARTHEST);
    String words = withoutFillers(text.part(from, start).toLowerCase(Locale.ROOT));
    for (Phrase phrase : BEFORE) {
      if ((moment || !phrase.moment()) && words.endsWith(phrase.words())) {
        int first = from + words.length() - phrase.words().length();
        boolean whole = !text.letter(first) || !text.letter(first - 1);
        if (whole && !(phrase.words().equals("over") && partOfVerb(text.part(from, first)))) {
          return new Bound(phrase.limit(), first, from + words.length());
        }
      }
    }
    return null;
  }

  /** Whether “over” belongs to a verb, as in “hand over two papers”. */
  private static boolean partOfVerb(String before) {
    String words = trimmed(before);
    String verb = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return WITH_OVER.contains(verb);
  }

  private static String withoutFillers(String words) {
    String rest = trimmed(words);
    for (int more = 0; more < 2; more++) {
      for (String filler : BETWEEN) {
        boolean latin = Plain.isLetter(filler.charAt(0));
        if (rest.endsWith(latin ? " " + filler : filler)) {
          rest = trimmed(rest.substring(0, rest.length() - filler.length()));
        }
      }
    }
    return rest;
  }

  private static String trimmed(String words) {
    int end = words.length();
    while (end > 0 && (words.charAt(end - 1) == ' ' || words.charAt(end - 1) == '¥')) {
      end--;
    }
    return words.substring(0, end);
  }

  private static Phrase count(String words, Limit limit) {
    return new Phrase(words, limit, false);
  }

  private static Phrase moment(String words, Limit limit) {
    return new Phrase(words, limit, true);
  }
}

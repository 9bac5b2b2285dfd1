package dev.shirube.check.rules;

import dev.shirube.config.Checks.Wording;
import dev.shirube.model.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds forms that are not to be used in texts of one language. All forms are looked for at once, by
 * the characters with which they begin: a site has many forms and many texts.
 */
final class Wordings {
  private final Map<Character, List<Form>> byFirst = new HashMap<>();

  private Wordings() {}

  /** A form with the entry that speaks of it; the right form has one too, and wins if longer. */
  private record Form(String text, Wording wording, boolean right) {

    /**
     * Latin words are whole words, of which the first letter may be a capital. Japanese has no
     * borders between words.
     */
    boolean standsAt(int start, String in) {
      int end = start + text.length();
      return in.regionMatches(start + 1, text, 1, text.length() - 1)
          && (!isLatin(text.charAt(0)) || start == 0 || !isLatin(in.charAt(start - 1)))
          && (!isLatin(text.charAt(text.length() - 1))
              || end == in.length()
              || !isLatin(in.charAt(end)));
    }
  }

  /** A form that was found. */
  record Hit(int start, int end, Wording wording) {}

  private record Match(int start, int end, Form form) {}

  static Wordings of(List<Wording> all, String lang) {
    Wordings wordings = new Wordings();
    for (Wording wording : all) {
      if (wording.lang().equals(lang)) {
        wordings.add(new Form(wording.use(), wording, true));
        for (Located<String> form : wording.instead()) {
          wordings.add(new Form(form.value(), wording, false));
        }
      }
    }
    return wordings;
  }

  private void add(Form form) {
    char first = form.text().charAt(0);
    Stream.of(first, Character.toUpperCase(first))
        .distinct()
        .forEach(c -> byFirst.computeIfAbsent(c, made -> new ArrayList<>()).add(form));
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** Where a text has a form that it should not have; the longest form that begins first counts. */
  List<Hit> in(String text) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (Form form : byFirst.getOrDefault(text.charAt(i), List.of())) {
        if (form.standsAt(i, text)) {
          matches.add(new Match(i, i + form.text().length(), form));
        }
      }
    }
    List<Hit> hits = new ArrayList<>();
    matches.sort(
        Comparator.comparingInt(Match::start)
            .thenComparing(match -> -match.end())
            .thenComparing(match -> !match.form().right()));
    for (Match match : matches) {
      boolean inside =
          matches.stream()
              .anyMatch(
                  other ->
                      other.start() <= match.start()
                          && match.end() <= other.end()
                          && (other.end() - other.start() > match.end() - match.start()
                              || other.form().right()));
      if (!match.form().right() && !inside) {
        hits.add(new Hit(match.start(), match.end(), match.form().wording()));
      }
    }
    return hits;
  }
}

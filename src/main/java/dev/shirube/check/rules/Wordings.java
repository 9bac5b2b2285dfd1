package dev.shirube.check.rules;

import dev.shirube.config.Checks.Wording;
import dev.shirube.model.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds forms that are not to be used in texts of one language. */
final class Wordings {
  private final List<Form> forms = new ArrayList<>();
  private final Map<String, Pattern> patterns = new LinkedHashMap<>();

  private Wordings() {}

  /** A form with the entry that speaks of it; the right form has one too, and wins if longer. */
  private record Form(String text, Pattern pattern, Wording wording, boolean right) {}

  /** A form that was found. */
  record Hit(int start, int end, Wording wording) {}

  static Wordings of(List<Wording> all, String lang) {
    Wordings wordings = new Wordings();
    for (Wording wording : all) {
      if (wording.lang().equals(lang)) {
        wordings.add(wording.use(), wording, true);
        for (Located<String> form : wording.instead()) {
          wordings.add(form.value(), wording, false);
        }
      }
    }
    return wordings;
  }

  private void add(String form, Wording wording, boolean right) {
    forms.add(new Form(form, patterns.computeIfAbsent(form, Wordings::pattern), wording, right));
  }

  /**
   * Latin words are whole words, of which the first letter may be a capital. Japanese has no
   * borders between words.
   */
  private static Pattern pattern(String form) {
    String first = form.substring(0, 1);
    String capital = first.toUpperCase(Locale.ROOT);
    String start = first.equals(capital) ? Pattern.quote(first) : "[" + first + capital + "]";
    String before = isLatin(form.charAt(0)) ? "(?<![A-Za-z0-9])" : "";
    String after = isLatin(form.charAt(form.length() - 1)) ? "(?![A-Za-z0-9])" : "";
    return Pattern.compile(before + start + Pattern.quote(form.substring(1)) + after);
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** Where a text has a form that it should not have; the longest form that begins first counts. */
  List<Hit> in(String text) {
    record Match(int start, int end, Form form) {}
    List<Match> matches = new ArrayList<>();
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(text);
      while (matcher.find()) {
        matches.add(new Match(matcher.start(), matcher.end(), form));
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

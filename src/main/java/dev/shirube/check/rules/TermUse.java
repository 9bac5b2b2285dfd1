package dev.shirube.check.rules;

import dev.shirube.check.Subject;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Term;
import dev.shirube.model.Value;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A term of the glossary, and whether a text uses it. */
final class TermUse {
  private final Term term;
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Set<String> also = new LinkedHashSet<>();

  TermUse(Term term) {
    this.term = term;
    for (Field field : also()) {
      if (field.value() instanceof Value.Plain plain) {
        also.add(fold(plain.text()));
      }
    }
    Set<String> all = new LinkedHashSet<>(also);
    term.name()
        .texts()
        .forEach(
            (lang, name) -> {
              Set<String> own = new LinkedHashSet<>(also);
              Stream.of(name, bare(name), inner(name))
                  .filter(it -> !it.isBlank())
                  .forEach(it -> own.add(fold(it)));
              names.put(lang, own);
              all.addAll(own);
            });
    names.put("", all);
  }

  static List<TermUse> of(Subject subject) {
    return subject.site().records().terms().stream().map(TermUse::new).toList();
  }

  Entry entry() {
    return term.entry();
  }

  String name(String lang) {
    return term.name().texts().getOrDefault(lang, "");
  }

  /** Other ways of writing it, with their places. */
  List<Field> also() {
    return entry().value("also", Value.Items.class).map(Value.Items::items).orElse(List.of());
  }

  /** Whether a folded text has it by any of its names; one of no language, by those of any. */
  boolean isNamedIn(String folded, String lang) {
    return names(lang).stream().anyMatch(name -> holds(folded, name));
  }

  /** Whether a text has a word of its name in a language, also in the plural; not counting of. */
  boolean sharesWord(String text, String lang) {
    Set<String> words = words(name(lang));
    return words.isEmpty() || words(text).stream().anyMatch(words::contains);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : fold(text).split("[^\\p{L}\\p{N}]+", 0)) {
      if (word.length() > 3) {
        words.add(word.replaceFirst("(?:es|s|e|ing|ed)$", ""));
      }
    }
    return words;
  }

  /**
   * Its name in a language, without what stands in brackets as well, and the other ways of writing
   * it; folded.
   */
  Set<String> names(String lang) {
    return names.getOrDefault(lang, also);
  }

  /** A name without what stands in brackets. */
  static String bare(String name) {
    return name.replaceAll("[（(][^（）()]*[)）]", "").strip();
  }

  private static String inner(String name) {
    int open = Math.max(name.indexOf('（'), name.indexOf('('));
    return open > 0 && name.matches(".*[)）]") ? name.substring(open + 1, name.length() - 1) : "";
  }

  /** Small letters of one width, hyphens as spaces. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('-', ' ')
        .replace("\"", "")
        .replace('’', '\'')
        .strip();
  }

  /** Whether a folded text has a folded name; Latin words as words, also in the plural. */
  static boolean holds(String text, String name) {
    boolean latin = name.chars().allMatch(c -> c < 0x250);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (!latin || begins && ends(text, at + name.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(String text, int end) {
    String rest = text.substring(end);
    return rest.matches("(?s)(?:s|es|'s)?(?:[^\\p{L}\\p{N}].*)?");
  }
}

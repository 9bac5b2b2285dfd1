package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An abbreviation is explained somewhere, unless every reader knows it. */
final class UndefinedTerms implements Rule {
  /** Lists of further names: of the thing itself, and of what a firm sells. */
  private static final List<String> NAMES = List.of("also", "services");

  /** Types whose records have the names of desks and firms, which nobody explains. */
  private static final List<String> NAMED = List.of("contact", "vendor", "line-provider");

  /** Nothing but the word, as a screen shows it. */
  private static final Pattern LABEL = Pattern.compile("[「『]?([A-Z][A-Z0-9]+)[」』]?");

  @Override
  public String id() {
    return "glossary/undefined";
  }

  /** A place where a text uses an abbreviation. */
  private record Place(Passage passage, int at) {
    Position position() {
      return passage.at(at);
    }
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Set<String> known = known(subject);
    Map<String, List<Place>> open = new LinkedHashMap<>();
    for (String lang : subject.site().languages()) {
      open(passages(subject, lang), known)
          .forEach(
              (word, places) ->
                  open.computeIfAbsent(word, made -> new ArrayList<>()).addAll(places));
    }
    open.forEach((word, places) -> findings.add(finding(word, places)));
  }

  /** In the order in which somebody who mends them reads: pages before records. */
  private static List<Passage> passages(Subject subject, String lang) {
    List<Passage> all = new ArrayList<>();
    subject.prose().pages().stream()
        .filter(page -> page.page().lang().equals(lang))
        .forEach(page -> all.addAll(page.passages()));
    subject.prose().records().stream()
        .flatMap(text -> Optional.ofNullable(text.passages().get(lang)).stream())
        .forEach(all::add);
    return all;
  }

  /** The abbreviations that no text of a language explains, with their places. */
  private static Map<String, List<Place>> open(List<Passage> passages, Set<String> known) {
    Map<String, List<Place>> open = new LinkedHashMap<>();
    Set<String> explained = new HashSet<>();
    for (Passage passage : passages) {
      for (Abbreviations.Use use : Abbreviations.in(passage.text())) {
        if (use.explained()) {
          explained.add(use.word());
        } else if (use.own() && !passage.isForeign(use.at()) && !known.contains(use.word())) {
          open.computeIfAbsent(use.word(), made -> new ArrayList<>())
              .add(new Place(passage, use.at()));
        }
      }
    }
    open.keySet().removeAll(explained);
    return open;
  }

  private static Set<String> known(Subject subject) {
    Set<String> known = new HashSet<>();
    subject.checks().knownWords().forEach(word -> known.add(word.value()));
    Records records = subject.site().records();
    records.terms().forEach(term -> names(term.entry(), known));
    NAMED.forEach(type -> records.ofType(type).forEach(entry -> names(entry, known)));
    // What a screen offers as a choice is shown by the record of that screen.
    subject.prose().records().stream()
        .flatMap(text -> text.passages().values().stream())
        .forEach(passage -> label(passage, known));
    subject.prose().plains().forEach(plain -> label(plain.passage(), known));
    return known;
  }

  private static void names(Entry entry, Set<String> known) {
    words(entry.name(), known);
    for (String list : NAMES) {
      entry
          .value(list, Value.Items.class)
          .ifPresent(items -> items.items().forEach(item -> words(item.value(), known)));
    }
  }

  private static void words(Value value, Set<String> known) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Value.Text text) {
      texts.addAll(text.text().texts().values());
    } else if (value instanceof Value.Plain plain) {
      texts.add(plain.text());
    }
    texts.forEach(text -> Abbreviations.in(text).forEach(use -> known.add(use.word())));
  }

  private static void label(Passage passage, Set<String> known) {
    Matcher label = LABEL.matcher(passage.text().strip());
    if (label.matches()) {
      known.add(label.group(1));
    }
  }

  private Finding finding(String word, List<Place> places) {
    int more = places.size() - 1;
    String further =
        more == 0 ? "" : " It stands in " + more + " more place" + (more == 1 ? "." : "s.");
    return Finding.warning(
            id(),
            places.get(0).position(),
            new Words(
                "この略語が何のことか、どこにも説明がありません。" + (more == 0 ? "" : "ほかに" + more + "か所で使っています。"),
                "Nothing explains this abbreviation." + further))
        .found(word)
        .hint(
            new Words(
                "「説明の言葉（"
                    + word
                    + "）」のように書くか、用語集に入れてください。だれでも知っている言葉なら、site-config/checks.yml の"
                    + " known-words に足します。",
                "Write it as “what it is ("
                    + word
                    + ")”, or give it an entry in the glossary. If every reader knows it, add it to"
                    + " known-words in site-config/checks.yml."));
  }
}

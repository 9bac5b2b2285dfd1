package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Origin;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.HashMap;
import java.util.Map;

/** No two entries of the glossary explain the same word. */
final class TermsTwice implements Rule {
  @Override
  public String id() {
    return "glossary/twice";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Map<String, Named> readings = new HashMap<>();
    for (String lang : subject.site().languages()) {
      Map<String, Named> names = new HashMap<>();
      for (TermUse term : TermUse.of(subject)) {
        Entry entry = term.entry();
        Field name = entry.fields().get("name");
        String text = term.name(lang);
        if (name != null && name.value() instanceof Value.Text texts && !text.isEmpty()) {
          Origin origin = texts.origins().getOrDefault(lang, name.origin());
          once(names, text, new Named(entry, origin.at(0)), findings);
        }
        if (lang.equals(subject.site().source())) {
          for (Field also : term.also()) {
            plain(names, entry, also, findings);
          }
          Field reading = entry.fields().get("reading");
          if (reading != null) {
            plain(readings, entry, reading, findings);
          }
        }
      }
    }
  }

  /** An entry by one of its names. */
  private record Named(Entry entry, Position position) {}

  private void plain(Map<String, Named> names, Entry entry, Field field, Findings findings) {
    if (field.value() instanceof Value.Plain plain) {
      once(names, plain.text(), new Named(entry, field.origin().at(0)), findings);
    }
  }

  private void once(Map<String, Named> names, String text, Named named, Findings findings) {
    Named first = names.putIfAbsent(TermUse.fold(text), named);
    if (first == null || first.entry().id().equals(named.entry().id())) {
      return;
    }
    findings.add(
        Finding.error(
                id(),
                named.position(),
                new Words("用語集に同じ言葉が2つあります。", "The glossary has this word twice."))
            .found(text)
            .hint(
                new Words(
                    "1つにまとめるか、違いが分かる名前にしてください。",
                    "Make one entry of both, or give them names that tell them apart."))
            .related(first.position(), new Words("最初はここです。", "The first one is here.")));
  }
}

package dev.shirube.model;

import java.util.Optional;

/** A word of the glossary with its approved form in each language. */
public record Term(Entry entry, Localized name, Localized definition) {
  static Term of(Entry entry) {
    return new Term(
        entry,
        entry.required("name", Value.Text.class).text(),
        entry.required("definition", Value.Text.class).text());
  }

  public Optional<String> reading() {
    return entry.value("reading", Value.Plain.class).map(Value.Plain::text);
  }
}

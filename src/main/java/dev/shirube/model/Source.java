package dev.shirube.model;

import java.util.Optional;

/** A document that records cite. */
public record Source(Entry entry, Localized title, Localized issuer) {
  static Source of(Entry entry) {
    return new Source(
        entry,
        entry.required("title", Value.Text.class).text(),
        entry.required("issuer", Value.Text.class).text());
  }

  public Optional<String> version() {
    return entry.value("version", Value.Plain.class).map(Value.Plain::text);
  }
}

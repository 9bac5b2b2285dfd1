package dev.shirube.model;

/** A company that runs the closed line or the encrypted path. */
public record LineProvider(Entry entry, Localized name, String kind) {
  static LineProvider of(Entry entry) {
    return new LineProvider(
        entry,
        entry.required("name", Value.Text.class).text(),
        entry.required("kind", Value.Plain.class).text());
  }
}

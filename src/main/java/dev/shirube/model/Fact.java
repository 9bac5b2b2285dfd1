package dev.shirube.model;

/** A single value that prose refers to: a fee, a length, a validity. */
public record Fact(Entry entry, Localized name, Value value) {
  static Fact of(Entry entry) {
    return new Fact(
        entry,
        entry.required("name", Value.Text.class).text(),
        entry.required("value", Value.class));
  }
}

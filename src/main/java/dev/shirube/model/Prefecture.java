package dev.shirube.model;

/** A prefecture and the two digits that stand for it in institution codes. */
public record Prefecture(Entry entry, String code, Localized name) {
  static Prefecture of(Entry entry) {
    return new Prefecture(
        entry,
        entry.required("code", Value.Code.class).code(),
        entry.required("name", Value.Text.class).text());
  }
}

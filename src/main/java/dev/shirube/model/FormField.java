package dev.shirube.model;

import java.util.Optional;

/** An entry field of a portal screen, with the label that stands there. */
public record FormField(Entry entry, String group, String label, boolean required) {
  static FormField of(Entry entry) {
    return new FormField(
        entry,
        entry.required("group", Value.Plain.class).text(),
        entry.required("label", Value.Plain.class).text(),
        entry.required("required", Value.Flag.class).on());
  }

  public Optional<Value.Text> rule() {
    return entry.value("rule", Value.Text.class);
  }
}

package dev.shirube.model;

import java.util.Optional;

/** One step of a procedure: what to do on a screen and what must appear next. */
public record Step(Entry entry, String group, int order, Localized title, Localized action) {
  static Step of(Entry entry) {
    return new Step(
        entry,
        entry.required("group", Value.Plain.class).text(),
        (int) entry.required("order", Value.Count.class).number(),
        entry.required("title", Value.Text.class).text(),
        entry.required("do", Value.Text.class).text());
  }

  public Optional<Value.Text> see() {
    return entry.value("see", Value.Text.class);
  }
}

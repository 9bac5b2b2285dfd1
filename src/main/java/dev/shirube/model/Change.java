package dev.shirube.model;

import java.time.LocalDate;
import java.util.List;

/** A change of content that readers should hear of; the feed and each page's date come from it. */
public record Change(Entry entry, LocalDate date, List<String> pages, Localized summary) {
  public Change {
    pages = List.copyOf(pages);
  }

  static Change of(Entry entry) {
    List<String> pages =
        entry.required("pages", Value.Items.class).items().stream()
            .map(Field::value)
            .filter(Value.Plain.class::isInstance)
            .map(value -> ((Value.Plain) value).text())
            .toList();
    return new Change(
        entry,
        entry.required("date", Value.Day.class).date(),
        pages,
        entry.required("summary", Value.Text.class).text());
  }
}

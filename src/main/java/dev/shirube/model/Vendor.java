package dev.shirube.model;

import java.util.Optional;

/** A business that supplies and sets up equipment and lines. */
public record Vendor(Entry entry, Localized name, Localized area, Localized leadTime) {
  static Vendor of(Entry entry) {
    return new Vendor(
        entry,
        entry.required("name", Value.Text.class).text(),
        entry.required("area", Value.Text.class).text(),
        entry.required("lead-time", Value.Text.class).text());
  }

  public Optional<Value.Phone> phone() {
    return entry.value("phone", Value.Phone.class);
  }

  public Optional<Value.Url> url() {
    return entry.value("url", Value.Url.class);
  }
}

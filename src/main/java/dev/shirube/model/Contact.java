package dev.shirube.model;

import java.util.Optional;

/** A desk that answers questions. */
public record Contact(Entry entry, Localized name) {
  static Contact of(Entry entry) {
    return new Contact(entry, entry.required("name", Value.Text.class).text());
  }

  public Optional<Value.Phone> phone() {
    return entry.value("phone", Value.Phone.class);
  }

  public Optional<Value.Url> url() {
    return entry.value("url", Value.Url.class);
  }

  public Optional<Value.Mail> mail() {
    return entry.value("mail", Value.Mail.class);
  }

  public Optional<Value.Hours> hours() {
    return entry.value("hours", Value.Hours.class);
  }
}

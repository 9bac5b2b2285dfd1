package dev.shirube.checklist;

import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Inline;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of records without the way in which a language prints them: days as ISO dates. */
final class PlainValues implements Value.Visitor<String> {
  private final Records records;
  private final String lang;

  /**
   * @param lang the source language, whose words a text has
   */
  PlainValues(Records records, String lang) {
    this.records = records;
    this.lang = lang;
  }

  /** What a reference in a text stands for; one that leads nowhere stands for itself. */
  String of(Inline.RecordPath path) {
    return records
        .find(path.type(), path.id())
        .flatMap(
            entry ->
                path.field().isEmpty()
                    ? Optional.of(entry.name())
                    : entry.field(path.field()).map(Field::value))
        .map(value -> value.accept(this))
        .orElse(path.toString());
  }

  @Override
  public String visit(Value.Text text) {
    return text.text().in(lang);
  }

  @Override
  public String visit(Value.Plain plain) {
    return plain.text();
  }

  @Override
  public String visit(Value.Day day) {
    return day.date().toString();
  }

  @Override
  public String visit(Value.Month month) {
    return month.month().toString();
  }

  @Override
  public String visit(Value.Phone phone) {
    return phone.number();
  }

  @Override
  public String visit(Value.Url url) {
    return url.address();
  }

  @Override
  public String visit(Value.Mail mail) {
    return mail.address();
  }

  @Override
  public String visit(Value.Money money) {
    return Long.toString(money.amount());
  }

  @Override
  public String visit(Value.Code code) {
    return code.code();
  }

  @Override
  public String visit(Value.Count count) {
    return Long.toString(count.number());
  }

  @Override
  public String visit(Value.Flag flag) {
    return Boolean.toString(flag.on());
  }

  @Override
  public String visit(Value.Reference reference) {
    return records
        .find(reference.type(), reference.id())
        .map(Entry::name)
        .map(name -> name.accept(this))
        .orElse(reference.id());
  }

  @Override
  public String visit(Value.Items items) {
    return join(items.items());
  }

  @Override
  public String visit(Value.Group group) {
    return join(group.fields().values());
  }

  @Override
  public String visit(Value.Span span) {
    return span.iso();
  }

  @Override
  public String visit(Value.Hours hours) {
    return hours.rows().stream()
        .map(row -> row.days() + " " + row.week() + " " + row.open() + " " + row.close())
        .collect(Collectors.joining(" ", "", " " + String.join(" ", hours.closed())));
  }

  private String join(Collection<Field> fields) {
    return fields.stream()
        .map(field -> field.value().accept(this))
        .collect(Collectors.joining(" "));
  }
}

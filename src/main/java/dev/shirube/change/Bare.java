package dev.shirube.change;

import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a value says, without where it is written: of two alike it is equal. */
final class Bare implements Value.Visitor<Object> {
  private Bare() {}

  static Object of(Value value) {
    return value.accept(new Bare());
  }

  static Object of(Map<String, Field> fields) {
    Map<String, Object> bare = new LinkedHashMap<>();
    fields.forEach((name, field) -> bare.put(name, of(field.value())));
    return bare;
  }

  @Override
  public Object visit(Value.Text text) {
    return text.text();
  }

  @Override
  public Object visit(Value.Items items) {
    return items.items().stream().map(item -> of(item.value())).toList();
  }

  @Override
  public Object visit(Value.Group group) {
    return of(group.fields());
  }

  @Override
  public Object visit(Value.Plain plain) {
    return plain;
  }

  @Override
  public Object visit(Value.Day day) {
    return day;
  }

  @Override
  public Object visit(Value.Month month) {
    return month;
  }

  @Override
  public Object visit(Value.Phone phone) {
    return phone;
  }

  @Override
  public Object visit(Value.Url url) {
    return url;
  }

  @Override
  public Object visit(Value.Mail mail) {
    return mail;
  }

  @Override
  public Object visit(Value.Money money) {
    return money;
  }

  @Override
  public Object visit(Value.Code code) {
    return code;
  }

  @Override
  public Object visit(Value.Count count) {
    return count;
  }

  @Override
  public Object visit(Value.Flag flag) {
    return flag;
  }

  @Override
  public Object visit(Value.Reference reference) {
    return reference;
  }

  @Override
  public Object visit(Value.Span span) {
    return span;
  }

  @Override
  public Object visit(Value.Hours hours) {
    return hours;
  }
}

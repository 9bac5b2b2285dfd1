package dev.shirube.render;

import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Records as templates see them, in one language. */
final class EntryViews {
  private final ValuePrinter values;

  EntryViews(ValuePrinter values) {
    this.values = values;
  }

  View.EntryView view(Entry entry) {
    return new View.EntryView(
        entry.type(),
        entry.id(),
        RecordHomes.anchor(entry),
        entry.status().label(),
        values.text(entry.name()),
        fields(entry.fields()));
  }

  private Map<String, View.FieldView> fields(Map<String, Field> fields) {
    Map<String, View.FieldView> views = new LinkedHashMap<>();
    fields.forEach((name, field) -> views.put(name, field(name, field.value())));
    return views;
  }

  private View.FieldView field(String name, Value value) {
    List<View.FieldView> items = new ArrayList<>();
    if (value instanceof Value.Items list) {
      list.items().forEach(item -> items.add(field(name, item.value())));
    }
    Map<String, View.FieldView> group =
        value instanceof Value.Group inner ? fields(inner.fields()) : Map.of();
    List<View.Hours> lines =
        value instanceof Value.Hours hours ? values.hours().lines(hours) : List.of();
    String closed = value instanceof Value.Hours hours ? values.hours().closed(hours) : "";
    return new View.FieldView(
        name,
        value.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        values.text(value),
        new Markup(values.html(value)),
        items,
        group,
        value instanceof Value.Flag flag && flag.on(),
        lines,
        closed);
  }
}

package dev.shirube.render;

import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Records as templates see them, in one language and from one place in the site. */
final class EntryViews {
  private final ValuePrinter values;
  private final RecordHomes homes;
  private final String lang;
  private final String root;
  private final MarkList marks;
  private final Dues dues;

  /**
   * Views for a page.
   *
   * @param root leads from the page to the site's root
   * @param marks learns which links are printed
   * @param today from which a record is due in so many days
   */
  EntryViews(
      ValuePrinter values,
      RecordHomes homes,
      String lang,
      String root,
      MarkList marks,
      LocalDate today) {
    this.values = values;
    this.homes = homes;
    this.lang = lang;
    this.root = root;
    this.marks = marks;
    this.dues = new Dues(values, today);
  }

  View.EntryView view(Entry entry) {
    String home = homes.address(entry, lang);
    return new View.EntryView(
        entry.type(),
        entry.id(),
        RecordHomes.anchor(entry),
        entry.status().label(),
        values.text(entry.name()),
        entry.name() instanceof Value.Text text ? text.text().texts() : Map.of(),
        fields(entry.fields()),
        home.isEmpty() ? "" : root + home,
        dues.of(entry));
  }

  private Map<String, View.FieldView> fields(Map<String, Field> fields) {
    Map<String, View.FieldView> views = new LinkedHashMap<>();
    fields.forEach((name, field) -> views.put(name, field(name, field)));
    return views;
  }

  private View.FieldView field(String name, Field field) {
    Value value = field.value();
    List<View.FieldView> items = new ArrayList<>();
    if (value instanceof Value.Items list) {
      list.items().forEach(item -> items.add(field(name, item)));
    }
    Map<String, View.FieldView> group =
        value instanceof Value.Group inner ? fields(inner.fields()) : Map.of();
    List<View.Hours> lines =
        value instanceof Value.Hours hours ? values.hours().lines(hours) : List.of();
    String closed = value instanceof Value.Hours hours ? values.hours().closed(hours) : "";
    String closedOn = value instanceof Value.Hours hours ? String.join(" ", hours.closed()) : "";
    return new View.FieldView(
        name,
        value.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        values.text(value),
        ValuePrinter.iso(value),
        new Markup(html(field)),
        value instanceof Value.Reference reference
            ? homes.entry(reference).map(dues::of).orElse(null)
            : null,
        items,
        group,
        value instanceof Value.Flag flag && flag.on(),
        lines,
        closed,
        closedOn);
  }

  /** A reference leads to where the site shows the record. */
  private String html(Field field) {
    String html = values.html(field.value());
    String home =
        field.value() instanceof Value.Reference reference ? homes.address(reference, lang) : "";
    if (home.isEmpty()) {
      marks.links(field.value(), field.position());
      return html;
    }
    marks.link(root + home, field.position());
    return "<a href=\"" + Html.escape(root + home) + "\">" + html + "</a>";
  }
}

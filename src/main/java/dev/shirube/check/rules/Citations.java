package dev.shirube.check.rules;

import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.List;

/** The documents that records cite. */
final class Citations {
  private Citations() {}

  /**
   * A citation.
   *
   * @param source the id of the document
   * @param where in the document
   */
  record Citation(String source, String where, Field field) {}

  static List<Citation> of(Entry entry) {
    List<Citation> found = new ArrayList<>();
    entry
        .value("source", Value.Items.class)
        .ifPresent(
            items ->
                items.items().stream()
                    .filter(item -> item.value() instanceof Value.Group)
                    .forEach(item -> found.add(of(item, (Value.Group) item.value()))));
    return found;
  }

  private static Citation of(Field field, Value.Group group) {
    Field doc = group.fields().get("doc");
    Field where = group.fields().get("where");
    String source =
        doc != null && doc.value() instanceof Value.Reference reference ? reference.id() : "";
    String place = where != null && where.value() instanceof Value.Plain plain ? plain.text() : "";
    return new Citation(source, place.strip(), field);
  }
}

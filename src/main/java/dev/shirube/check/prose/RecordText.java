package dev.shirube.check.prose;

import dev.shirube.diagnostic.Origin;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text of a record in every language.
 *
 * @param path of the field, such as {@code note} or {@code covers.2}
 */
public record RecordText(Entry entry, String path, Map<String, Passage> passages) {
  public RecordText {
    passages = Collections.unmodifiableMap(new LinkedHashMap<>(passages));
  }

  /** All texts of a record, also those in its groups and lists. */
  static List<RecordText> of(Entry entry) {
    List<RecordText> texts = new ArrayList<>();
    entry.fields().forEach((name, field) -> collect(entry, name, field, texts));
    return texts;
  }

  static List<RecordText> of(Collection<Entry> entries) {
    return entries.stream().flatMap(entry -> of(entry).stream()).toList();
  }

  private static void collect(Entry entry, String path, Field field, List<RecordText> into) {
    if (field.value() instanceof Value.Text text) {
      Map<String, Passage> passages = new LinkedHashMap<>();
      text.text()
          .texts()
          .forEach(
              (lang, words) -> {
                Origin origin = text.origins().getOrDefault(lang, Origin.of(field.position()));
                passages.put(
                    lang, new Passage(lang, words, origin, List.of(), Passage.Owner.RECORD));
              });
      into.add(new RecordText(entry, path, passages));
    } else if (field.value() instanceof Value.Group group) {
      group.fields().forEach((name, inner) -> collect(entry, path + "." + name, inner, into));
    } else if (field.value() instanceof Value.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        collect(entry, path + "." + (i + 1), items.items().get(i), into);
      }
    }
  }
}

package dev.shirube.check.prose;

import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A value of a record that is the same in every language: an id, a label on a screen, a code, an
 * address, a telephone number.
 *
 * @param path of the field, such as {@code url} or {@code also.2}
 * @param passage of no language
 */
public record PlainText(Entry entry, String path, Value value, Passage passage) {

  static List<PlainText> of(Collection<Entry> entries) {
    List<PlainText> texts = new ArrayList<>();
    for (Entry entry : entries) {
      entry.fields().forEach((name, field) -> collect(entry, name, field, texts));
    }
    return texts;
  }

  /** Whether its value is an address, a telephone number or a code, made for machines. */
  public boolean isForMachines() {
    return value instanceof Value.Url
        || value instanceof Value.Mail
        || value instanceof Value.Phone
        || value instanceof Value.Code;
  }

  private static void collect(Entry entry, String path, Field field, List<PlainText> into) {
    Value value = field.value();
    if (value instanceof Value.Group group) {
      group.fields().forEach((name, inner) -> collect(entry, path + "." + name, inner, into));
    } else if (value instanceof Value.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        collect(entry, path + "." + (i + 1), items.items().get(i), into);
      }
    } else {
      String text = text(value);
      if (!text.isEmpty()) {
        Passage passage = new Passage("", text, field.origin(), List.of(), Passage.Owner.PLAIN);
        into.add(new PlainText(entry, path, value, passage));
      }
    }
  }

  private static String text(Value value) {
    if (value instanceof Value.Plain plain) {
      return plain.text();
    } else if (value instanceof Value.Url url) {
      return url.address();
    } else if (value instanceof Value.Mail mail) {
      return mail.address();
    } else if (value instanceof Value.Phone phone) {
      return phone.number();
    } else if (value instanceof Value.Code code) {
      return code.code();
    }
    return "";
  }
}

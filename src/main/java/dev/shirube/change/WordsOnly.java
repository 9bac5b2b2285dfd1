package dev.shirube.change;

import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What readers see of a value: of a group that has words, these, and not the ids and patterns by
 * which scripts know it.
 */
final class WordsOnly {
  private WordsOnly() {}

  static Value of(Value value) {
    if (value instanceof Value.Items items) {
      return new Value.Items(items.items().stream().map(WordsOnly::of).toList());
    }
    if (value instanceof Value.Group group) {
      Map<String, Field> words = new LinkedHashMap<>();
      group
          .fields()
          .forEach(
              (name, field) -> {
                if (field.value() instanceof Value.Text) {
                  words.put(name, field);
                }
              });
      return words.isEmpty() ? value : new Value.Group(words);
    }
    return value;
  }

  private static Field of(Field field) {
    return new Field(of(field.value()), field.position(), field.origin());
  }
}

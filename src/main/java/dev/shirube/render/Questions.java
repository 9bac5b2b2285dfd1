package dev.shirube.render;

import dev.shirube.json.Json;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions about a reader's station, as scripts need them: how to name an answer in words. */
final class Questions {
  private static final String TYPE = "situation";
  private static final String CHOICES = "choices";
  private static final String CHOICES_OF = "choices-of";

  private final Records records;
  private final ValuePrinter values;

  Questions(Records records, ValuePrinter values) {
    this.records = records;
    this.values = values;
  }

  /** The script of a language. */
  byte[] script() {
    List<Object> questions = new ArrayList<>();
    for (Entry entry : records.ofType(TYPE)) {
      Map<String, Object> question = new LinkedHashMap<>();
      question.put("id", entry.id());
      question.put("name", brief(entry.fields(), "name"));
      if (!entry.fields().containsKey("month")) {
        question.put(CHOICES, choices(entry));
      }
      questions.add(question);
    }
    String script =
        "(window.shirube = window.shirube || {}).questions = " + Json.write(questions) + ";\n";
    return script.getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> choices(Entry entry) {
    Map<String, Object> choices = new LinkedHashMap<>();
    for (Entry other : recordsToChoose(entry, records)) {
      choices.put(other.id(), values.text(other.name()));
    }
    Field other = entry.fields().get("other");
    if (other != null) {
      choices.put("other", values.text(other.value()));
    }
    entry
        .value(CHOICES, Value.Items.class)
        .ifPresent(
            items -> {
              for (Field item : items.items()) {
                if (item.value() instanceof Value.Group choice) {
                  String id = values.text(choice.fields().get("id").value());
                  choices.put(id, brief(choice.fields(), "label"));
                }
              }
            });
    return choices;
  }

  /** A name for a line with many of them, else the whole one. */
  private String brief(Map<String, Field> fields, String whole) {
    Field field = fields.getOrDefault("short", fields.get(whole));
    return field == null ? "" : values.text(field.value());
  }

  /** The records of which one is the answer; none where the answers are written out. */
  static List<Entry> recordsToChoose(Entry entry, Records records) {
    return entry.word(CHOICES_OF).map(records::ofType).orElse(List.of());
  }
}

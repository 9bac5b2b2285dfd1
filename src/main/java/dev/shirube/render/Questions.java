package dev.shirube.render;

import dev.shirube.json.Json;
import dev.shirube.model.Block;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions about a reader's station and the fields of worksheets, as scripts need them: how to
 * name an answer in words.
 */
final class Questions {
  private static final String TYPE = "situation";
  private static final String WORKSHEET = "worksheet";
  private static final String CHOICES = "choices";
  private static final String CHOICES_OF = "choices-of";
  private static final String SHORT = "short";
  private static final String OTHER = "other";

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
      Field name = entry.fields().getOrDefault(SHORT, entry.fields().get("name"));
      question.put("name", name == null ? entry.id() : values.text(name.value()));
      if (!entry.fields().containsKey("month")) {
        question.put(CHOICES, choices(entry));
        question.put("brief", brief(entry));
      }
      questions.add(question);
    }
    String script =
        "(window.shirube = window.shirube || {}).questions = " + Json.write(questions) + ";\n";
    return script.getBytes(StandardCharsets.UTF_8);
  }

  /** What the fields of a site's worksheets are called, for who sees their values elsewhere. */
  byte[] fieldNames(Collection<Page> pages) {
    Map<String, Object> names = new LinkedHashMap<>();
    for (Page page : pages) {
      for (Block.RecordList list : page.body().recordLists()) {
        if (list.name().equals(WORKSHEET)) {
          records.typesShownBy(WORKSHEET).stream()
              .flatMap(type -> records.ofType(type).stream())
              .filter(entry -> entry.fits(list.filters()))
              .forEach(entry -> names.put(entry.id(), values.text(entry.name())));
        }
      }
    }
    String script =
        "(window.shirube = window.shirube || {}).fieldNames = " + Json.write(names) + ";\n";
    return script.getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> choices(Entry entry) {
    Map<String, Object> choices = new LinkedHashMap<>();
    for (Entry other : recordsToChoose(entry, records)) {
      choices.put(other.id(), values.text(other.name()));
    }
    Field other = entry.fields().get(OTHER);
    if (other != null) {
      choices.put(OTHER, values.text(other.value()));
    }
    choices.putAll(texts(entry, "label"));
    return choices;
  }

  /** The answers that have a shorter name for a line with many of them. */
  private Map<String, Object> brief(Entry entry) {
    return texts(entry, SHORT);
  }

  /** A text of each answer that is written out, by the answer's id. */
  private Map<String, Object> texts(Entry entry, String name) {
    Map<String, Object> texts = new LinkedHashMap<>();
    List<Field> answers =
        entry.value(CHOICES, Value.Items.class).map(Value.Items::items).orElse(List.of());
    for (Field answer : answers) {
      if (answer.value() instanceof Value.Group group) {
        Field id = group.fields().get("id");
        Field text = group.fields().get(name);
        if (id != null && text != null) {
          texts.put(values.text(id.value()), values.text(text.value()));
        }
      }
    }
    return texts;
  }

  /** The records of which one is the answer; none where the answers are written out. */
  static Collection<Entry> recordsToChoose(Entry entry, Records records) {
    return entry.word(CHOICES_OF).map(records::ofType).orElse(List.of());
  }
}

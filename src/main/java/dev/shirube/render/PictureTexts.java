package dev.shirube.render;

import dev.shirube.config.Messages;
import dev.shirube.model.Entry;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import dev.shirube.picture.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of pictures in one language: those of messages and those of records. */
record PictureTexts(Messages messages, ValuePrinter values, Records records, LocalDate today) {
  private static final String PREFIX = "text.picture-";

  Wording wording() {
    return new Wording(messages.lang(), word("colon"), messages.text("list.join"));
  }

  String word(String key) {
    return messages.text(PREFIX + key);
  }

  /** A word for an id of records, which may have none. */
  String word(String key, String id) {
    return messages.has(PREFIX + key + id) ? word(key + id) : id;
  }

  /** A word with a value in it, or nothing without the value. */
  String word(String key, String name, String value) {
    return value.isEmpty() ? "" : Pattern.fill(word(key), name, value);
  }

  String date(String key, LocalDate date) {
    return values.dates().fill(word(key), date);
  }

  /** What a field of a record says; empty where it has none. */
  String field(Entry entry, String name) {
    return entry.field(List.of(name)).map(field -> values.text(field.value())).orElse("");
  }

  String name(Entry entry) {
    return values.text(entry.name());
  }

  /** The record to which a field leads. */
  Optional<Entry> reference(Entry entry, String name) {
    return entry
        .value(name, Value.Reference.class)
        .flatMap(reference -> records.find(reference.type(), reference.id()));
  }

  static Optional<Integer> count(Entry entry, String name) {
    return entry.value(name, Value.Count.class).map(count -> (int) count.number());
  }

  /** What becomes of the group's id that all records have in common. */
  String title(String key, List<Entry> entries) {
    List<String> groups =
        entries.stream().map(entry -> entry.word("group").orElse("")).distinct().toList();
    String title = word(key);
    return groups.size() == 1 && messages.has(PREFIX + "group-" + groups.get(0))
        ? title + word("colon") + word("group-", groups.get(0))
        : title;
  }

  /** The words for one and for several. */
  String counted(String key, int number) {
    return Pattern.fill(word(key + (number == 1 ? ".one" : ".other")), "n", number);
  }

  /** Whether a record still holds, in a word; empty while it does. */
  String status(Entry entry) {
    return entry.status() == Entry.Status.LIVE
        ? ""
        : messages.text("text.status-" + entry.status().label());
  }

  /** The fields of a list's groups. */
  static List<Entry> groups(Entry entry, String name) {
    return entry
        .value(name, Value.Items.class)
        .map(
            items ->
                items.items().stream()
                    .filter(item -> item.value() instanceof Value.Group)
                    .map(
                        item ->
                            new Entry(
                                entry.type(),
                                entry.id(),
                                entry.position(),
                                item.value() instanceof Value.Group group
                                    ? group.fields()
                                    : Map.of()))
                    .toList())
        .orElse(List.of());
  }
}

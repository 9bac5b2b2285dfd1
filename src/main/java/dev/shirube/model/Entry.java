package dev.shirube.model;

import dev.shirube.diagnostic.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record as it is written: a type, an id and typed fields. Every type a site declares by a schema
 * is an entry; the types that the tool itself understands have a record of their own beside it,
 * such as {@link Contact}.
 */
public record Entry(String type, String id, Position position, Map<String, Field> fields) {
  public Entry {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The field at a path such as {@code hours} or {@code address.city}. */
  public Optional<Field> field(List<String> path) {
    Map<String, Field> level = fields;
    Field found = null;
    for (String name : path) {
      found = level.get(name);
      if (found == null) {
        return Optional.empty();
      }
      level = found.value() instanceof Value.Group group ? group.fields() : Map.of();
    }
    return Optional.ofNullable(found);
  }

  /** The value of a field if it is there and of that kind. */
  public <V extends Value> Optional<V> value(String name, Class<V> kind) {
    return Optional.ofNullable(fields.get(name))
        .map(Field::value)
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** The value of a field that the tool needs for this type. */
  public <V extends Value> V required(String name, Class<V> kind) {
    return value(name, kind).orElseThrow(() -> new MissingField(this, name, kind));
  }

  /** The word by which a list can be filtered: its id, a plain text, the id of another record. */
  public Optional<String> word(String name) {
    if (name.equals("id")) {
      return Optional.of(id);
    }
    Field field = fields.get(name);
    if (field != null && field.value() instanceof Value.Plain plain) {
      return Optional.of(plain.text());
    }
    return field != null && field.value() instanceof Value.Reference reference
        ? Optional.of(reference.id())
        : Optional.empty();
  }

  /** Whether it is one of those that a list asks for. */
  public boolean fits(Map<String, String> filters) {
    return filters.entrySet().stream()
        .allMatch(filter -> word(filter.getKey()).filter(filter.getValue()::equals).isPresent());
  }

  public Status status() {
    return value("status", Value.Plain.class)
        .map(Value.Plain::text)
        .map(Status::of)
        .orElse(Status.LIVE);
  }

  /** What a reference to the whole record prints: its name, title, label or id. */
  public Value name() {
    for (String candidate : List.of("name", "title", "label")) {
      Field field = fields.get(candidate);
      if (field != null) {
        return field.value();
      }
    }
    return new Value.Plain(id);
  }

  /** Whether what a record says still holds. */
  public enum Status {
    LIVE,
    PAST,
    SUPERSEDED;

    static Status of(String text) {
      return switch (text) {
        case "past" -> PAST;
        case "superseded" -> SUPERSEDED;
        default -> LIVE;
      };
    }

    public String label() {
      return switch (this) {
        case LIVE -> "live";
        case PAST -> "past";
        case SUPERSEDED -> "superseded";
      };
    }
  }

  /** A record lacks a field that the tool needs for its type; the loader tells it as a finding. */
  public static final class MissingField extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Entry entry;
    private final String field;
    private final String kind;

    MissingField(Entry entry, String field, Class<? extends Value> kind) {
      super(entry.type() + "." + entry.id() + " lacks " + field);
      this.entry = entry;
      this.field = field;
      this.kind = kind.getSimpleName();
    }

    public Entry entry() {
      return entry;
    }

    public String field() {
      return field;
    }

    public String kind() {
      return kind;
    }
  }
}

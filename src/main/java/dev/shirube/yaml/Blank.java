package dev.shirube.yaml;

import java.util.List;

/**
 * A field that a schema asks for, still to be filled in.
 *
 * @param kind of its value, or of the values in its list
 * @param several whether it is a list
 * @param fields what it, or each in its list, must have itself; empty for a single value
 * @param description what the schema says of it
 * @param instead fields that may be there instead of it
 */
public record Blank(
    String key,
    Kind kind,
    boolean several,
    List<Blank> fields,
    String description,
    List<Blank> instead) {
  public Blank {
    fields = List.copyOf(fields);
    instead = List.copyOf(instead);
  }
}

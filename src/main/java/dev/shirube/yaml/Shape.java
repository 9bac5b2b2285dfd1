package dev.shirube.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a schema says of a value, as far as it decides how the value is kept. */
public sealed interface Shape {

  /**
   * A single value.
   *
   * @param target the type of the record whose id this is; empty where it is no reference
   */
  record Single(Kind kind, String target) implements Shape {}

  /** A list of values of one shape. */
  record ListOf(Shape item) implements Shape {}

  /** A mapping with named fields. */
  record Group(Map<String, Shape> fields) implements Shape {
    public Group {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}

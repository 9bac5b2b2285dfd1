package dev.shirube.model;

import dev.shirube.diagnostic.Origin;
import dev.shirube.diagnostic.Position;

/**
 * A value and where it is written.
 *
 * @param origin where each character of a value of one word is written, without quotes
 */
public record Field(Value value, Position position, Origin origin) {
  public Field(Value value, Position position) {
    this(value, position, Origin.of(position));
  }
}

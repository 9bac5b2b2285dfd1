package dev.shirube.model;

import dev.shirube.diagnostic.Position;

/** A value and where it is written. */
public record Field(Value value, Position position) {}

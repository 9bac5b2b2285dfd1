package dev.shirube.model;

import dev.shirube.diagnostic.Position;

/** A value of the front matter and where it is written. */
public record Located<T>(T value, Position position) {}

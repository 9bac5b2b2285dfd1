package dev.shirube.diagnostic;

/** Another place that a finding is about, such as the first use of a duplicate id. */
public record Related(Position position, Words message) {}

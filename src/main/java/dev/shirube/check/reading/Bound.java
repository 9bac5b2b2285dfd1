package dev.shirube.check.reading;

/** A limit and the words that say it, which stand before or behind the value. */
public record Bound(Limit limit, int start, int end) {}

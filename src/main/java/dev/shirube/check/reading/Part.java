package dev.shirube.check.reading;

/** A year, month or day of a date, with the place where it is written. */
public record Part(int value, int start, int end) {}

package dev.shirube.check.html;

/** An attribute that names a place of its own page, such as {@code for} of a label. */
public record IdReference(
    String element, String attribute, String value, int line, int column, boolean inBody) {}

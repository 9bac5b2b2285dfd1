package dev.shirube.check.html;

/** A web address that stands in the text, up to the next space, with what is glued to it. */
public record TextAddress(String written, int line, int column, boolean inBody) {}

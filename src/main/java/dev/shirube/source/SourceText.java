package dev.shirube.source;

/**
 * A source file as text whose lines end in {@code \n}.
 *
 * @param file relative to the site's root, with forward slashes
 */
public record SourceText(String file, String text) {}

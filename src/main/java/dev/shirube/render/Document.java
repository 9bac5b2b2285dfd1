package dev.shirube.render;

import java.util.Map;
import java.util.function.Supplier;

/**
 * One file that a template makes.
 *
 * @param type names the template, such as {@code page} or {@code feed}
 * @param address where it stands in the output
 * @param model what the template is given; made when its turn comes, so that bodies do not pile up
 */
public record Document(String type, String address, Supplier<Map<String, Object>> model) {}

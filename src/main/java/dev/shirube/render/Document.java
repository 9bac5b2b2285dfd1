package dev.shirube.render;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One file that a template makes.
 *
 * @param type names the template, such as {@code page} or {@code feed}
 * @param address where it stands in the output
 * @param of what it is made of beside {@link Reads} and what all documents share; null where that
 *     is not known, so that it has to be made again each time
 * @param model what the template is given; made when its turn comes, so that bodies do not pile up
 */
public record Document(
    String type, String address, @Nullable Object of, Supplier<Map<String, Object>> model) {}

package dev.shirube.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an author writes in braces: {@code {#id .class key="value"}}.
 *
 * @param places the offsets at which the id, by {@code #}, and the keys are written
 */
public record Attributes(
    String id, List<String> classes, Map<String, String> others, Map<String, Integer> places) {
  public static final Attributes NONE = new Attributes("", List.of(), Map.of(), Map.of());

  public Attributes {
    classes = List.copyOf(classes);
    others = others.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(others));
    places = Map.copyOf(places);
  }

  public boolean hasClass(String name) {
    return classes.contains(name);
  }

  /** The value of a key, or an empty text. */
  public String value(String key) {
    return others.getOrDefault(key, "");
  }
}

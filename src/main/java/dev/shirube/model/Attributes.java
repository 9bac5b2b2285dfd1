package dev.shirube.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an author writes in braces: {@code {#id .class key="value"}}. */
public record Attributes(String id, List<String> classes, Map<String, String> others) {
  public static final Attributes NONE = new Attributes("", List.of(), Map.of());

  public Attributes {
    classes = List.copyOf(classes);
    others = others.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(others));
  }

  public boolean hasClass(String name) {
    return classes.contains(name);
  }
}

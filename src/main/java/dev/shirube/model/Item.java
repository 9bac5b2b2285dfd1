package dev.shirube.model;

import java.util.List;

/**
 * A task of a checklist.
 *
 * @param when the conditions under which it concerns a station, those of the headings above it
 *     included; or empty
 * @param at where the item begins
 */
public record Item(Attributes attributes, String when, List<Block> blocks, int at) {
  public Item {
    blocks = List.copyOf(blocks);
  }

  public String id() {
    return attributes.id();
  }

  /** The ids of the items that come first. */
  public List<String> after() {
    return words(attributes.value("after"));
  }

  /** The record by which it must be done, such as {@code plan-step.account}, or empty. */
  public String due() {
    return attributes.value("due").strip();
  }

  /** Where a key is written, {@code #} for the id; where it is not, the start of the item. */
  public int at(String key) {
    return attributes.places().getOrDefault(key, at);
  }

  /** The words of an attribute that has spaces between them. */
  public static List<String> words(String attribute) {
    String words = attribute.strip();
    return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
  }
}

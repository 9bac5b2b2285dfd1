package dev.shirube.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of a checklist.
 *
 * @param when the condition under which it concerns a station, or empty
 * @param after ids of items that come first
 * @param due the record by which it must be done, such as {@code plan-step.account}, or empty
 */
public record Item(
    String id, String when, List<String> after, String due, List<Block> blocks, int at) {
  public Item {
    after = List.copyOf(after);
    blocks = List.copyOf(blocks);
  }

  /** The words of an attribute such as {@code after}, which has spaces between them. */
  public static List<String> words(@Nullable String attribute) {
    String words = attribute == null ? "" : attribute.strip();
    return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
  }
}

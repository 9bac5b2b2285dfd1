package dev.shirube.model;

import java.util.List;

/**
 * A task of a checklist.
 *
 * @param when the condition under which it concerns a station, or empty
 * @param after ids of items that come first
 */
public record Item(String id, String when, List<String> after, List<Block> blocks, int at) {
  public Item {
    after = List.copyOf(after);
    blocks = List.copyOf(blocks);
  }
}

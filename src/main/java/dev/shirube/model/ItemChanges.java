package dev.shirube.model;

import dev.shirube.diagnostic.Position;
import java.util.List;

/**
 * What a page's head says of items that were published before under other ids or with other words.
 *
 * @param position where it says so
 * @param reworded items whose words are others now while their task is the same
 */
public record ItemChanges(Position position, List<Move> moves, List<Located<String>> reworded) {
  public ItemChanges {
    moves = List.copyOf(moves);
    reworded = List.copyOf(reworded);
  }

  public static ItemChanges none(Position position) {
    return new ItemChanges(position, List.of(), List.of());
  }

  public boolean isEmpty() {
    return moves.isEmpty() && reworded.isEmpty();
  }

  /**
   * Where an item went.
   *
   * @param to none where it was retired
   */
  public record Move(Located<String> old, How how, List<Located<String>> to) {
    public Move {
      to = List.copyOf(to);
    }
  }

  /** What became of an item. */
  public enum How {
    RENAMED("renamed"),
    SPLIT("split"),
    MERGED("merged"),
    RETIRED("retired");

    private final String label;

    How(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}

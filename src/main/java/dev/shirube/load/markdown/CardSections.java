package dev.shirube.load.markdown;

import dev.shirube.model.Block;
import java.util.ArrayList;
import java.util.List;

/** Finds the sections that are shown as cards. */
final class CardSections {
  private CardSections() {}

  /** Puts what follows a {@code .cards} heading, up to the next of its level, below it. */
  static List<Block> gather(List<Block> blocks) {
    List<Block> gathered = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading
          && heading.attributes().hasClass("cards")) {
        int end = end(blocks, i, heading.level());
        gathered.add(section(heading, blocks.subList(i + 1, end)));
        i = end - 1;
      } else {
        gathered.add(blocks.get(i));
      }
    }
    return List.copyOf(gathered);
  }

  private static int end(List<Block> blocks, int from, int level) {
    int end = from + 1;
    while (end < blocks.size() && !ends(blocks.get(end), level)) {
      end++;
    }
    return end;
  }

  private static boolean ends(Block block, int level) {
    return block instanceof Block.Heading next && next.level() <= level
        || block instanceof Block.ChecklistSection list && list.heading().level() <= level;
  }

  private static Block.CardSection section(Block.Heading heading, List<Block> inner) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < inner.size(); i++) {
      if (inner.get(i) instanceof Block.Heading card && card.level() == heading.level() + 1) {
        starts.add(i);
      }
    }
    starts.add(inner.size());
    List<Block.Card> cards = new ArrayList<>();
    for (int i = 0; i < starts.size() - 1; i++) {
      List<Block> blocks = inner.subList(starts.get(i) + 1, starts.get(i + 1));
      cards.add(new Block.Card((Block.Heading) inner.get(starts.get(i)), List.copyOf(blocks)));
    }
    return new Block.CardSection(
        heading, List.copyOf(inner.subList(0, starts.get(0))), List.copyOf(cards), heading.at());
  }
}

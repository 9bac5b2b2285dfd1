package dev.shirube.check;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.model.Block;
import dev.shirube.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Settlements in a page: a comment alone between blocks is about the block behind it, up to where
 * the next one begins. In front of a list or table that is all of it; in front of the page's first
 * block it is about the head too, since no comment can stand there.
 */
final class SettledBlocks {
  private final Page page;
  private final Consumer<Finding> told;
  private final List<Settlement> settlements = new ArrayList<>();

  private SettledBlocks(Page page, Consumer<Finding> told) {
    this.page = page;
    this.told = told;
  }

  static List<Settlement> of(Page page, Consumer<Finding> told) {
    SettledBlocks blocks = new SettledBlocks(page, told);
    Position end = new Position(page.file(), Integer.MAX_VALUE, 1);
    blocks.among(page.body().blocks(), end);
    page.body().footnotes().forEach(note -> blocks.among(note.blocks(), end));
    return blocks.settlements;
  }

  /**
   * @param end where what stands around them ends
   */
  private void among(List<Block> blocks, Position end) {
    for (int i = 0; i < blocks.size(); i++) {
      Position after = i + 1 < blocks.size() ? page.at(blocks.get(i + 1).at()) : end;
      if (blocks.get(i) instanceof Block.Comment comment) {
        comment(comment, blocks, i, end);
      } else {
        for (List<Block> inner : Inside.of(blocks.get(i))) {
          among(inner, after);
        }
      }
    }
  }

  private void comment(Block.Comment comment, List<Block> blocks, int index, Position end) {
    Position at = page.at(comment.at());
    String text = comment.text().replaceFirst("^<!--", "").replaceFirst("-->\\s*$", "");
    SettlementText.read(text, at, told)
        .ifPresent(
            said -> {
              int next = index + 1;
              while (next < blocks.size() && blocks.get(next) instanceof Block.Comment) {
                next++;
              }
              Position to = next + 1 < blocks.size() ? page.at(blocks.get(next + 1).at()) : end;
              Position from = at;
              settlements.add(
                  new Settlement(
                      said.rule(), Settlement.Reach.between(from, to), said.until(), at));
            });
  }
}

package dev.shirube.load.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers footnotes in the order in which the text uses them. */
final class Footnotes {
  private final Map<FootnoteBlock, Integer> uses = new LinkedHashMap<>();
  private final List<FootnoteBlock> order = new ArrayList<>();
  private final List<FootnoteBlock> written = new ArrayList<>();

  record Use(int number, int use) {}

  @Nullable Use use(Footnote mark) {
    FootnoteBlock block = mark.getFootnoteBlock();
    if (block == null) {
      return null;
    }
    int use = uses.merge(block, 1, Integer::sum);
    if (use == 1) {
      order.add(block);
    }
    return new Use(order.indexOf(block) + 1, use);
  }

  /** Notes a footnote's text where it stands. */
  void write(FootnoteBlock block) {
    written.add(block);
  }

  /** Texts that no mark leads to, which would vanish. */
  List<FootnoteBlock> unused() {
    return written.stream().filter(block -> !uses.containsKey(block)).toList();
  }

  /** The notes used so far; converting one may use more. */
  List<FootnoteBlock> order() {
    return order;
  }

  int usesOf(FootnoteBlock block) {
    return uses.getOrDefault(block, 0);
  }
}

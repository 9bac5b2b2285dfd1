package dev.shirube.load.markdown;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Attributes;
import dev.shirube.model.Block;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions belong to headings and items of lists, what comes before and when to tasks alone. */
final class AttributePlaces {
  private static final Set<String> OF_SECTIONS = Set.of("when");
  private static final Set<String> OF_TASKS = Set.of("when", "after", "due");

  private final BodyParts parts;

  AttributePlaces(BodyParts parts) {
    this.parts = parts;
  }

  /** Tells of each that stands elsewhere, where nothing would come of it. */
  void check(List<Block> blocks) {
    blocks(blocks, false);
    parts.conditions.removeIf(condition -> parts.unplaced.containsKey(condition.at()));
    for (Map.Entry<Integer, String> left : parts.unplaced.entrySet()) {
      parts.error(
          "markdown/attribute",
          left.getKey(),
          new Words("この属性はここでは使えません。", "This attribute cannot stand here."),
          left.getValue(),
          new Words(
              "when は見出しと箇条書きの項目に、after と due はチェックリストの項目（- [ ] …）に書きます。",
              "when belongs to headings and items of lists, after and due to items of checklists"
                  + " (- [ ] …)."));
    }
  }

  private void blocks(List<Block> blocks, boolean inChecklist) {
    for (Block block : blocks) {
      block(block, inChecklist);
    }
  }

  private void block(Block block, boolean inChecklist) {
    if (block instanceof Block.Heading heading) {
      accept(heading.attributes(), OF_SECTIONS);
    } else if (block instanceof Block.ItemList list) {
      for (Block.ListItem item : list.items()) {
        boolean task = inChecklist && item.done() != null;
        accept(item.attributes(), task ? OF_TASKS : OF_SECTIONS);
        blocks(item.blocks(), inChecklist);
      }
    } else if (block instanceof Block.Quote quote) {
      blocks(quote.blocks(), inChecklist);
    } else if (block instanceof Block.Alert alert) {
      blocks(alert.blocks(), inChecklist);
    } else if (block instanceof Block.ChecklistSection section) {
      accept(section.heading().attributes(), OF_SECTIONS);
      blocks(section.blocks(), true);
    } else if (block instanceof Block.CardSection section) {
      accept(section.heading().attributes(), OF_SECTIONS);
      blocks(section.blocks(), inChecklist);
      for (Block.Card card : section.cards()) {
        accept(card.heading().attributes(), OF_SECTIONS);
        blocks(card.blocks(), inChecklist);
      }
    }
  }

  private void accept(Attributes attributes, Set<String> names) {
    for (String name : names) {
      Integer at = attributes.places().get(name);
      if (at != null) {
        parts.unplaced.remove(at);
      }
    }
  }
}

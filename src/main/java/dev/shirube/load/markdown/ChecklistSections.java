package dev.shirube.load.markdown;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Block;
import dev.shirube.model.Checklist;
import dev.shirube.model.Item;
import java.util.ArrayList;
import java.util.List;

/** Finds the sections that are checklists, and reads their items. */
final class ChecklistSections {
  private final BodyParts parts;
  private final SectionConditions above = new SectionConditions();
  private final List<Checklist> checklists = new ArrayList<>();

  private ChecklistSections(BodyParts parts) {
    this.parts = parts;
  }

  /** Puts what follows a {@code .checklist} heading, up to the next of its level, below it. */
  static List<Block> gather(List<Block> blocks) {
    List<Block> gathered = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Block.Heading heading)
          || !heading.attributes().hasClass("checklist")) {
        gathered.add(blocks.get(i));
        continue;
      }
      int end = i + 1;
      while (end < blocks.size()
          && !(blocks.get(end) instanceof Block.Heading next && next.level() <= heading.level())) {
        end++;
      }
      List<Block> inner = List.copyOf(blocks.subList(i + 1, end));
      gathered.add(new Block.ChecklistSection(heading, inner, heading.at()));
      i = end - 1;
    }
    return List.copyOf(gathered);
  }

  static List<Checklist> read(List<Block> blocks, BodyParts parts) {
    ChecklistSections reading = new ChecklistSections(parts);
    reading.lists(blocks);
    return reading.checklists;
  }

  private void lists(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.ChecklistSection section) {
        above.enter(section.heading());
        checklists.add(checklist(section));
      } else if (block instanceof Block.Heading heading) {
        above.enter(heading);
      } else if (block instanceof Block.CardSection section) {
        above.enter(section.heading());
        lists(section.blocks());
        for (Block.Card card : section.cards()) {
          above.enter(card.heading());
          lists(card.blocks());
        }
      }
    }
  }

  private Checklist checklist(Block.ChecklistSection section) {
    String id = section.heading().id();
    if (id.isEmpty()) {
      parts.error(
          "checklist/missing-id",
          section.at(),
          new Words("チェックリストの見出しに id がありません。", "The heading of this checklist has no id."),
          "",
          new Words(
              "見出しの終わりに {#英数字のid .checklist} と書いてください。",
              "End the heading with {#an-id .checklist}."));
    }
    List<Item> items = new ArrayList<>();
    items(section.blocks(), "", items);
    if (items.isEmpty()) {
      parts.error(
          "checklist/empty",
          section.at(),
          new Words("このチェックリストには項目がありません。", "This checklist has no items."),
          "",
          new Words(
              "「- [ ] 文 {#id}」の行を加えるか、.checklist を外してください。",
              "Add lines such as “- [ ] text {#id}”, or take .checklist away."));
    }
    return new Checklist(id, items, section.at());
  }

  /**
   * Tasks at any depth, in the order in which they are written: all of them can be ticked.
   *
   * @param outer the conditions of the items around them
   */
  private void items(List<Block> blocks, String outer, List<Item> into) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        above.enter(heading);
      } else if (block instanceof Block.ItemList list) {
        for (Block.ListItem item : list.items()) {
          String inner = (outer + " " + item.attributes().value("when")).strip();
          if (item.done() != null) {
            into.add(item(item, above.and(inner)));
          }
          items(item.blocks(), inner, into);
        }
      } else if (block instanceof Block.Quote quote) {
        items(quote.blocks(), outer, into);
      } else if (block instanceof Block.Alert alert) {
        items(alert.blocks(), outer, into);
      }
    }
  }

  private Item item(Block.ListItem item, String when) {
    if (item.attributes().id().isEmpty()) {
      parts.error(
          "checklist/missing-id",
          item.at(),
          new Words(
              "チェックリストの項目に id がありません。文言を直しても印が残るように、id が要ります。",
              "This item has no id. Without one, readers lose their ticks when its words change."),
          "",
          new Words("項目の終わりに {#英数字のid} と書いてください。", "End the item with {#an-id}."));
    }
    return new Item(item.attributes(), when, item.blocks(), item.at());
  }
}

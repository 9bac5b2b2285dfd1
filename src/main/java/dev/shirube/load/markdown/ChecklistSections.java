package dev.shirube.load.markdown;

import dev.shirube.diagnostic.Words;
import dev.shirube.model.Block;
import dev.shirube.model.Checklist;
import dev.shirube.model.Item;
import java.util.ArrayList;
import java.util.List;

/** Finds the sections that are checklists, and reads their items. */
final class ChecklistSections {
  private ChecklistSections() {}

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
    List<Checklist> checklists = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.ChecklistSection section) {
        checklists.add(checklist(section, parts));
      }
    }
    return checklists;
  }

  private static Checklist checklist(Block.ChecklistSection section, BodyParts parts) {
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
    items(section.blocks(), items, parts);
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

  /** Tasks at any depth, in the order in which they are written: all of them can be ticked. */
  private static void items(List<Block> blocks, List<Item> into, BodyParts parts) {
    for (Block block : blocks) {
      if (block instanceof Block.ItemList list) {
        for (Block.ListItem item : list.items()) {
          if (item.done() != null) {
            into.add(item(item, parts));
          }
          items(item.blocks(), into, parts);
        }
      } else if (block instanceof Block.Quote quote) {
        items(quote.blocks(), into, parts);
      } else if (block instanceof Block.Alert alert) {
        items(alert.blocks(), into, parts);
      }
    }
  }

  private static Item item(Block.ListItem item, BodyParts parts) {
    String id = item.attributes().id();
    if (id.isEmpty()) {
      parts.error(
          "checklist/missing-id",
          item.at(),
          new Words(
              "チェックリストの項目に id がありません。文言を直しても印が残るように、id が要ります。",
              "This item has no id. Without one, readers lose their ticks when its words change."),
          "",
          new Words("項目の終わりに {#英数字のid} と書いてください。", "End the item with {#an-id}."));
    }
    return new Item(item.attributes(), item.attributes().value("when"), item.blocks(), item.at());
  }
}

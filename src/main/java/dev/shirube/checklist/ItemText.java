package dev.shirube.checklist;

import dev.shirube.model.Block;
import dev.shirube.model.BodyText;
import dev.shirube.model.Inline;
import dev.shirube.model.Item;
import java.util.regex.Pattern;

/**
 * The words of an item: what a reader is asked to do, with the values of records in a form that no
 * language and no way of printing changes. Tasks inside it have words of their own.
 */
final class ItemText extends BodyText {
  /** Blanks of all kinds, and what no YAML file may hold. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\u3000\\uFEFF\\uFFFE\\uFFFF]+");

  private final PlainValues values;

  private ItemText(PlainValues values) {
    this.values = values;
  }

  static String of(Item item, PlainValues values) {
    ItemText text = new ItemText(values);
    text.blocks(item.blocks());
    return UNSEEN.matcher(text.take()).replaceAll(" ").strip();
  }

  @Override
  protected String value(Inline.RecordPath path) {
    return values.of(path);
  }

  @Override
  public void visit(Block.ItemList list) {
    for (Block.ListItem item : list.items()) {
      if (item.done() == null) {
        blocks(item.blocks());
      }
    }
  }
}

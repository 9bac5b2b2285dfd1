package dev.shirube.edit.format;

import dev.shirube.model.Block;
import dev.shirube.model.BodyText;
import dev.shirube.model.Inline;
import dev.shirube.model.Item;
import java.util.Map;

/**
 * An item's words for an id: names of records by their ids, kanji by the readings above them or in
 * the records. Tasks inside it have words of their own.
 */
final class ItemReading extends BodyText {
  private final Map<String, String> readings;
  private boolean inRuby;
  private boolean inReading;

  private ItemReading(Map<String, String> readings) {
    this.readings = readings;
  }

  /**
   * Reads an item.
   *
   * @param readings kana by the names that are read so, longer names first
   */
  static String of(Item item, Map<String, String> readings) {
    ItemReading reading = new ItemReading(readings);
    reading.blocks(item.blocks());
    return reading.take();
  }

  @Override
  protected String value(Inline.RecordPath path) {
    return path.field().isEmpty() ? " " + path.id() + " " : " ";
  }

  @Override
  public void visit(Block.ItemList list) {
    for (Block.ListItem item : list.items()) {
      if (item.done() == null) {
        blocks(item.blocks());
      }
    }
  }

  @Override
  public void visit(Inline.Text text) {
    if (inRuby && !inReading) {
      return;
    }
    String read = text.text();
    for (Map.Entry<String, String> name : readings.entrySet()) {
      read = read.replace(name.getKey(), " " + Romaji.of(name.getValue()) + " ");
    }
    super.visit(new Inline.Text(inReading ? " " + Romaji.of(read) + " " : read, text.at()));
  }

  @Override
  public void visit(Inline.Html html) {
    String tag = html.tag();
    if (tag.startsWith("<ruby")) {
      inRuby = true;
    } else if (tag.startsWith("</ruby")) {
      inRuby = false;
    } else if (tag.startsWith("<rt")) {
      inReading = true;
    } else if (tag.startsWith("</rt")) {
      inReading = false;
    } else {
      super.visit(html);
    }
  }
}

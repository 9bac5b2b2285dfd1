package dev.shirube.render;

import dev.shirube.model.Block;
import dev.shirube.model.BodyText;
import dev.shirube.model.Entry;
import dev.shirube.model.Inline;
import java.util.function.Consumer;

/** A page's body as plain text, with the values of records as readers see them. */
final class PlainBody extends BodyText {
  private final RecordHomes homes;
  private final ValuePrinter values;
  private final Consumer<Block.Heading> headings;
  private final Consumer<Block.RecordList> lists;

  /**
   * Reads bodies.
   *
   * @param headings is told of each heading before what stands below it
   * @param lists is told of each list of records
   */
  PlainBody(
      RecordHomes homes,
      ValuePrinter values,
      Consumer<Block.Heading> headings,
      Consumer<Block.RecordList> lists) {
    this.homes = homes;
    this.values = values;
    this.headings = headings;
    this.lists = lists;
  }

  @Override
  protected String value(Inline.RecordPath path) {
    Entry entry = homes.entry(path);
    return values.text(
        path.field().isEmpty() ? entry.name() : entry.field(path.field()).orElseThrow().value());
  }

  @Override
  public void visit(Block.Heading heading) {
    headings.accept(heading);
  }

  @Override
  public void visit(Block.RecordList list) {
    lists.accept(list);
  }
}

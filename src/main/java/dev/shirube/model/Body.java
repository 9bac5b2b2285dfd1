package dev.shirube.model;

import java.util.List;
import java.util.Map;

/**
 * What a page says, as a tree with source offsets. What must be looked up or linked to is also
 * listed flat, in the order in which it is written.
 *
 * @param anchors explicit ids of headings, items and paragraphs, with their offsets
 */
public record Body(
    List<Block> blocks,
    List<Footnote> footnotes,
    List<Block.Heading> headings,
    List<Inline.Link> links,
    List<Inline.Image> images,
    List<Inline.RecordReference> references,
    List<Block.RecordList> recordLists,
    List<Condition> conditions,
    Map<String, Integer> anchors) {
  public static final Body EMPTY =
      new Body(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          Map.of());

  public Body {
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
    headings = List.copyOf(headings);
    links = List.copyOf(links);
    images = List.copyOf(images);
    references = List.copyOf(references);
    recordLists = List.copyOf(recordLists);
    conditions = List.copyOf(conditions);
    anchors = Map.copyOf(anchors);
  }

  /** What must hold of a station for which a section or an item is: {@code line=ntt}. */
  public record Condition(String text, int at) {}

  /**
   * A note at the page's end.
   *
   * @param uses how often the text refers to it
   */
  public record Footnote(int number, int uses, List<Block> blocks, int at) {}
}

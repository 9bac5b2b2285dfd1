package dev.shirube.check.prose;

import dev.shirube.model.Inline;
import java.util.List;

/**
 * The smallest block of a page that a translation has as well: a heading, a paragraph, an item, a
 * cell of a table.
 *
 * @param kind such as {@code heading 2}, {@code item}, {@code warning}; blocks of different kinds
 *     never are each other's translation
 * @param id the id that an editor gave, or empty
 * @param passage its own text; empty for a block that only holds others
 * @param section the id of the heading below which it stands, or empty
 * @param at its offset in the page
 */
public record Unit(
    String kind,
    String id,
    Passage passage,
    List<Inline.RecordReference> references,
    List<Inline.Link> links,
    List<Inline.Image> images,
    String section,
    int at) {
  public Unit {
    references = List.copyOf(references);
    links = List.copyOf(links);
    images = List.copyOf(images);
  }
}

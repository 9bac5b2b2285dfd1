package dev.shirube.check.prose;

import dev.shirube.model.Inline;
import java.util.List;

/**
 * The smallest block of a page that a translation has as well: a heading, a paragraph, an item, a
 * cell of a table.
 *
 * @param kind such as {@code heading 2}, {@code item}, {@code warning}
 * @param id the id that an editor gave, or empty
 * @param passage its own text; empty for a block that only holds others
 * @param alts the words for its pictures
 * @param code the code in it; a block of code is one piece
 * @param section the id of the heading below which it stands, or empty
 * @param depth greater than that of the unit before if it stands inside that one; 0 for headings,
 *     inside which everything stands up to the next one
 * @param at its offset in the page
 */
public record Unit(
    String kind,
    String id,
    Passage passage,
    List<Inline.RecordReference> references,
    List<Inline.Link> links,
    List<Inline.Image> images,
    List<Passage> alts,
    List<Inline.Code> code,
    String section,
    int depth,
    int at) {
  public Unit {
    references = List.copyOf(references);
    links = List.copyOf(links);
    images = List.copyOf(images);
    alts = List.copyOf(alts);
    code = List.copyOf(code);
  }

  /** What its kind has in common with like ones: a warning and a note both are an alert. */
  String family() {
    int blank = kind.indexOf(' ');
    String first = blank < 0 ? kind : kind.substring(0, blank);
    return switch (first) {
      case "note", "tip", "important", "warning", "caution" -> "alert";
      case "bullets", "numbers" -> "items";
      case "task" -> "item";
      case "list" -> kind.split(" ", 3)[1];
      case "cell", "column" -> kind;
      default -> first;
    };
  }
}

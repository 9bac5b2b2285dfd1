package dev.shirube.check.html;

/**
 * What somebody who hears a page instead of seeing it cannot make out.
 *
 * @param tag as it is written, shortened
 * @param mark by which its source can be found: the address of a link, the id of a heading, or
 *     empty
 * @param above for a {@link Kind#LEVEL} the level of the heading above it; otherwise 0
 * @param line of its first character, from 1
 * @param column of its first character, from 1, in UTF-16 units
 * @param inBody whether it stands where a template prints what an editor wrote
 */
public record Barrier(
    Kind kind, String tag, String mark, int above, int line, int column, boolean inBody) {

  /** What is missing. */
  public enum Kind {
    /** A link without a name. */
    LINK,
    /** A button without a name. */
    BUTTON,
    /** A field without a name. */
    FIELD,
    /** A heading without words. */
    HEADING,
    /** A heading that leaves out a level. */
    LEVEL,
    /** A picture that does not say what it shows, nor that it shows nothing. */
    PICTURE,
    /** A table without headings. */
    TABLE
  }
}

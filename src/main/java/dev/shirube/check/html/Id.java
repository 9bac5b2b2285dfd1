package dev.shirube.check.html;

/**
 * A place in a page that can be named.
 *
 * @param column of the value's first character
 */
public record Id(String value, Kind kind, int line, int column, boolean inBody) {

  /** What may name it. */
  public enum Kind {
    ID,
    /** An anchor of old pages, by its name. */
    ANCHOR,
    /** Areas of a picture, by their name. */
    MAP,
    /** An id in a part that only some browsers, or only a script, make part of the page. */
    INERT
  }
}

package dev.shirube.check.links;

/**
 * A place in a file of the folder that a finding is about.
 *
 * @param file relative to the folder, with forward slashes
 * @param printed the address, id or name as it stands in the file, entities resolved; empty for a
 *     file as a whole
 * @param nth how many of the same kind and value stand before it where editors' words are printed;
 *     -1 outside of there
 * @param inBody whether it stands where a template prints what an editor wrote
 */
public record Spot(
    String file, String printed, Kind kind, int nth, boolean inBody, int line, int column) {

  /** What stands there. */
  public enum Kind {
    LINK,
    ID,
    /** An attribute that names an id, such as {@code for}. */
    REFERENCE,
    /** A web address in the text, without a link. */
    TEXT,
    /** The file as a whole. */
    FILE
  }

  static Spot ofFile(String file) {
    return new Spot(file, "", Kind.FILE, -1, false, 1, 1);
  }
}

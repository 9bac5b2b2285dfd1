package dev.shirube.check.links;

/** What may follow the {@code #} of an address. */
final class Fragments {
  private static final String DIRECTIVES = ":~:";

  private Fragments() {}

  /** The part that names an id. */
  static String anchor(String fragment) {
    int directives = fragment.indexOf(DIRECTIVES);
    return directives < 0 ? fragment : fragment.substring(0, directives);
  }

  /** What browsers look for in the text; empty without. */
  static String directives(String fragment) {
    int directives = fragment.indexOf(DIRECTIVES);
    return directives < 0 ? "" : fragment.substring(directives + DIRECTIVES.length());
  }

  /** Scripts use these to tell their views apart. */
  static boolean namesNoId(String anchor) {
    return anchor.startsWith("/") || anchor.startsWith("!");
  }

  /** A part of a drawing by its measures, or a moment of a film. */
  static boolean isView(String anchor) {
    return anchor.indexOf('(') >= 0 || anchor.indexOf('=') >= 0;
  }
}

package dev.shirube.artefact.offline;

/**
 * A size in which the site's sign is drawn.
 *
 * @param margin of each side, in hundredths of the whole
 * @param solid whether it stands on a ground: systems that cut an icon into a shape, or that put
 *     black behind what can be seen through, need one
 * @param purpose what a manifest calls it; empty for one that manifests do not name
 */
record Icon(String name, int size, int margin, boolean solid, String purpose) {
  private static final String FOLDER = "icons/";

  /** For lists of apps and the screen on which an app starts. */
  static final Icon SMALL = new Icon("app-192.png", 192, 4, false, "any");

  static final Icon LARGE = new Icon("app-512.png", 512, 4, false, "any");

  /** A circle of eight tenths is what every system leaves of it. */
  static final Icon MASKABLE = new Icon("app-maskable-512.png", 512, 20, true, "maskable");

  /** iOS takes none of a manifest before it takes this one. */
  static final Icon TOUCH = new Icon("app-touch-180.png", 180, 14, true, "");

  String address() {
    return FOLDER + name;
  }
}

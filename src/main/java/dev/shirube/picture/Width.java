package dev.shirube.picture;

/** How much room a drawing has, in units of which a letter takes sixteen. */
public enum Width {
  NARROW(320),
  WIDE(720);

  private final int units;

  Width(int units) {
    this.units = units;
  }

  int units() {
    return units;
  }
}

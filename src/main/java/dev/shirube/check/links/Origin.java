package dev.shirube.check.links;

import dev.shirube.diagnostic.Position;

/** Leads from a place in the folder to where a person can mend it. */
@FunctionalInterface
public interface Origin {
  /** The folder itself is what a person mends. */
  Origin FOLDER = spot -> new Position(spot.file(), spot.line(), spot.column());

  Position of(Spot spot);
}

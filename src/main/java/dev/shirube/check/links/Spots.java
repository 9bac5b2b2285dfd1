package dev.shirube.check.links;

import dev.shirube.check.html.Id;
import dev.shirube.check.html.IdReference;
import dev.shirube.check.html.Link;
import dev.shirube.check.html.TextAddress;
import dev.shirube.check.html.WebFile;

/** Makes spots; what they count is only needed for what is wrong. */
final class Spots {
  private Spots() {}

  static Spot of(WebFile file, Link link) {
    int nth = -1;
    if (link.inBody()) {
      nth = 0;
      for (Link other : file.links()) {
        if (other.line() == link.line() && other.column() == link.column()) {
          break;
        }
        nth += other.inBody() && other.written().equals(link.written()) ? 1 : 0;
      }
    }
    return new Spot(
        file.address(),
        link.written(),
        Spot.Kind.LINK,
        nth,
        link.inBody(),
        link.line(),
        link.column());
  }

  static Spot of(WebFile file, Id id) {
    int nth = -1;
    if (id.inBody()) {
      nth = 0;
      for (Id other : file.ids()) {
        if (other.line() == id.line() && other.column() == id.column()) {
          break;
        }
        nth += other.inBody() && other.value().equals(id.value()) ? 1 : 0;
      }
    }
    return new Spot(
        file.address(), id.value(), Spot.Kind.ID, nth, id.inBody(), id.line(), id.column());
  }

  static Spot of(WebFile file, IdReference reference) {
    return new Spot(
        file.address(),
        reference.value(),
        Spot.Kind.REFERENCE,
        -1,
        reference.inBody(),
        reference.line(),
        reference.column());
  }

  static Spot of(WebFile file, TextAddress text) {
    return new Spot(
        file.address(),
        text.written(),
        Spot.Kind.TEXT,
        -1,
        text.inBody(),
        text.line(),
        text.column());
  }
}

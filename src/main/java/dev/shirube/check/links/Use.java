package dev.shirube.check.links;

import dev.shirube.check.html.Link;
import dev.shirube.check.html.WebFile;
import dev.shirube.diagnostic.Words;

/** One link where it stands, and where it leads. */
record Use(WebFile file, Link link, Target target, Network network) {

  Fault wrong(LinkRule rule, String ja, String en) {
    return Fault.wrong(rule, spot(), new Words(ja, en));
  }

  Fault doubtful(LinkRule rule, String ja, String en) {
    return Fault.doubtful(rule, spot(), new Words(ja, en));
  }

  /** Whether the link arrives at something in the folder, its anchor included. */
  boolean arrives() {
    return target instanceof Target.Local local && network.hasAnchor(local);
  }

  private Spot spot() {
    return Spots.of(file, link);
  }
}

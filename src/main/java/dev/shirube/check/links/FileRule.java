package dev.shirube.check.links;

import dev.shirube.check.html.WebFile;
import java.util.function.Consumer;

/** Judges what stands in one file besides its links. */
interface FileRule extends LinkRule {
  void judge(WebFile file, Network network, Consumer<Fault> faults);
}

package dev.shirube.check.links;

import java.util.function.Consumer;

/** Judges the folder as a whole. */
interface FolderRule extends LinkRule {
  void judge(Network network, Consumer<Fault> faults);
}

package dev.shirube.check;

import dev.shirube.diagnostic.Findings;

/** One thing that must hold of a site. Rules know nothing of each other and keep no state. */
public interface Rule {
  /** The name under which it is told, documented and settled, such as {@code era-year}. */
  String id();

  /** Tells whatever does not hold. Several rules run at once. */
  void check(Subject subject, Findings findings);
}

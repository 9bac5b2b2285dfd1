package dev.shirube.load.data;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import java.util.HashSet;
import java.util.Set;

/**
 * Adds a finding unless its place was told of before, so that a schema's finding is not repeated.
 */
final class Told {
  private final Findings findings;
  private final Set<Position> places = new HashSet<>();

  Told(Findings findings) {
    this.findings = findings;
    findings.sorted().forEach(finding -> places.add(finding.position()));
  }

  void add(Finding finding) {
    if (places.add(finding.position())) {
      findings.add(finding);
    }
  }
}

package dev.shirube.pipeline;

import dev.shirube.change.Changes;
import dev.shirube.diagnostic.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What came of a comparison.
 *
 * @param findings why neither version could be read; none where they were compared
 */
public record DiffResult(List<Finding> findings, Optional<Changes> changes) {
  public DiffResult {
    findings = List.copyOf(findings);
  }
}

package dev.shirube.pipeline;

import dev.shirube.diagnostic.Finding;
import java.util.List;

/**
 * What came of a check.
 *
 * @param configured whether the configuration could be read at all
 * @param pages how many pages editors wrote; none where the site could not be built
 * @param links how many links were followed
 */
public record CheckResult(List<Finding> findings, boolean configured, int pages, int links) {
  public CheckResult {
    findings = List.copyOf(findings);
  }
}

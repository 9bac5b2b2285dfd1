package dev.shirube.check.links;

import dev.shirube.diagnostic.Finding;
import java.util.List;

/**
 * What was found in a folder.
 *
 * @param pages that were read
 * @param links that stand in all files
 */
public record LinkResult(List<Finding> findings, int pages, int links) {
  public LinkResult {
    findings = List.copyOf(findings);
  }
}

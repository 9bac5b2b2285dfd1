package dev.shirube.check.links;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was found in a folder.
 *
 * @param pages that were read
 * @param links that stand in all files
 * @param external finds the addresses of other servers as they are written, each with the places
 *     where a person mends it, sorted
 */
public record LinkResult(
    List<Finding> findings, int pages, int links, Supplier<Map<String, List<Position>>> external) {
  public LinkResult {
    findings = List.copyOf(findings);
  }
}

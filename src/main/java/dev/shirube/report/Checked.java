package dev.shirube.report;

import dev.shirube.diagnostic.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a check found, and over how much. Findings come sorted and each once, whatever the order in
 * which rules told them.
 *
 * @param pages how many pages were read
 * @param links how many links were followed
 */
public record Checked(List<Finding> findings, int pages, int links) {
  /** A finding's own order leaves two apart that differ in their values only. */
  private static final Comparator<Finding> ORDER =
      Comparator.<Finding>naturalOrder().thenComparing((Finding finding) -> finding.toString());

  public Checked {
    findings = onceEach(findings.stream().sorted(ORDER).toList());
  }

  /** Each once: in their order, equal ones are neighbours. */
  private static List<Finding> onceEach(List<Finding> sorted) {
    List<Finding> once = new ArrayList<>();
    for (Finding finding : sorted) {
      if (once.isEmpty() || ORDER.compare(once.get(once.size() - 1), finding) != 0) {
        once.add(finding);
      }
    }
    return List.copyOf(once);
  }

  public Summary summary() {
    return Summary.of(findings, pages, links);
  }
}

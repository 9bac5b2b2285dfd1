package dev.shirube.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects findings from parallel stages and hands them out sorted, each once. */
public final class Findings {
  private final Queue<Finding> queue = new ConcurrentLinkedQueue<>();

  public void add(Finding finding) {
    queue.add(finding);
  }

  public void addAll(Collection<Finding> findings) {
    queue.addAll(findings);
  }

  public boolean hasErrors() {
    return queue.stream().anyMatch(Finding::isError);
  }

  public List<Finding> sorted() {
    return queue.stream().distinct().sorted().toList();
  }
}

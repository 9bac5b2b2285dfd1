package dev.shirube.serve;

import dev.shirube.diagnostic.Finding;
import dev.shirube.pipeline.LiveBuild;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What is shown now, and who looks at which page. Whoever waits for news waits here. */
final class Board {
  private LiveBuild.Preview preview = new LiveBuild.Preview(Map.of(), List.of(), false, false);
  private List<Finding> checked = List.of();
  private boolean checking;
  private int number;
  private boolean closed;

  /** How many look, by the address of a page. */
  private final Map<String, Integer> lookers = new ConcurrentHashMap<>();

  /**
   * A state of the site.
   *
   * @param findings of the build, and of the last check where the build found no error
   * @param checking whether the check of this state is still to come, and what it says may be of
   *     the state before
   * @param number greater than that of any state before
   */
  record News(
      LiveBuild.Preview preview,
      List<Finding> findings,
      boolean checking,
      int number,
      boolean closed) {}

  /** What is shown from now on, which nobody has checked yet. */
  synchronized void show(LiveBuild.Preview next) {
    preview = next;
    checking = next.right();
    changed();
  }

  /** All findings of a check of what is shown. */
  synchronized void checked(List<Finding> findings) {
    checked = findings;
    checking = false;
    changed();
  }

  private void changed() {
    number++;
    notifyAll();
  }

  synchronized News now() {
    return new News(preview, findings(), checking, number, closed);
  }

  private List<Finding> findings() {
    if (!preview.right()) {
      return preview.findings();
    }
    return checking
        ? Stream.concat(preview.findings().stream(), checked.stream()).distinct().sorted().toList()
        : checked;
  }

  /**
   * The state, as soon as there is another than that of the number; the same once the time is over.
   */
  synchronized News after(int known, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    for (long left = millis; number == known && !closed && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return now();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  void comes(String address) {
    lookers.merge(address, 1, Integer::sum);
  }

  void goes(String address) {
    lookers.computeIfPresent(address, (any, count) -> count == 1 ? null : count - 1);
  }

  /** The addresses of the pages that somebody looks at. */
  Collection<String> lookedAt() {
    return List.copyOf(lookers.keySet());
  }
}

package dev.shirube.serve;

import dev.shirube.pipeline.LiveBuild;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is shown now, and who looks at which page. Whoever waits for news waits here. */
final class Board {
  private LiveBuild.Preview preview = new LiveBuild.Preview(Map.of(), List.of(), false, false);
  private int number;
  private boolean closed;

  /** How many look, by the address of a page. */
  private final Map<String, Integer> lookers = new ConcurrentHashMap<>();

  /**
   * A state of the site.
   *
   * @param number greater than that of any state before
   */
  record News(LiveBuild.Preview preview, int number, boolean closed) {}

  synchronized void show(LiveBuild.Preview next) {
    preview = next;
    number++;
    notifyAll();
  }

  synchronized News now() {
    return new News(preview, number, closed);
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

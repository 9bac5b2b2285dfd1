package dev.shirube.serve;

import dev.shirube.diagnostic.Finding;
import dev.shirube.pipeline.CheckOptions;
import dev.shirube.pipeline.SiteCheck;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;

/**
 * Holds the sources against every rule beside the work that an editor waits for. All of a check,
 * its parallel streams too, stays on one thread: the next save finds the other cores free.
 */
final class BackgroundCheck implements AutoCloseable {
  private final CheckOptions options;
  private final Consumer<List<Finding>> told;
  private final ForkJoinPool thread = new ForkJoinPool(1);
  private int asked;

  /**
   * Nothing is checked yet.
   *
   * @param told is given all findings of each check whose sources are still the same at its end
   */
  BackgroundCheck(CheckOptions options, Consumer<List<Finding>> told) {
    this.options = options;
    this.told = told;
  }

  /** What was begun is of no use any more: nothing is told of it. */
  synchronized void forget() {
    asked++;
  }

  synchronized void begin() {
    int number = ++asked;
    thread.execute(() -> check(number));
  }

  private void check(int number) {
    if (!isAsked(number)) {
      return;
    }
    List<Finding> findings;
    try {
      findings = SiteCheck.run(options, stage -> {}).findings();
    } catch (RuntimeException e) {
      return; // a file vanished while it was read: the save that did it begins another check
    }
    tell(number, findings);
  }

  private synchronized boolean isAsked(int number) {
    return asked == number;
  }

  private synchronized void tell(int number, List<Finding> findings) {
    if (asked == number) {
      told.accept(findings);
    }
  }

  @Override
  public void close() {
    forget();
    thread.shutdownNow();
  }
}

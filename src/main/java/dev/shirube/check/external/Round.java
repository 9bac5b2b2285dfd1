package dev.shirube.check.external;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Visits pages of many hosts at once. A host has as many lanes as it may be asked at once; whoever
 * takes a lane visits the host's next page and then puts the lane behind the others, so that a slow
 * host with many pages keeps nobody else waiting.
 */
final class Round {
  private final ExternalOptions options;
  private final Attempts attempts;
  private final Consumer<PageGroup> done;

  Round(ExternalOptions options, Attempts attempts, Consumer<PageGroup> done) {
    this.options = options;
    this.attempts = attempts;
    this.done = done;
  }

  /**
   * What became of each, as far as it came: interrupted, it ends early, and says so as threads do.
   */
  Map<PageGroup, Visit> visit(Collection<PageGroup> groups) {
    Queue<Queue<PageGroup>> lanes = lanes(groups);
    Map<PageGroup, Visit> visits = new ConcurrentHashMap<>();
    int threads = Math.min(options.politeness().atOnce(), lanes.size());
    if (threads == 0) {
      return visits;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads, Round::daemon);
    try {
      Callable<@Nullable Void> work = () -> work(lanes, visits);
      for (Future<@Nullable Void> one : pool.invokeAll(Collections.nCopies(threads, work))) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new FatalException(
          new Words("外部のアドレスをたずねられません。", "External addresses cannot be asked."), e);
    } finally {
      pool.shutdownNow();
    }
    return visits;
  }

  private Queue<Queue<PageGroup>> lanes(Collection<PageGroup> groups) {
    Map<String, Queue<PageGroup>> byHost = new TreeMap<>();
    groups.forEach(
        group ->
            byHost
                .computeIfAbsent(group.page().host(), host -> new ConcurrentLinkedQueue<>())
                .add(group));
    List<Queue<PageGroup>> lanes = new ArrayList<>();
    for (int lane = 0; lane < options.politeness().perHost(); lane++) {
      for (Queue<PageGroup> pages : byHost.values()) {
        if (pages.size() > lane) {
          lanes.add(pages);
        }
      }
    }
    return new ConcurrentLinkedQueue<>(lanes);
  }

  private @Nullable Void work(Queue<Queue<PageGroup>> lanes, Map<PageGroup, Visit> visits)
      throws InterruptedException {
    for (Queue<PageGroup> lane = lanes.poll(); lane != null; lane = lanes.poll()) {
      PageGroup group = lane.poll();
      if (group != null) {
        visits.put(
            group, new Journey(attempts, options.clock(), group.page(), group.namesPlaces()).go());
        done.accept(group);
        lanes.add(lane);
      }
    }
    return null;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "external");
    thread.setDaemon(true);
    return thread;
  }
}

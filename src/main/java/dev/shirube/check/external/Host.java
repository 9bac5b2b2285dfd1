package dev.shirube.check.external;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One server: how many ask it at once, how fast, and whether it is still asked in this run. */
final class Host {
  /** So many addresses without an answer, one after the other, are enough. */
  private static final int ENOUGH = 2;

  private final Semaphore turns;
  private final Duration pause;
  private final ExternalOptions.Sleeper sleeper;
  private long nextStart = System.nanoTime();
  private int silent;
  private @Nullable Silence closed;

  Host(ExternalOptions.Politeness politeness, ExternalOptions.Sleeper sleeper) {
    this.turns = new Semaphore(politeness.perHost(), true);
    this.pause = politeness.pause();
    this.sleeper = sleeper;
  }

  /** Something that is asked of the server. */
  interface Request {
    Reply send() throws IOException, InterruptedException;
  }

  /** Asks as soon as it is polite. */
  Reply inTurn(Request request) throws IOException, InterruptedException {
    turns.acquire();
    try {
      Duration wait = reserve();
      if (!wait.isZero()) {
        sleeper.sleep(wait);
      }
      return request.send();
    } finally {
      turns.release();
    }
  }

  private synchronized Duration reserve() {
    long now = System.nanoTime();
    long start = Math.max(now, nextStart);
    nextStart = start + pause.toNanos();
    return Duration.ofNanos(start - now);
  }

  /** The server asked for a rest: nobody begins a request before it is over. */
  synchronized void rest(Duration wait) {
    nextStart = Math.max(nextStart, System.nanoTime() + wait.toNanos());
  }

  /** The server is not asked any more: every further address fares like this one. */
  synchronized void close(Silence reason) {
    closed = reason;
  }

  /** The server may be asked again after all. */
  synchronized void reopen() {
    closed = null;
    silent = 0;
  }

  /** Why the server is not asked any more; nothing where it is. */
  synchronized Optional<Silence> closed() {
    return Optional.ofNullable(closed);
  }

  synchronized void answered() {
    silent = 0;
  }

  /** An address was given up, after which the next one may still be well. */
  synchronized void keptSilent(Silence reason) {
    silent++;
    if (silent >= ENOUGH) {
      closed = reason;
    }
  }
}

package dev.shirube.check.external;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How addresses are asked.
 *
 * @param version of the tool, told to the servers
 * @param memory the file of answers of earlier runs; none asks everything anew
 */
public record ExternalOptions(
    String version,
    Limits limits,
    Politeness politeness,
    Patience patience,
    Optional<Path> memory,
    Keeping keeping,
    Clock clock,
    Sleeper sleeper) {

  /** What a person would want who knows nothing of all this. */
  public static ExternalOptions of(String version) {
    return new ExternalOptions(
        version,
        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 2 << 20),
        new Politeness(16, 2, Duration.ofMillis(250)),
        new Patience(2, Duration.ofSeconds(1), Duration.ofSeconds(30)),
        Optional.empty(),
        new Keeping(Duration.ofDays(7), Duration.ofDays(1)),
        Clock.systemUTC(),
        duration -> Thread.sleep(duration.toMillis()));
  }

  /** The same with answers kept in the file, which need not exist. */
  public ExternalOptions remembering(Path file) {
    return new ExternalOptions(
        version, limits, politeness, patience, Optional.of(file), keeping, clock, sleeper);
  }

  String userAgent() {
    return "Shirube/" + version + " (link checker)";
  }

  /**
   * Bounds of one request.
   *
   * @param connect for the connection
   * @param whole for all of it
   * @param body bytes read of a page in which a place is looked for
   */
  public record Limits(Duration connect, Duration whole, int body) {}

  /**
   * How much is asked at once.
   *
   * @param atOnce requests at once in all
   * @param perHost requests at once to one host
   * @param pause between the beginnings of two requests to one host
   */
  public record Politeness(int atOnce, int perHost, Duration pause) {
    public Politeness {
      if (atOnce < 1 || perHost < 1) {
        throw new IllegalArgumentException("Nothing could ever be asked.");
      }
    }
  }

  /**
   * What is done where a server fails that may be well in a moment.
   *
   * @param retries after the first attempt
   * @param firstWait before the first of them; each further one waits twice as long
   * @param longestWait that a server may ask for; what would take longer stays unknown
   */
  public record Patience(int retries, Duration firstWait, Duration longestWait) {
    /** The wait before a retry, counted from 0; no chance in it, so runs are alike. */
    Duration before(int retry) {
      Duration wait = firstWait.multipliedBy(1L << Math.min(retry, 16));
      return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
  }

  /** How long an answer of an earlier run is good. What was unknown is asked again each time. */
  public record Keeping(Duration fine, Duration broken) {}

  /** Waits. */
  @FunctionalInterface
  public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }
}

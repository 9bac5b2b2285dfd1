package dev.shirube.check.external;

import dev.shirube.diagnostic.Words;
import java.time.Instant;

/** What is known of an address. Only {@link Broken} says that readers cannot get there. */
public sealed interface Answer {
  /** The address leads where it says. */
  record Fine(Instant asked) implements Answer {}

  /**
   * The address leads on to another, which is there.
   *
   * @param target what to write instead: where the permanent redirects at the beginning of the way
   *     lead, or its end where it begins with a temporary one
   * @param end where the way ends
   * @param permanent whether the way begins with a permanent redirect
   */
  record Moved(String target, String end, boolean permanent, Instant asked) implements Answer {}

  /**
   * Readers cannot get there.
   *
   * @param reason a sentence
   * @param status what the server answered, 0 where that is not the reason
   */
  record Broken(Words reason, int status, Instant asked) implements Answer {}

  /**
   * Nobody can say: the server does not let us see, is down for now, or the network is.
   *
   * @param reason a sentence
   */
  record Unknown(Words reason) implements Answer {}
}

package dev.shirube.check.external;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Asks for one address until there is an answer to rely on, or patience ends. */
final class Attempts {
  private final Line line;
  private final ExternalOptions options;
  private final Network network;

  Attempts(Line line, ExternalOptions options, Network network) {
    this.line = line;
    this.options = options;
    this.network = network;
  }

  /**
   * A reply, good or bad, or why there is none.
   *
   * @param read whether the page is wished too
   */
  Outcome ask(Address address, boolean read, String cookie) throws InterruptedException {
    Host host = network.host(address.host());
    Line.Method method = read ? Line.Method.READ : Line.Method.HEAD;
    int retry = 0;
    while (true) {
      Optional<Silence> closed = host.closed();
      if (closed.isPresent()) {
        return closed.get();
      }
      Line.Method current = method;
      Duration wait = options.patience().before(retry);
      try {
        Reply reply = host.inTurn(() -> line.send(current, address.page(), cookie));
        network.heard(address.host());
        host.answered();
        boolean good = Status.fine(reply.status()) || Status.redirect(reply.status());
        if (good || method != Line.Method.HEAD && !Status.passing(reply.status())) {
          return reply;
        }
        if (method == Line.Method.HEAD && !Status.asksToWait(reply.status())) {
          // Many servers answer HEAD with anything at all; only a GET is a reason to complain.
          method = Line.Method.GET;
          continue;
        }
        if (Status.asksToWait(reply.status())) {
          wait = RetryAfter.of(reply, options.clock()).orElse(wait);
          if (wait.compareTo(options.patience().longestWait()) > 0) {
            host.close(new Silence(Status.verdict(reply.status()), false));
            return reply;
          }
          host.rest(wait);
        }
        if (retry == options.patience().retries()) {
          return reply;
        }
      } catch (IOException e) {
        Trouble trouble = Trouble.of(e);
        if (!trouble.passing() || retry == options.patience().retries()) {
          return giveUp(address, trouble);
        }
      }
      options.sleeper().sleep(wait);
      retry++;
      method = read ? Line.Method.READ : Line.Method.GET;
    }
  }

  private Silence giveUp(Address address, Trouble trouble) {
    Silence silence = Silence.of(trouble);
    Host host = network.host(address.host());
    if (trouble == Trouble.NO_HOST) {
      network.notFound(address.host());
    } else if (trouble.showsNetwork()) {
      network.heard(address.host());
    }
    if (trouble.ofHost()) {
      host.close(silence);
    } else {
      host.keptSilent(silence);
    }
    return silence;
  }
}

package dev.shirube.check.external;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows one address to where its redirects end. */
final class Journey {
  /** As many as browsers follow. */
  private static final int MOST = 20;

  private static final Verdict CIRCLE =
      Verdict.broken(
          0, "転送が堂々めぐりをして、ページが開きません。", "Its redirects lead in a circle, so no page opens.");
  private static final Verdict NO_END =
      Verdict.broken(0, "転送が多すぎて、ページが開きません。", "It redirects too often, so no page opens.");
  private static final Verdict NOWHERE =
      Verdict.broken(0, "転送先が書かれていない転送です。", "It redirects, but does not say where to.");
  private static final Verdict ELSEWHERE =
      Verdict.unknown(
          0, "ウェブのアドレスでないものへ転送されます。", "It redirects to something that is no address of the web.");

  private final Attempts attempts;
  private final Clock clock;
  private final Address start;
  private final boolean read;
  private final Cookies cookies = new Cookies();
  private final Set<String> seen = new HashSet<>();
  private Address current;
  private Address target;
  private boolean permanentSoFar = true;

  Journey(Attempts attempts, Clock clock, Address start, boolean read) {
    this.attempts = attempts;
    this.clock = clock;
    this.start = start;
    this.read = read;
    this.current = start;
    this.target = start;
  }

  Visit go() throws InterruptedException {
    while (true) {
      String cookie = cookies.header(current);
      if (!seen.add(current.key() + " " + cookie)) {
        return ended(CIRCLE);
      }
      Outcome outcome = attempts.ask(current, read, cookie);
      if (outcome instanceof Silence silence) {
        return Visit.ended(here(silence.verdict()), silence.hostUnknown());
      }
      Reply reply = (Reply) outcome;
      if (Status.fine(reply.status())) {
        return arrived(reply);
      } else if (!Status.redirect(reply.status())) {
        return Visit.ended(here(Status.verdict(reply.status())), false);
      }
      String location = reply.header("Location");
      Optional<Address> next = current.follow(location);
      if (next.isEmpty()) {
        return ended(location.isEmpty() ? NOWHERE : ELSEWHERE);
      } else if (seen.size() > MOST) {
        return ended(NO_END);
      }
      cookies.keep(current, reply);
      step(next.get(), Status.permanent(reply.status()));
    }
  }

  private void step(Address next, boolean permanent) {
    permanentSoFar &= permanent;
    // Like browsers: a place once named holds until a redirect names another.
    boolean inherits = next.fragment().isEmpty();
    current = inherits ? new Address(next.page(), current.fragment()) : next;
    if (permanentSoFar) {
      target = current;
    }
  }

  private Visit arrived(Reply reply) {
    boolean landed = !current.fragment().isEmpty();
    if (current.key().equals(start.key())) {
      return new Visit(new Answer.Fine(clock.instant()), reply.text(), landed, false);
    }
    boolean permanent = !target.key().equals(start.key());
    Address instead = permanent ? target : current;
    Answer moved = new Answer.Moved(instead.whole(), current.whole(), permanent, clock.instant());
    return new Visit(moved, reply.text(), landed, false);
  }

  private Visit ended(Verdict verdict) {
    return Visit.ended(verdict.answer(clock.instant()), false);
  }

  private Answer here(Verdict verdict) {
    Verdict told = current.key().equals(start.key()) ? verdict : verdict.at(current.key());
    return told.answer(clock.instant());
  }
}

package dev.shirube.check.external;

import dev.shirube.diagnostic.Words;
import java.time.Instant;

/**
 * Why an address is not fine.
 *
 * @param broken whether it is known to be broken; unknown otherwise
 * @param status of the server, 0 where that is not the reason
 */
record Verdict(boolean broken, int status, Words reason) {
  static Verdict broken(int status, String ja, String en) {
    return new Verdict(true, status, new Words(ja, en));
  }

  static Verdict unknown(int status, String ja, String en) {
    return new Verdict(false, status, new Words(ja, en));
  }

  /** The same, said of the address at which redirects ended. */
  Verdict at(String end) {
    return new Verdict(
        broken,
        status,
        new Words(
            "転送先（" + end + "）の結果：" + reason.ja(), "It redirects to " + end + ". " + reason.en()));
  }

  Answer answer(Instant asked) {
    return broken ? new Answer.Broken(reason, status, asked) : new Answer.Unknown(reason);
  }
}

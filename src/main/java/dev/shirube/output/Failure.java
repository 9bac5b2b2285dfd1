package dev.shirube.output;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.io.IOException;

/** A disk that does not do what it is asked: the run ends with a sentence, not a stack trace. */
final class Failure {
  private Failure() {}

  static FatalException of(String ja, String en, IOException cause) {
    String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return new FatalException(new Words(ja + "（" + reason + "）", en + " (" + reason + ")"), cause);
  }
}

package dev.shirube.check.external;

/**
 * There was no reply, or none is waited for.
 *
 * @param hostUnknown whether the reason is that the host's name was not found; it holds only if
 *     other names were
 */
record Silence(Verdict verdict, boolean hostUnknown) implements Outcome {
  static Silence of(Trouble trouble) {
    return new Silence(trouble.verdict(), trouble == Trouble.NO_HOST);
  }
}

package dev.shirube.revision;

import dev.shirube.diagnostic.Words;

/** What was asked for is not there; the words say what to do. */
public final class UnknownRevision extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Words words;

  UnknownRevision(Words words) {
    super(words.en());
    this.words = words;
  }

  public Words words() {
    return words;
  }
}

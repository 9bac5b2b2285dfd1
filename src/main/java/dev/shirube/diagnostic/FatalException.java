package dev.shirube.diagnostic;

/** The run cannot go on for a reason that is not a mistake in the content. */
public final class FatalException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Words words;

  public FatalException(Words words) {
    super(words.en());
    this.words = words;
  }

  public FatalException(Words words, Throwable cause) {
    super(words.en(), cause);
    this.words = words;
  }

  public Words words() {
    return words;
  }
}

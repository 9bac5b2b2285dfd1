package dev.shirube.revision;

/**
 * A commit.
 *
 * @param name as it was asked for
 * @param hash in full
 */
public record Commit(String name, String hash) {
  private static final int SHORT = 10;

  /** Its name, and which commit that is just now. */
  public String label() {
    return hash.startsWith(name) ? shortHash() : name + " (" + shortHash() + ")";
  }

  private String shortHash() {
    return hash.substring(0, Math.min(SHORT, hash.length()));
  }
}

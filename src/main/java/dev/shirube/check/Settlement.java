package dev.shirube.check;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import java.time.LocalDate;

/**
 * An editor's word that a finding need not be mended, why, and until when.
 *
 * @param reach the findings that it is about
 */
record Settlement(String rule, Reach reach, LocalDate until, Position position) {

  boolean covers(Finding finding) {
    return finding.rule().equals(rule) && reach.has(finding);
  }

  /** Which findings of its rule a settlement is about. */
  interface Reach {
    boolean has(Finding finding);

    /** What stands in a file from one place to before another. */
    static Reach between(Position from, Position to) {
      return finding -> {
        Position at = finding.position();
        return at.file().equals(from.file()) && at.compareTo(from) >= 0 && at.compareTo(to) < 0;
      };
    }

    /**
     * Findings in a file, of a value, or both.
     *
     * @param file empty for any
     * @param found empty for any
     */
    static Reach of(String file, String found) {
      return finding ->
          (file.isEmpty() || finding.position().file().equals(file))
              && (found.isEmpty() || finding.found().equals(found));
    }
  }
}

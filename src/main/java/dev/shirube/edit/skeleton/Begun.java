package dev.shirube.edit.skeleton;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.util.List;

/** What came of beginning something new. */
public sealed interface Begun {
  /**
   * It is there.
   *
   * @param places where it begins, in each file
   * @param next what to do now, step by step
   */
  record Made(List<Position> places, List<Words> next) implements Begun {
    public Made {
      places = List.copyOf(places);
      next = List.copyOf(next);
    }
  }

  /** Nothing was written, since it was not asked for rightly. */
  record Refused(Words reason) implements Begun {}

  /** Nothing was written, since the configuration cannot be read. */
  record Unconfigured(List<Finding> findings) implements Begun {
    public Unconfigured {
      findings = List.copyOf(findings);
    }
  }
}

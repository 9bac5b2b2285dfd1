package dev.shirube.change;

import java.util.List;

/** Something that changed, and below it what belongs to it. */
public record Told(Saying saying, List<Told> below) {
  public Told {
    below = List.copyOf(below);
  }

  static Told of(Saying saying) {
    return new Told(saying, List.of());
  }
}

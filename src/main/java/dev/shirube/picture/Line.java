package dev.shirube.picture;

import java.util.List;

/** A sentence of what a picture says, with what belongs to it. */
public record Line(String text, List<Line> lines) {
  public Line {
    lines = List.copyOf(lines);
  }

  static Line of(String text) {
    return new Line(text, List.of());
  }
}

package dev.shirube.diagnostic;

import java.util.Comparator;

/**
 * A place in a source file. Line and column count from 1; a column counts UTF-16 units, as editors
 * and the Language Server Protocol do.
 *
 * @param file relative to the site's root, with forward slashes
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /** The start of a file, for what concerns it as a whole. */
  public static Position startOf(String file) {
    return new Position(file, 1, 1);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

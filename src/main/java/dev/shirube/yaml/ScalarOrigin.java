package dev.shirube.yaml;

import dev.shirube.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the characters of a value are written, by walking along the value and what was
 * written side by side. YAML folds lines, indents them and escapes characters; each of these begins
 * a new run.
 */
final class ScalarOrigin {
  private final String written;
  private final int end;
  private final YamlPlaces places;
  private final List<Origin.Run> runs = new ArrayList<>();
  private int at;

  private ScalarOrigin(String written, int start, int end, YamlPlaces places) {
    this.written = written;
    this.at = start;
    this.end = Math.min(end, written.length());
    this.places = places;
  }

  /**
   * Where a value is written.
   *
   * @param written the whole text of the file
   * @param start the offset at which the value begins, with its quote or block mark
   */
  static Origin of(String value, String written, int start, int end, YamlPlaces places) {
    return new ScalarOrigin(written, start, end, places).of(value);
  }

  private Origin of(String value) {
    char first = at < end ? written.charAt(at) : ' ';
    boolean escapes = first == '"';
    if (first == '"' || first == '\'') {
      at++;
    } else if (first == '|' || first == '>') {
      at = written.indexOf('\n', at) + 1;
    }
    int expected = -1;
    for (int i = 0; i < value.length() && at < end; i++) {
      int width = step(value.charAt(i), escapes);
      if (at != expected) {
        runs.add(new Origin.Run(i, places.at(at)));
      }
      at += width;
      expected = width == 1 ? at : -1;
    }
    return runs.isEmpty() ? Origin.of(places.at(at)) : new Origin(runs);
  }

  /** Moves on to where a character is written, and answers how much is written for it. */
  private int step(char c, boolean escapes) {
    while (at < end) {
      char here = written.charAt(at);
      if (escapes && here == '\\') {
        if (at + 1 < end && written.charAt(at + 1) == '\n') {
          at += 2; // a line that goes on in the next one
          continue;
        }
        return 2 + digits(at + 1 < end ? written.charAt(at + 1) : ' ');
      }
      if (here == c || (c == ' ' && here == '\n')) {
        return here == '\'' && at + 1 < end && written.charAt(at + 1) == '\'' ? 2 : 1;
      }
      if (here != ' ' && here != '\n' && here != '\t') {
        return 0; // a character that is only implied, such as the end of a line
      }
      at++;
    }
    return 0;
  }

  private static int digits(char escape) {
    return switch (escape) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }
}

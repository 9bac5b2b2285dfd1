package dev.shirube.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Cases as lines of a file, with bars between their columns; # begins a remark. */
final class CaseRows {
  private static final Path VECTORS = Path.of("src/test/resources/vectors");

  private CaseRows() {}

  /** The lines that are cases. */
  static List<String> lines(String file) {
    try (var lines = Files.lines(VECTORS.resolve(file))) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of each case. */
  static List<List<String>> read(String file) {
    return lines(file).stream().map(line -> List.of(line.split(" \\| ", -1))).toList();
  }
}

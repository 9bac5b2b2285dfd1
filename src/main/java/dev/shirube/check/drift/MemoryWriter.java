package dev.shirube.check.drift;

import dev.shirube.json.Json;
import dev.shirube.source.WholeFile;
import java.nio.file.Path;
import java.util.SortedSet;

/** Writes what is remembered: one line a page, the same bytes for the same texts. */
final class MemoryWriter {
  private static final String HEAD =
      "# どの文をどう訳したかの記録です。./shirube build --lock が書きます。手で直しません。\n"
          + "# What was translated how, written by ./shirube build --lock, not by hand.\n";

  /** Pairs on one line; editors and tools choke on lines without end. */
  private static final int IN_A_LINE = 4000;

  private MemoryWriter() {}

  static void write(Path root, Remembered remembered) {
    WholeFile.write(root.resolve(Remembered.FILE), text(remembered));
  }

  private static String text(Remembered remembered) {
    StringBuilder out = new StringBuilder(HEAD);
    if (remembered.groups().isEmpty()) {
      out.append("{}\n");
    }
    remembered
        .groups()
        .forEach((name, pairs) -> out.append(Json.write(name)).append(": \"").append(line(pairs)));
    return out.toString();
  }

  private static StringBuilder line(SortedSet<Remembered.Pair> pairs) {
    StringBuilder line = new StringBuilder();
    int number = 0;
    for (Remembered.Pair pair : pairs) {
      if (number > 0) {
        line.append(number % IN_A_LINE == 0 ? "\n  " : " ");
      }
      line.append(pair.written());
      number++;
    }
    return line.append("\"\n");
  }
}

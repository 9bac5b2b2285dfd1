package dev.shirube.check.mutation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of one line.
 *
 * @param line counts from 1
 * @param text null takes the line away
 */
record Edit(String file, int line, @Nullable String text) {

  String place() {
    return file + ":" + line;
  }

  /** What was taken away is missed from where it belongs: the line before, or its record. */
  List<String> missedAt(Content content) {
    return text == null || text.isBlank()
        ? List.of(file + ":" + (line - 1), file + ":" + content.record(file, line))
        : List.of();
  }

  /** The same line of the page in the other language: pages are written line by line alike. */
  String twin() {
    String other =
        file.startsWith("content/ja/")
            ? file.replaceFirst("content/ja/", "content/en/")
            : file.replaceFirst("content/en/", "content/ja/");
    return other + ":" + line;
  }
}

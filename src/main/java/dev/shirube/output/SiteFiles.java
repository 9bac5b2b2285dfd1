package dev.shirube.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Where the files of a site are put while it is made: below a folder, or in memory. */
public interface SiteFiles {
  void write(String address, byte[] bytes);

  /** Writes the text as UTF-8. */
  default void write(String address, CharSequence text) {
    write(address, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Takes the content of a file alone: that a source is read-only or private is not published. */
  void copy(Path file, String address);

  /** Everything put here so far, sorted. */
  List<String> addresses();

  byte[] read(String address);
}

package dev.shirube.edit.format;

import dev.shirube.diagnostic.Words;
import dev.shirube.source.WholeFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A file as it would be written.
 *
 * @param file its name from the root
 * @param done what differs
 */
public record Rewritten(Path path, String file, String text, List<Words> done) {
  public Rewritten {
    done = List.copyOf(done);
  }

  public void write() {
    WholeFile.rewrite(path, text);
  }
}

package dev.shirube.source;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/** The folder that all sources stand in, by its given and by its real path. */
final class Root {
  private final Path given;
  private final Path real;

  /** Whether a folder is outside, by its given path. */
  private final Map<Path, Boolean> folders = new ConcurrentHashMap<>();

  Root(Path path) {
    given = path.toAbsolutePath().normalize();
    real = realPath(given);
  }

  /** A root that does not exist has no files to protect, so its given path will do. */
  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  Path resolve(String folder) {
    return given.resolve(folder).normalize();
  }

  /** Composed characters, since macOS hands out decomposed names for the same file. */
  String name(Path file) {
    Path absolute = given.resolve(file).normalize();
    Path path = absolute.startsWith(given) ? given.relativize(absolute) : absolute;
    StringJoiner name = new StringJoiner("/");
    for (Path part : path) {
      name.add(part.toString());
    }
    return composed(name.toString());
  }

  /** Nearly all names are ASCII; for these the tables of the normalizer need not be loaded. */
  private static String composed(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
      }
    }
    return name;
  }

  /**
   * Whether a file is outside, or a link on the way to it leads there. The way to a folder is
   * looked at once, since asking for a real path follows every part of it.
   */
  boolean leavesThrough(Path file) throws IOException {
    Path absolute = given.resolve(file).normalize();
    Path folder = absolute.getParent();
    if (folder == null || Files.isSymbolicLink(absolute)) {
      return leaves(absolute);
    }
    Boolean known = folders.get(folder);
    if (known == null) {
      known = leaves(folder);
      folders.put(folder, known);
    }
    return known;
  }

  private boolean leaves(Path absolute) throws IOException {
    return !absolute.toRealPath().startsWith(real);
  }

  static Finding outside(String name) {
    return Finding.error(
            "source/outside-root",
            Position.startOf(name),
            new Words(
                "サイトのフォルダの外を指しているため、使えません。",
                "This leads out of the site's folder and is not used."))
        .hint(
            new Words(
                "リンク（ショートカット）ではなく、ファイルそのものを置いてください。",
                "Put the file itself here instead of a link to it."));
  }
}

package dev.shirube.change;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that are compared whole, since what is in them is not for this tool to read. */
final class Bytes {
  private Bytes() {}

  /** The files below a folder that came, went or changed, by their names from there. */
  static SortedSet<String> changed(Path before, Path after) {
    Map<String, Path> were = files(before);
    Map<String, Path> are = files(after);
    SortedSet<String> changed = new TreeSet<>(were.keySet());
    changed.addAll(are.keySet());
    changed.removeIf(name -> isSame(were.get(name), are.get(name)));
    return changed;
  }

  static Map<String, Path> files(Path folder) {
    Map<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile)
            .filter(file -> !isLeftover(file))
            .forEach(
                file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
      } catch (IOException e) {
        throw unreadable(folder, e);
      }
    }
    return files;
  }

  /** What editors and systems leave beside a file is no part of a site. */
  private static boolean isLeftover(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") || name.startsWith("~") || name.endsWith("~");
  }

  private static boolean isSame(@Nullable Path one, @Nullable Path other) {
    try {
      return one != null && other != null && Files.mismatch(one, other) < 0;
    } catch (IOException e) {
      throw unreadable(one, e);
    }
  }

  private static FatalException unreadable(Path path, IOException e) {
    return new FatalException(
        new Words(
            path + " を読めません：" + e.getMessage(), "Cannot read " + path + ": " + e.getMessage()),
        e);
  }
}

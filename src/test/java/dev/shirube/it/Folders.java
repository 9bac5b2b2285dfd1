package dev.shirube.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Folders as a whole: copied, listed, compared. */
public final class Folders {
  private static final Path EXAMPLE = Path.of("src/test/resources/sites/example");
  private static final int CONTEXT = 40;

  private Folders() {}

  /** The example site with the project's templates, schemas and words, in a new folder. */
  public static Path example(Path folder) {
    copy(Tool.PROJECT.resolve("templates"), folder.resolve("templates"));
    copy(Tool.PROJECT.resolve("site-config"), folder.resolve("site-config"));
    delete(folder.resolve("site-config/checklists.lock.yml")); // of the project's own items
    delete(folder.resolve("site-config/translations.lock.yml")); // and of its own texts
    copy(Tool.PROJECT.resolve(EXAMPLE), folder);
    return folder;
  }

  /** A new folder that is deleted when the tests have ended. */
  static Path untilTheEnd() {
    try {
      Path folder = Files.createTempDirectory("shirube-it");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAll(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the files of a folder into another, over those of the same names. */
  static void copy(Path from, Path to) {
    copy(from, to, List.copyOf(files(from).keySet()));
  }

  /** The same in an order that no file system has by itself. */
  static void copyShuffled(Path from, Path to, Random random) {
    List<String> names = new ArrayList<>(files(from).keySet());
    Collections.shuffle(names, random);
    copy(from, to, names);
  }

  private static void copy(Path from, Path to, List<String> names) {
    try {
      for (String name : names) {
        Path target = to.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(from.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteAll(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Folders::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a piece of a file's text, which must be there. */
  public static void change(Path file, String from, String to) {
    try {
      String text = Files.readString(file);
      if (!text.contains(from)) {
        throw new IllegalArgumentException(file + " has no " + from);
      }
      Files.writeString(file, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder by their names from there, with slashes. */
  static SortedMap<String, Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      SortedMap<String, Path> files = new TreeMap<>();
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first file, and the place in it, in which two folders differ. */
  static Optional<String> difference(Path expected, Path found) {
    Map<String, Path> ours = files(expected);
    Map<String, Path> theirs = files(found);
    TreeSet<String> names = new TreeSet<>(ours.keySet());
    names.addAll(theirs.keySet());
    for (String name : names) {
      if (!theirs.containsKey(name)) {
        return Optional.of(name + " is missing");
      }
      if (!ours.containsKey(name)) {
        return Optional.of(name + " should not be there");
      }
      byte[] one = read(ours.get(name));
      byte[] other = read(theirs.get(name));
      int at = Arrays.mismatch(one, other);
      if (at >= 0) {
        return Optional.of(
            "%s differs at byte %d:\n  expected …%s…\n  found    …%s…"
                .formatted(name, at, around(one, at), around(other, at)));
      }
    }
    return Optional.empty();
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String around(byte[] bytes, int at) {
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(bytes.length, at + CONTEXT);
    return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8)
        .replace("\n", "⏎");
  }
}

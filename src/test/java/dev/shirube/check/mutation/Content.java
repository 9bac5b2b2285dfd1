package dev.shirube.check.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a site's content, line by line. */
final class Content {
  private static final String FENCE = "---";

  private final Path root;
  private final Map<String, List<String>> files = new TreeMap<>();

  Content(Path root) {
    this.root = root;
    try (Stream<Path> walk = Files.walk(root.resolve("content"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        List<String> lines =
            name.endsWith(".md") || name.endsWith(".yml") ? Files.readAllLines(file) : List.of();
        if (!lines.isEmpty() && !lines.contains("status: draft")) {
          files.put(name, lines);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line at which the record of a line begins; the line itself in pages. */
  int record(String file, int line) {
    int first = line;
    while (file.endsWith(".yml") && first > 1 && !line(file, first).startsWith("- ")) {
      first--;
    }
    return first;
  }

  /** A place where something matches. */
  record Hit(String file, int line, String text, MatchResult match) {
    /** The line with the match replaced. */
    Edit replaced(String by) {
      String changed = text.substring(0, match.start()) + by + text.substring(match.end());
      return new Edit(file, line, changed);
    }
  }

  String line(String file, int line) {
    return files.get(file).get(line - 1);
  }

  /** All matches in the bodies of pages and in records, in files whose name matches. */
  List<Hit> hits(String name, String pattern) {
    return hits(name, pattern, false);
  }

  /** All matches in the heads of pages. */
  List<Hit> headHits(String name, String pattern) {
    return hits(name, pattern, true);
  }

  private List<Hit> hits(String name, String pattern, boolean heads) {
    List<Hit> hits = new ArrayList<>();
    Pattern wanted = Pattern.compile(pattern);
    Pattern named = Pattern.compile(name);
    files.forEach(
        (file, lines) -> {
          if (named.matcher(file).find()) {
            boolean page = file.endsWith(".md");
            int body = page ? lines.subList(1, lines.size()).indexOf(FENCE) + 2 : 0;
            int from = heads ? 1 : body;
            int to = heads ? body - 1 : lines.size();
            for (int i = from; i < to; i++) {
              Matcher matcher = wanted.matcher(lines.get(i));
              while (matcher.find()) {
                hits.add(new Hit(file, i + 1, lines.get(i), matcher.toMatchResult()));
              }
            }
          }
        });
    return hits;
  }

  /** Writes the files that are edited. */
  void apply(List<Edit> edits) {
    Map<String, List<String>> changed = new TreeMap<>();
    edits.forEach(
        edit -> {
          List<String> lines =
              changed.computeIfAbsent(edit.file(), file -> new ArrayList<>(files.get(file)));
          lines.set(edit.line() - 1, edit.text());
        });
    changed.forEach((file, lines) -> write(file, lines));
  }

  /** Puts the files that were edited back. */
  void restore(List<Edit> edits) {
    edits.stream().map(Edit::file).distinct().forEach(file -> write(file, files.get(file)));
  }

  private void write(String file, List<String> lines) {
    List<String> left = lines.stream().filter(line -> line != null).toList();
    try {
      Files.writeString(root.resolve(file), String.join("\n", left) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

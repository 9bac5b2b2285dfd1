package dev.shirube.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What people and programs do to the sources of a site, at random: a line changed, doubled, moved
 * or gone, a value replaced, a file added, copied, renamed, deleted, put back. Half of it is undone
 * soon, so that the site is right again and again.
 */
final class Edits {
  /** Pieces of text that lines of the resources get, from {@code edits/pieces.txt}. */
  private final List<String> pieces;

  private final Path root;
  private final Random random;
  private final Map<Path, byte[]> originals = new HashMap<>();

  Edits(Path root, long seed) throws IOException {
    this.root = root;
    this.random = new Random(seed);
    this.pieces = Files.readAllLines(Path.of("src/test/resources/edits/pieces.txt"));
    for (String folder : List.of("content", "templates", "site-config")) {
      for (Path file : LiveBuildTest.below(root.resolve(folder))) {
        originals.put(file, Files.readAllBytes(file));
      }
    }
  }

  /** Does one, and says what. */
  String next() throws IOException {
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4, 5 -> mend();
      case 6, 7, 8 -> line(file("content", ".md"));
      case 9, 10 -> line(file("content/data", ".yml"));
      case 11 -> line(file("templates", ".ftlh"));
      case 12 -> line(file(random.nextBoolean() ? "templates/css" : "templates/js", ""));
      case 13 -> line(file("site-config", ".yml"));
      case 14 -> page();
      default -> name(file("content", random.nextBoolean() ? ".md" : ""));
    };
  }

  private Path file(String folder, String ending) {
    List<Path> files =
        LiveBuildTest.below(root.resolve(folder)).stream()
            .filter(file -> file.toString().endsWith(ending))
            .toList();
    return files.isEmpty() ? root.resolve("content/ja/index.md") : one(files);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Puts every file back that is not as it was, and takes those away that were not there. */
  private String mend() throws IOException {
    for (String folder : List.of("content", "templates", "site-config")) {
      for (Path file : LiveBuildTest.below(root.resolve(folder))) {
        if (!originals.containsKey(file) && random.nextInt(3) > 0) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<Path, byte[]> file : originals.entrySet()) {
      if (!Files.exists(file.getKey())
          || !Arrays.equals(Files.readAllBytes(file.getKey()), file.getValue())) {
        write(file.getKey(), file.getValue());
      }
    }
    return "mend";
  }

  private String line(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of(text(file).split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.add(at, one(pieces));
      case 3 -> lines.set(at, line + one(pieces));
      case 4 -> lines.set(at, digits(line));
      default -> lines.set(at, line.replace("。", "、ただし例外があります。").replace("the ", "this "));
    }
    write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return "line " + (at + 1) + " of " + root.relativize(file);
  }

  /** As long as before: what looks at sizes and times alone would miss it. */
  private String digits(String line) {
    StringBuilder other = new StringBuilder(line);
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '1' && line.charAt(i) <= '8') {
        other.setCharAt(i, (char) (line.charAt(i) + 1));
      }
    }
    return other.toString();
  }

  /** A page in one language or both, perhaps in the place of another. */
  private String page() throws IOException {
    String path = one(List.of("guide/new", "guide/other", "more", "guide/card"));
    for (String lang : random.nextBoolean() ? List.of("ja", "en") : List.of("ja")) {
      String from = one(List.of("guide/card", "contacts", "glossary", "index"));
      Path source = root.resolve("content").resolve(lang).resolve(from + ".md");
      if (Files.exists(source)) {
        String text = text(source).replaceAll("\\{#([a-z-]+)", "{#$1-" + path.replace('/', '-'));
        write(
            root.resolve("content").resolve(lang).resolve(path + ".md"),
            text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return "page " + path;
  }

  private String name(Path file) throws IOException {
    switch (random.nextInt(3)) {
      case 0 -> Files.deleteIfExists(file);
      case 1 -> {
        if (Files.exists(file)) {
          Path to = file.resolveSibling("moved-" + file.getFileName());
          Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      default -> {
        if (Files.exists(file)) {
          // as editors save: beside it, then over it
          Path beside = file.resolveSibling("." + file.getFileName() + ".new");
          Files.write(beside, digits(text(file)).getBytes(StandardCharsets.UTF_8));
          Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return "name of " + root.relativize(file);
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}

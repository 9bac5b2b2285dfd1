package dev.shirube.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A change that an editor makes, and what is told of it.
 *
 * <pre>
 * == what the case shows
 * &#64; content/data/contacts.yml
 * - a text that stands there
 * + the text that takes its place
 * | a line of a file that is written anew
 * ! the file goes
 * -- ja
 * what is told below the first line
 * -- en
 * the same in English
 * </pre>
 */
record ChangeCase(String name, List<Edit> edits, List<String> ja, List<String> en) {
  /** One line of a change; {@code sign} says what is done with the text. */
  record Edit(String file, char sign, String text) {}

  static List<ChangeCase> read(Path file) {
    List<ChangeCase> cases = new ArrayList<>();
    List<String> expected = null;
    String edited = "";
    for (String line : lines(file)) {
      if (line.startsWith("== ")) {
        cases.add(
            new ChangeCase(
                line.substring(3), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        expected = null;
      } else if (line.equals("-- ja") || line.equals("-- en")) {
        ChangeCase last = cases.get(cases.size() - 1);
        expected = line.endsWith("ja") ? last.ja() : last.en();
      } else if (expected != null) {
        expected.add(line);
      } else if (line.startsWith("@ ")) {
        edited = line.substring(2);
      } else if (!line.isEmpty() && !cases.isEmpty()) {
        cases
            .get(cases.size() - 1)
            .edits()
            .add(new Edit(edited, line.charAt(0), line.length() > 2 ? line.substring(2) : ""));
      }
    }
    return cases;
  }

  /** Makes the change in a folder. */
  void apply(Path root) throws IOException {
    String from = "";
    List<String> begun = new ArrayList<>();
    for (Edit edit : edits) {
      Path file = root.resolve(edit.file());
      switch (edit.sign()) {
        case '-' -> from = edit.text();
        case '+' -> {
          String text = Files.readString(file);
          if (!text.contains(from)) {
            throw new IllegalArgumentException(name + ": " + file + " has no " + from);
          }
          Files.writeString(file, text.replace(from, edit.text().replace("\\n", "\n")));
        }
        case '|' -> {
          Files.createDirectories(file.getParent());
          String before = begun.contains(edit.file()) ? Files.readString(file) : "";
          begun.add(edit.file());
          Files.writeString(file, before + edit.text() + "\n");
        }
        case '!' -> Files.delete(file);
        default -> throw new IllegalArgumentException(name + ": " + edit);
      }
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

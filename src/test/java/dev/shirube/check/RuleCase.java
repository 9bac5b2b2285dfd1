package dev.shirube.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small site for a rule, written as text: files that are laid over the example site.
 *
 * <pre>
 * == wrong: what the case shows
 * &#64;@ content/ja/note.md
 * 令和8年（⟪era-year | 2026年⟫2025年）に始まります。
 * == right: what must not be told
 * &#64;@ content/ja/note.md
 * 令和8年（2026年）に始まります。
 * </pre>
 *
 * A mark stands directly before the column at which something must be told; it is taken out before
 * the site is checked. Behind the rule's name stand words that the finding must say. A page without
 * a head is given one. {@code == wrong 2027-01-01: …} checks as on that day. {@code @@ file -}
 * deletes a file of the example; {@code @@ file +} writes behind what the project's own file says.
 */
record RuleCase(
    String name, boolean wrong, String today, Map<String, String> files, List<Mark> expected) {
  private static final Pattern TITLE =
      Pattern.compile("== (wrong|right)(?: (\\d{4}-\\d{2}-\\d{2}))?: (.+)");
  private static final Pattern MARK = Pattern.compile("⟪([a-z/-]+)(?: \\| ([^⟫]+))?⟫");
  private static final String HEAD = "---\ntitle: 見本\n---\n";
  private static final String ENGLISH_HEAD = "---\ntitle: Sample\n---\n";
  static final String DELETED = "-";
  private static final String BEHIND = " +";

  /** A finding that must be told. */
  record Mark(String place, String rule, String words) {}

  static List<RuleCase> read(Path file) {
    List<RuleCase> cases = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String name = "";
    try {
      for (String line : Files.readAllLines(file)) {
        Matcher title = TITLE.matcher(line);
        boolean begins = title.matches();
        if (begins || line.startsWith("@@ ")) {
          finish(cases, name, text);
          name = "";
        }
        if (begins) {
          String today = title.group(2) == null ? "2026-11-20" : title.group(2);
          boolean wrong = title.group(1).equals("wrong");
          cases.add(
              new RuleCase(title.group(3), wrong, today, new LinkedHashMap<>(), new ArrayList<>()));
        } else if (line.startsWith("@@ ") && line.endsWith(" " + DELETED)) {
          String gone = line.substring(3, line.length() - 2);
          cases.get(cases.size() - 1).files().put(gone, DELETED);
        } else if (line.startsWith("@@ ")) {
          name = line.substring(3);
        } else if (!name.isEmpty()) {
          text.append(line).append('\n');
        } else if (!line.isBlank() && !line.startsWith("#")) {
          throw new IllegalArgumentException(file + ": " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    finish(cases, name, text);
    return cases;
  }

  private static void finish(List<RuleCase> cases, String name, StringBuilder text) {
    if (!name.isEmpty()) {
      cases.get(cases.size() - 1).add(name, text.toString());
    }
    text.setLength(0);
  }

  private static String own(String name) {
    try {
      return Files.readString(Path.of(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String given, String marked) {
    boolean behind = given.endsWith(BEHIND);
    String name = behind ? given.substring(0, given.length() - BEHIND.length()) : given;
    String before = behind ? own(name) : "";
    boolean headless = name.endsWith(".md") && !marked.startsWith("---\n");
    String head = name.startsWith("content/en/") ? ENGLISH_HEAD : HEAD;
    String text = headless ? head + marked : before + marked;
    StringBuilder plain = new StringBuilder();
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      mark.appendReplacement(plain, "");
      long line = plain.chars().filter(c -> c == '\n').count() + 1;
      int column = plain.length() - plain.lastIndexOf("\n");
      String words = mark.group(2) == null ? "" : mark.group(2);
      expected.add(new Mark(name + ":" + line + ":" + column, mark.group(1), words));
    }
    mark.appendTail(plain);
    files.put(name, plain.toString());
  }
}

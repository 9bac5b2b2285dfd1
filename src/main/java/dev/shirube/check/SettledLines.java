package dev.shirube.check;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.source.SourceFiles;
import dev.shirube.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Settlements in YAML, that is in records and in the heads of pages: a comment on a line of its own
 * is about the line below and about those that are indented further. Above {@code - id: …} that is
 * the record.
 */
final class SettledLines {
  private static final Pattern COMMENT = Pattern.compile("^(\\s*)#\\s*(settle\\b.*)$");
  private static final String FENCE = "---";

  private static final Pattern HAS_TEXTS =
      Pattern.compile(
          "content/.*\\.(?:md|yml|yaml)|site-config/(?:site|(?:messages|words)/.*)\\.yml");

  private final String file;
  private final List<String> lines;
  private final int end;

  private SettledLines(String file, List<String> lines, int end) {
    this.file = file;
    this.lines = lines;
    this.end = end;
  }

  static List<Settlement> of(Path root, Findings findings) {
    SourceFiles files = new SourceFiles(root, new Findings());
    return Stream.of("content", "site-config")
        .flatMap(folder -> files.under(folder, "").stream())
        .parallel()
        .filter(file -> HAS_TEXTS.matcher(files.name(file)).matches())
        .flatMap(file -> files.read(file).stream())
        .filter(text -> text.text().contains("settle"))
        .flatMap(text -> of(text, findings::add).stream())
        .toList();
  }

  private static List<Settlement> of(SourceText text, Consumer<Finding> told) {
    List<String> lines = text.text().lines().toList();
    boolean page = text.file().endsWith(".md");
    int end =
        page
            ? lines.subList(Math.min(1, lines.size()), lines.size()).indexOf(FENCE) + 1
            : lines.size();
    return new SettledLines(text.file(), lines, end).read(told);
  }

  private List<Settlement> read(Consumer<Finding> told) {
    List<Settlement> settlements = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      if (comment.matches()) {
        Position at = new Position(file, i + 1, comment.start(2) + 1);
        Position to = new Position(file, after(i) + 1, 1);
        SettlementText.read(comment.group(2), at, told)
            .ifPresent(
                said ->
                    settlements.add(
                        new Settlement(
                            said.rule(), Settlement.Reach.between(at, to), said.until(), at)));
      }
    }
    return settlements;
  }

  /** The line behind what the comment on a line is about. */
  private int after(int comment) {
    int first = comment + 1;
    while (first < end
        && (lines.get(first).isBlank() || lines.get(first).strip().startsWith("#"))) {
      first++;
    }
    int next = first + 1;
    while (next < end
        && (lines.get(next).isBlank() || indent(lines.get(next)) > indent(lines.get(first)))) {
      next++;
    }
    return Math.min(next, end);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}

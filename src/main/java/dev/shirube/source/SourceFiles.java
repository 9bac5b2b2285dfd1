package dev.shirube.source;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The source files below a site's root, as they are during one build. Whatever cannot be used is a
 * finding; nothing is left out without one. Safe for use by several threads.
 */
public final class SourceFiles {
  private static final long LARGEST = 16L << 20;

  private final Root root;
  private final Findings findings;
  private final Map<String, List<Path>> walked = new ConcurrentHashMap<>();

  public SourceFiles(Path root, Findings findings) {
    this.root = new Root(root);
    this.findings = findings;
  }

  /** The text of a file, or nothing after a finding that says why. */
  public Optional<SourceText> read(Path file) {
    String name = root.name(file);
    try {
      if (root.leavesThrough(file)) {
        findings.add(Root.outside(name));
        return Optional.empty();
      }
      long size = Files.size(file);
      if (size > LARGEST) {
        findings.add(tooLarge(name, size));
        return Optional.empty();
      }
      return TextDecoder.decode(name, Files.readAllBytes(file), findings)
          .map(text -> new SourceText(name, text));
    } catch (IOException e) {
      findings.add(FolderWalk.unreadable(name, e));
      return Optional.empty();
    }
  }

  /**
   * The regular files below a folder of the root whose names end so, sorted by their names from the
   * root. Hidden files and what editors leave behind are passed over: names that begin with {@code
   * .} or {@code ~} or end in {@code ~}. A folder that does not exist has no files.
   */
  public List<Path> under(String folder, String... endings) {
    return walk(folder).stream().filter(file -> hasEnding(file, endings)).toList();
  }

  /** The files that {@link #under} leaves out because of their ending. */
  public List<Path> others(String folder, String... endings) {
    return walk(folder).stream().filter(file -> !hasEnding(file, endings)).toList();
  }

  /** The name of a file as findings give it: from the root, with forward slashes. */
  public String name(Path file) {
    return root.name(file);
  }

  private List<Path> walk(String folder) {
    return walked.computeIfAbsent(folder, name -> new FolderWalk(root, findings).files(name));
  }

  private static boolean hasEnding(Path file, String... endings) {
    String name = String.valueOf(file.getFileName());
    return Arrays.stream(endings).anyMatch(name::endsWith);
  }

  private static Finding tooLarge(String name, long size) {
    return Finding.error(
            "source/too-large",
            Position.startOf(name),
            new Words("ファイルが大きすぎて読めません。", "The file is too large to read."))
        .found(size + " bytes")
        .expected("≤ " + LARGEST + " bytes")
        .hint(new Words("いくつかのファイルに分けてください。", "Split it into several files."));
  }
}

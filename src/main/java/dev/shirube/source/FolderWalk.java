package dev.shirube.source;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Lists the files below a folder, following links only as long as they stay inside the root. */
final class FolderWalk {
  private final Root root;
  private final Findings findings;
  private final TreeMap<String, Path> found = new TreeMap<>();
  private final Set<Path> linkedFolders = new HashSet<>();

  FolderWalk(Root root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  List<Path> files(String folder) {
    Path start = root.resolve(folder);
    if (Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
      visit(start);
    }
    return List.copyOf(found.values());
  }

  private void visit(Path path) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        if (root.leavesThrough(path)) {
          findings.add(Root.outside(root.name(path)));
          return;
        }
        attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory() && !linkedFolders.add(path.toRealPath())) {
          findings.add(visitedTwice(root.name(path)));
          return;
        }
      }
      if (attributes.isDirectory()) {
        for (Path child : children(path)) {
          visit(child);
        }
      } else {
        add(path);
      }
    } catch (IOException e) {
      findings.add(unreadable(root.name(path), e));
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        if (!isPassedOver(String.valueOf(child.getFileName()))) {
          children.add(child);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(null);
    return children;
  }

  private static boolean isPassedOver(String name) {
    return name.startsWith(".") || name.startsWith("~") || name.endsWith("~");
  }

  private void add(Path file) {
    String name = root.name(file);
    if (found.putIfAbsent(name, file) != null) {
      findings.add(
          Finding.error(
                  "source/same-name",
                  Position.startOf(name),
                  new Words("同じ名前に見えるファイルが2つあります。", "Two files have names that look the same."))
              .hint(
                  new Words(
                      "濁点などの文字コードだけが違います。1つにしてください。",
                      "They differ only in how accents are encoded. Keep one of them.")));
    }
  }

  private static Finding visitedTwice(String name) {
    return Finding.error(
            "source/unreadable",
            Position.startOf(name),
            new Words(
                "同じフォルダへのリンクが2つ以上あるか、リンクが輪になっています。",
                "Several links lead to the same folder, or links form a circle."))
        .hint(new Words("リンクを消してください。", "Remove the link."));
  }

  static Finding unreadable(String name, IOException cause) {
    Words message;
    if (cause instanceof NoSuchFileException) {
      message = new Words("ファイルがありません。", "The file does not exist.");
    } else if (cause instanceof AccessDeniedException) {
      message = new Words("ファイルを開く権限がありません。", "There is no permission to open the file.");
    } else {
      message = new Words("ファイルを読めません。", "The file cannot be read.");
    }
    return Finding.error("source/unreadable", Position.startOf(name), message);
  }
}

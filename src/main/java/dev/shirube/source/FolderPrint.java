package dev.shirube.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether anything below a folder changed: the name and content of every file, not its time,
 * which does not change where a file is written twice within a tick.
 */
public final class FolderPrint {
  private FolderPrint() {}

  /** The same for the same files; a folder that is not there has no files. */
  public static String of(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      Files.walkFileTree(
          folder,
          Set.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(folder, files));
    } catch (IOException e) {
      files.put("?" + e, new byte[0]);
    }
    MessageDigest digest = sha256();
    files.forEach(
        (name, content) -> {
          digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Map<String, byte[]> files;

    Visitor(Path folder, Map<String, byte[]> files) {
      this.folder = folder;
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = folder.relativize(file).toString();
      try {
        files.put(name, Files.readAllBytes(file));
      } catch (IOException e) {
        files.put(name + "?", new byte[0]);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A folder that nobody may read is a part of what is there, like a link that leads nowhere. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      files.put(folder.relativize(file) + "?", new byte[0]);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

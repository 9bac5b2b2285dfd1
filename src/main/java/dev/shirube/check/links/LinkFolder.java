package dev.shirube.check.links;

import dev.shirube.check.html.WebFile;
import dev.shirube.check.html.WebFileReader;
import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that the files of a folder say of links, read once. */
public final class LinkFolder {
  private final Path root;
  private final Set<String> files;
  private final Set<String> folders;
  private final Map<String, WebFile> read;
  private final List<WebFile> webFiles;

  private LinkFolder(Path root, Set<String> files, Set<String> folders, Map<String, WebFile> read) {
    this.root = root;
    this.files = files;
    this.folders = folders;
    this.read = read;
    this.webFiles = List.copyOf(read.values());
  }

  /** Reads a folder; files whose names begin with a dot are not part of a site. */
  public static LinkFolder read(Path root) {
    return read(root, false);
  }

  /** The same; looks for barriers in the pages, too. */
  public static LinkFolder readWithBarriers(Path root) {
    return read(root, true);
  }

  private static LinkFolder read(Path root, boolean barriers) {
    Set<String> files = new TreeSet<>();
    Set<String> folders = new TreeSet<>();
    try {
      Files.walkFileTree(root, new Walk(root, root.toRealPath(), files, folders));
      List<WebFile> pages =
          files.stream().filter(WebFileReader::reads).toList().parallelStream()
              .map(address -> WebFileReader.read(address, bytes(root, address), barriers))
              .toList();
      Map<String, WebFile> read = new TreeMap<>();
      pages.forEach(page -> read.put(page.address(), page));
      return new LinkFolder(root, files, folders, Collections.unmodifiableMap(read));
    } catch (UncheckedIOException e) {
      throw unreadable(root, e);
    } catch (IOException e) {
      throw unreadable(root, e);
    }
  }

  private static FatalException unreadable(Path root, Throwable cause) {
    return new FatalException(
        new Words(
            root + " を読めません：" + cause.getMessage(),
            "Cannot read " + root + ": " + cause.getMessage()),
        cause);
  }

  private static byte[] bytes(Path root, String address) {
    try {
      return Files.readAllBytes(root.resolve(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pages a reader can open. */
  public int pages() {
    return (int) read.values().stream().filter(WebFile::page).count();
  }

  /** How many addresses stand in all files. */
  public int links() {
    return read.values().stream().mapToInt(file -> file.links().size()).sum();
  }

  /** The files that were read, in the order of their addresses. */
  public List<WebFile> webFiles() {
    return webFiles;
  }

  @Nullable WebFile webFile(String address) {
    return read.get(address);
  }

  boolean hasFile(String address) {
    return files.contains(address);
  }

  boolean hasFolder(String address) {
    return address.isEmpty() || folders.contains(address);
  }

  Set<String> files() {
    return files;
  }

  Set<String> folders() {
    return folders;
  }

  /** Reads a page anew; its text is kept nowhere. */
  byte[] bytes(String address) {
    return bytes(root, address);
  }

  /** Collects names as they stand in the folders, where Linux, macOS and Windows differ. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Path real;
    private final Set<String> files;
    private final Set<String> folders;

    Walk(Path root, Path real, Set<String> files, Set<String> folders) {
      this.root = root;
      this.real = real;
      this.files = files;
      this.folders = folders;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      String name = folder.getFileName().toString();
      if (name.startsWith(".") && !name.equals(".well-known")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.add(address(folder));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (file.getFileName().toString().startsWith(".")
          || attributes.isSymbolicLink() && !staysInside(file)) {
        return FileVisitResult.CONTINUE;
      }
      files.add(address(file));
      return FileVisitResult.CONTINUE;
    }

    /** A link to a file elsewhere is not published with the folder. */
    private boolean staysInside(Path link) throws IOException {
      return Files.isRegularFile(link) && link.toRealPath().startsWith(real);
    }

    private String address(Path path) {
      String relative = root.relativize(path).toString();
      return path.getFileSystem().getSeparator().equals("/")
          ? relative
          : relative.replace('\\', '/');
    }
  }
}

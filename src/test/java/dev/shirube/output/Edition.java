package dev.shirube.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A site of 200 files of which each tells its version, and a way to see whether it is whole. */
record Edition(String version) {
  private static final int PAGES = 200;

  /** Builds into the folder and shows it. */
  void publishTo(Path site) {
    publish(Staging.beside(site));
  }

  void publish(Staging begun) {
    try (Staging staging = begun) {
      for (String page : pages()) {
        staging.write(page, version);
      }
      staging.write("index", version + "\n" + String.join("\n", pages()));
      staging.publish(true);
    }
  }

  /** The names differ from version to version too, so a mixture lacks files or has too many. */
  private List<String> pages() {
    return IntStream.range(0, PAGES)
        .mapToObj(i -> i % 3 == 0 ? "page" + i : "page" + i + "-" + version)
        .toList();
  }

  /**
   * The version that stands there whole, or empty if it was replaced during the look. Everything is
   * read through one open folder, so what is seen is one folder's content however often the name
   * changes hands; a folder that lost the name meanwhile is being deleted and proves nothing.
   *
   * @throws AssertionError if there is no folder, or one with the name that is not whole
   */
  static Optional<String> seenAt(Path site) throws IOException {
    try (SecureDirectoryStream<Path> folder = open(site)) {
      Object looked = key(folder);
      String fault = faultIn(folder);
      if (fault.isEmpty()) {
        return Optional.of(read(folder, "index").lines().findFirst().orElseThrow());
      }
      try (SecureDirectoryStream<Path> now = open(site)) {
        if (key(now).equals(looked)) {
          throw new AssertionError(fault);
        }
        return Optional.empty();
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static String faultIn(SecureDirectoryStream<Path> folder) {
    try {
      List<String> index = read(folder, "index").lines().toList();
      String version = index.get(0);
      Set<String> expected = new TreeSet<>(index.subList(1, index.size()));
      if (expected.size() != PAGES) {
        return "the index is not whole";
      }
      for (String page : expected) {
        String found = read(folder, page);
        if (!found.equals(version)) {
          return page + " is of " + found + " in a site of " + version;
        }
      }
      expected.add("index");
      for (Path entry : folder) {
        if (!expected.remove(entry.getFileName().toString())) {
          return "a site of " + version + " has " + entry.getFileName();
        }
      }
      return expected.isEmpty() ? "" : "a site of " + version + " lacks " + expected;
    } catch (IOException e) {
      return "not readable: " + e;
    }
  }

  @SuppressWarnings({"unchecked", "StreamResourceLeak"}) // the caller closes it
  private static SecureDirectoryStream<Path> open(Path site) throws IOException {
    try {
      DirectoryStream<Path> stream = Files.newDirectoryStream(site);
      return (SecureDirectoryStream<Path>) stream;
    } catch (NoSuchFileException e) {
      throw new AssertionError("no site is there", e);
    }
  }

  private static Object key(SecureDirectoryStream<Path> folder) throws IOException {
    BasicFileAttributes attributes =
        folder.getFileAttributeView(BasicFileAttributeView.class).readAttributes();
    return attributes.fileKey();
  }

  private static String read(SecureDirectoryStream<Path> folder, String name) throws IOException {
    try (SeekableByteChannel channel = folder.newByteChannel(Path.of(name), Set.of())) {
      ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return new String(bytes.array(), 0, bytes.position(), UTF_8);
    }
  }
}

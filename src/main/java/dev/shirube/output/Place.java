package dev.shirube.output;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The published folder and the hidden work folder beside it, on the same file system:
 *
 * <pre>
 * site/                     the published tree and nothing else
 * .site.shirube/
 *   lock                    held by the run that publishes here
 *   manifest                what the published tree is; without it, site/ is not ours
 *   next                    the manifest of a tree about to be published
 *   previous/               the old tree between the two renames, where no exchange is possible
 *   building-PID-N/         a tree being written, or an old one being deleted
 * </pre>
 *
 * @param published may be missing
 */
record Place(Path published, Path work) {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** What desktops leave in any folder that was looked at. */
  private static final Set<String> DROPPINGS =
      Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".directory");

  /**
   * Finds the place and makes its work folder, unless something stands there that Shirube did not
   * make.
   */
  static Place of(Path dir) {
    try {
      Path published = resolve(dir.toAbsolutePath().normalize());
      Path work = published.resolveSibling("." + published.getFileName() + ".shirube");
      Place place = new Place(published, work);
      if (!Files.isDirectory(work)) {
        place.requireOurs();
        Files.createDirectories(work);
      }
      return place;
    } catch (IOException e) {
      throw Failure.of(
          "出力先 " + dir + " を用意できません", "the output folder " + dir + " cannot be prepared", e);
    }
  }

  private static Path resolve(Path dir) throws IOException {
    Path parent = dir.getParent();
    if (parent == null) {
      throw new FatalException(
          new Words(
              "出力先に " + dir + " は使えません。その中のフォルダーを指定してください。",
              "the output folder cannot be " + dir + "; name a folder inside it"));
    }
    if (Files.isSymbolicLink(dir)) {
      return resolve(dir.toRealPath());
    }
    Files.createDirectories(parent);
    Path resolved = parent.toRealPath().resolve(dir.getFileName());
    if (Files.exists(resolved, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(resolved)) {
      throw new FatalException(
          new Words(
              "出力先 " + dir + " はフォルダーではなくファイルです。",
              "the output folder " + dir + " is a file, not a folder"));
    }
    return resolved;
  }

  Path lock() {
    return work.resolve("lock");
  }

  Path manifest() {
    return work.resolve("manifest");
  }

  Path next() {
    return work.resolve("next");
  }

  Path previous() {
    return work.resolve("previous");
  }

  /** A path for a tree that nobody looks at; deleted by the next run if this one is killed. */
  Path unseen() {
    return work.resolve(
        "building-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
  }

  /**
   * Refuses to replace what Shirube did not make, so that {@code --out ~/} deletes nothing. Looks
   * at the topmost names only: they tell a home folder, a repository or somebody's new folder under
   * the old name at the cost of one listing.
   */
  void requireOurs() throws IOException {
    Set<String> ours = Manifest.read(manifest()).map(Manifest::top).orElse(Set.of());
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(published)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (!ours.contains(name) && !DROPPINGS.contains(name)) {
          throw new FatalException(
              new Words(
                  ("出力先 %s に、しるべが作ったのではない「%s」があります。上書きすると失われるため中止しました。"
                          + "別のフォルダーを --out で指定するか、中身を移してください。")
                      .formatted(published, name),
                  ("the output folder %s holds “%s”, which Shirube did not make and would delete;"
                          + " name another folder with --out, or move it away first")
                      .formatted(published, name)));
        }
      }
    } catch (NoSuchFileException e) {
      // nothing is published yet
    }
  }

  /** Whether a site stands there; an empty folder is none. */
  boolean holdsSite() throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(published)) {
      return entries.iterator().hasNext();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** On the layers of a container, and not a volume mounted into it. */
  boolean isInContainerImage() throws IOException {
    FileStore store = Files.getFileStore(published);
    return store.type().equals("overlay") && store.equals(Files.getFileStore(work));
  }
}

package dev.shirube.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The moment at which a finished tree becomes the published one, and what a killed run left of such
 * a moment.
 *
 * <p>Whoever looks sees the whole old tree or the whole new one, because the folder's name changes
 * hands in one step: an exchange of the two names, or a plain rename when nothing is published yet.
 * Where the system cannot exchange (Windows, some network disks), two renames follow each other:
 * for some microseconds in between no folder has the name, and a run killed just then leaves it so
 * until the next run puts the old tree back.
 *
 * <p>A program that keeps the folder itself open (a server started inside it, a shell) goes on with
 * the old tree, which is deleted.
 *
 * <p>Site files are not forced to the disk: that takes seconds for 10,000 of them, and power lost
 * within the seconds after a build costs only another build.
 */
final class Publication implements AutoCloseable {
  private final Place place;
  private final Exchange exchange;

  Publication(Place place, Exchange exchange) {
    this.place = place;
    this.exchange = exchange;
  }

  /** Told when a tree is begun, so that its publication will not have to wait. */
  void prepare() throws IOException {
    if (place.holdsSite()) {
      exchange.prepare();
    }
  }

  /** Makes {@code tree} the published one and deletes the one before. */
  void publish(Path tree, Manifest manifest) throws IOException {
    manifest.write(place.next());
    Path old;
    try {
      old = bringIn(tree);
    } catch (IOException e) {
      Files.deleteIfExists(place.next());
      throw e;
    }
    rename(place.next(), place.manifest());
    Removal.of(old);
  }

  /** Returns where the old tree is now, if there was one. */
  private Path bringIn(Path tree) throws IOException {
    if (!place.holdsSite()) {
      Files.deleteIfExists(place.published());
      rename(tree, place.published());
      return tree;
    }
    if (exchange.swap(tree, place.published())) {
      return tree;
    }
    try {
      rename(place.published(), place.previous());
    } catch (AtomicMoveNotSupportedException e) {
      return bringInByForce(tree, e);
    }
    try {
      rename(tree, place.published());
    } catch (IOException e) {
      rename(place.previous(), place.published());
      throw e;
    }
    return retirePrevious();
  }

  /**
   * The last resort in a container whose image already holds a site: its file system cannot rename
   * a folder of the image at all. The old tree has to go before the new one comes; a run killed in
   * between leaves part of the old one, and the next run begins afresh.
   */
  private Path bringInByForce(Path tree, AtomicMoveNotSupportedException e) throws IOException {
    if (!place.isInContainerImage()) {
      throw e;
    }
    Removal.of(place.published());
    rename(tree, place.published());
    return tree;
  }

  /** Mends what a killed run left. Only for the holder of the lock: all that it finds is dead. */
  void recover() throws IOException {
    if (Files.isDirectory(place.previous())) {
      if (Files.exists(place.published())) {
        retirePrevious();
      } else {
        rename(place.previous(), place.published());
      }
    }
    Optional<Manifest> next = Manifest.read(place.next());
    if (next.isPresent() && next.get().tree().isPublishedAt(place)) {
      rename(place.next(), place.manifest());
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(place.work())) {
      for (Path entry : entries) {
        if (!entry.equals(place.lock()) && !entry.equals(place.manifest())) {
          Removal.of(entry);
        }
      }
    }
  }

  /** A tree whose deletion has begun must not bear the name from which it would be put back. */
  private Path retirePrevious() throws IOException {
    Path unseen = place.unseen();
    rename(place.previous(), unseen);
    return unseen;
  }

  @Override
  public void close() {
    exchange.close();
  }

  private static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}

package dev.shirube.output;

import dev.shirube.diagnostic.FatalException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A site being written, out of everybody's sight, that {@link #publish} shows at once and whole.
 * Closed without that, it leaves nothing. Files may be written from several threads.
 *
 * <p>A fault in how it is used (a name no system takes, two files for one address, a file that
 * nobody registered) is the tool's and ends in an {@link IllegalStateException} or {@link
 * IllegalArgumentException}; whatever the disk refuses ends in a {@link FatalException}.
 */
public final class Staging implements SiteFiles, AutoCloseable {
  private final Place place;
  private final Lock lock;
  private final Publication publication;
  private final Path root;
  private final Inventory inventory;
  private volatile boolean open = true;

  private Staging(Place place, Lock lock, Publication publication, Path root) {
    this.place = place;
    this.lock = lock;
    this.publication = publication;
    this.root = root;
    this.inventory = new Inventory(root);
  }

  /**
   * Begins a tree for the folder {@code published}, which need not exist. First mends what a killed
   * run left there.
   *
   * @throws FatalException if another run writes there, or the folder is not one that Shirube made
   */
  public static Staging beside(Path published) {
    Place place = Place.of(published);
    return beside(place, new NativeExchange(place.work()));
  }

  static Staging beside(Place place, Exchange exchange) {
    Lock lock = Lock.on(place);
    Staging staging = null;
    try {
      Publication publication = new Publication(place, exchange);
      publication.recover();
      place.requireOurs();
      Path root = Files.createDirectory(place.unseen());
      publication.prepare();
      staging = new Staging(place, lock, publication, root);
      return staging;
    } catch (IOException e) {
      throw Failure.of(
          "出力先 " + place.published() + " を用意できません",
          "the output folder " + place.published() + " cannot be prepared",
          e);
    } finally {
      if (staging == null) {
        lock.close();
      }
    }
  }

  /** The folder being written; after publishing it is no more. */
  public Path root() {
    return root;
  }

  @Override
  public void write(String address, byte[] bytes) {
    requireOpen();
    try {
      Files.write(inventory.register(address), bytes, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw notWritten(address, e);
    }
  }

  @Override
  public void copy(Path file, String address) {
    requireOpen();
    try (InputStream content = Files.newInputStream(file)) {
      Files.copy(content, inventory.register(address));
    } catch (IOException e) {
      throw notWritten(address, e);
    }
  }

  /** Registers a file that another writer puts below {@link #root()}; its folder exists then. */
  public void adopt(String address) {
    requireOpen();
    try {
      inventory.register(address);
    } catch (IOException e) {
      throw notWritten(address, e);
    }
  }

  @Override
  public List<String> addresses() {
    return inventory.addresses();
  }

  @Override
  public byte[] read(String address) {
    return tree().read(address);
  }

  /** What is written so far, to be checked before anybody sees it. */
  public OutputTree tree() {
    requireOpen();
    return new OutputTree(root, addresses(), List.of());
  }

  /**
   * Makes this tree the published one, in one step for whoever looks, and deletes the one before.
   *
   * @param keepPreviousAssets whether the assets that the tree before had and this one has not stay
   *     for one more generation, for readers who have its pages open
   * @return the published tree
   */
  public OutputTree publish(boolean keepPreviousAssets) {
    requireOpen();
    try {
      inventory.verify();
      place.requireOurs();
      List<String> addresses = addresses();
      List<String> carried = keepPreviousAssets ? carry(addresses) : List.of();
      publication.publish(root, Manifest.of(TreeId.of(root), addresses, carried));
      open = false;
      return new OutputTree(place.published(), addresses, carried);
    } catch (IOException e) {
      throw Failure.of(
          "サイトを " + place.published() + " に公開できません。開いているプログラムを閉じるか、その中のフォルダーを --out で指定してください",
          "the site cannot be published at "
              + place.published()
              + "; close programs that have it open, or, if it is a mount point, name a folder"
              + " inside it with --out",
          e);
    }
  }

  private List<String> carry(List<String> addresses) throws IOException {
    Optional<Manifest> previous = Manifest.read(place.manifest());
    if (previous.isEmpty()) {
      return List.of();
    }
    List<String> carried = new ArrayList<>();
    for (String address : previous.get().carriedInto(addresses)) {
      Path from = place.published().resolve(address);
      Path to = root.resolve(address);
      Files.createDirectories(to.getParent());
      try {
        link(from, to);
        carried.add(address);
      } catch (NoSuchFileException e) {
        // somebody emptied the published folder; there is nothing to keep
      }
    }
    return carried;
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(from, to);
    }
  }

  private void requireOpen() {
    if (!open) {
      throw new IllegalStateException("the tree is already published or closed");
    }
  }

  private static FatalException notWritten(String address, IOException e) {
    return Failure.of(address + " を書き込めません", address + " cannot be written", e);
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      Removal.of(root);
    }
    publication.close();
    lock.close();
  }
}

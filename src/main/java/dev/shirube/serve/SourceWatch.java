package dev.shirube.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits until something below a site's folders changes. What the system tells only wakes us: the
 * build looks at the files themselves, so that a message that is lost, doubled or of no account
 * does no harm. Beside it, times and sizes of all files are looked at now and then, for disks whose
 * changes the system does not tell and folders that were deleted and came back.
 */
final class SourceWatch implements AutoCloseable {
  /** Editors write a file in several steps, and a program that saves many files takes longer. */
  private static final long SETTLED_MILLIS = 8;

  private static final long LONGEST_MILLIS = 200;
  private static final long LOOK_MILLIS = 1500;

  private final List<Path> folders;
  private final WatchService service;
  private final Map<WatchKey, Path> keys = new HashMap<>();
  private @Nullable Map<Path, String> seen;

  SourceWatch(Path root) throws IOException {
    folders = List.of("content", "templates", "site-config").stream().map(root::resolve).toList();
    service = root.getFileSystem().newWatchService();
    watch(root);
    folders.forEach(this::watchBelow);
    seen = look();
  }

  /**
   * Waits for a change, then until no other follows at once.
   *
   * @param millis the longest time to wait
   * @return whether there was any
   */
  boolean await(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    boolean changed = false;
    while (!changed) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      WatchKey key = service.poll(Math.min(left, LOOK_MILLIS), TimeUnit.MILLISECONDS);
      changed = key == null ? hasChanged() : take(key);
    }
    seen = null; // what is built now has seen it all
    long latest = System.nanoTime() + LONGEST_MILLIS * 1_000_000;
    WatchKey next = service.poll(SETTLED_MILLIS, TimeUnit.MILLISECONDS);
    while (next != null) {
      take(next);
      next =
          System.nanoTime() < latest ? service.poll(SETTLED_MILLIS, TimeUnit.MILLISECONDS) : null;
    }
    return true;
  }

  /** Whether the message is about something of the site; new folders are watched from now on. */
  private boolean take(WatchKey key) {
    Path folder = keys.get(key);
    boolean ours = false;
    for (var event : key.pollEvents()) {
      if (folder == null || !(event.context() instanceof Path name)) {
        ours = true; // more happened than the system could tell
        folders.forEach(this::watchBelow);
        continue;
      }
      Path changed = folder.resolve(name);
      if (folders.stream().anyMatch(changed::startsWith)) {
        ours = true;
        if (event.kind() == ENTRY_CREATE && Files.isDirectory(changed)) {
          watchBelow(changed);
        }
      }
    }
    if (!key.reset()) {
      keys.remove(key);
    }
    return ours;
  }

  private boolean hasChanged() {
    Map<Path, String> now = look();
    boolean changed = seen != null && !now.equals(seen);
    seen = now;
    if (changed) {
      folders.forEach(this::watchBelow);
    }
    return changed;
  }

  private void watch(Path folder) {
    try {
      keys.put(folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), folder);
    } catch (IOException e) {
      // gone again, or one more than the system watches: looking now and then is left
    }
  }

  private void watchBelow(Path folder) {
    visit(folder, (path, attributes) -> {});
  }

  private Map<Path, String> look() {
    Map<Path, String> found = new HashMap<>();
    for (Path folder : folders) {
      visitFiles(
          folder,
          (file, it) ->
              found.put(file, it.lastModifiedTime() + " " + it.size() + " " + it.fileKey()));
    }
    return found;
  }

  private interface Visit {
    void file(Path file, BasicFileAttributes attributes);
  }

  private void visit(Path folder, Visit visit) {
    walk(folder, this::watch, visit);
  }

  private static void visitFiles(Path folder, Visit visit) {
    walk(folder, any -> {}, visit);
  }

  private static void walk(Path start, java.util.function.Consumer<Path> folders, Visit files) {
    if (!Files.isDirectory(start)) {
      return;
    }
    try {
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              folders.accept(path);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              files.file(path, attributes);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // the folder is gone meanwhile; what there is will be seen the next time
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}

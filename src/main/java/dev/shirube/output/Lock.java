package dev.shirube.output;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One run at a time for one output folder. The system frees the lock of a killed run. */
final class Lock implements AutoCloseable {
  /**
   * A second channel of this JVM on the same file would, when closed, free the system's lock of the
   * first; so runs of one JVM are kept apart before a channel is opened.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private Lock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static Lock on(Place place) {
    Path file = place.lock();
    if (!HELD.add(file)) {
      throw busy(place);
    }
    Lock lock = null;
    try {
      lock = acquire(file);
    } catch (IOException e) {
      throw Failure.of(
          "出力先 " + place.published() + " をロックできません",
          "the output folder " + place.published() + " cannot be locked",
          e);
    } finally {
      if (lock == null) {
        HELD.remove(file);
      }
    }
    if (lock == null) {
      throw busy(place);
    }
    return lock;
  }

  private static @Nullable Lock acquire(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : new Lock(file, channel);
  }

  private static FatalException busy(Place place) {
    return new FatalException(
        new Words(
            "別のしるべが出力先 " + place.published() + " に書き込んでいます。終わってからもう一度実行してください。",
            "another run of Shirube is writing to "
                + place.published()
                + "; try again when it has ended"));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // the lock goes with the process
    } finally {
      HELD.remove(file);
    }
  }
}

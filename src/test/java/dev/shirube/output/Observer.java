package dev.shirube.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Looks at a published site as often as it can while others replace it. */
final class Observer {
  /** A look takes milliseconds, a gap between two renames microseconds. */
  private static final int GLANCES = 300;

  private final Path site;
  private final Thread thread = new Thread(this::look, "observer");
  private final Set<String> versions = ConcurrentHashMap.newKeySet();
  private final AtomicInteger wholeLooks = new AtomicInteger();
  private volatile boolean closed;
  private volatile @Nullable Throwable fault;

  private Observer(Path site) {
    this.site = site;
  }

  static Observer of(Path site) {
    Observer observer = new Observer(site);
    observer.thread.start();
    return observer;
  }

  private void look() {
    try {
      while (!closed) {
        Edition.seenAt(site)
            .ifPresent(
                version -> {
                  versions.add(version);
                  wholeLooks.incrementAndGet();
                });
        for (int glance = 0; glance < GLANCES; glance++) {
          if (!Files.exists(site)) {
            throw new AssertionError("no site is there");
          }
        }
        Thread.sleep(1); // leaves the processor to those who are observed
      }
    } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
      fault = e;
    }
  }

  int wholeLooks() {
    return wholeLooks.get();
  }

  Set<String> versions() {
    return versions;
  }

  /** The first look that saw no site, or a mixture. */
  @Nullable Throwable fault() {
    return fault;
  }

  void end() throws InterruptedException {
    closed = true;
    thread.join();
  }
}

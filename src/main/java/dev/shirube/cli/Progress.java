package dev.shirube.cli;

import dev.shirube.pipeline.Stage;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what a build is doing once a person has waited for a second; quick builds stay silent. */
final class Progress implements Consumer<Stage>, AutoCloseable {
  private static final long PATIENCE_MILLIS = 1000;

  private final PrintWriter err;
  private final String lang;
  private final @Nullable Thread teller;
  private @Nullable Stage now;

  /**
   * Begins to wait.
   *
   * @param watched whether a person looks on; without one nothing is ever said
   */
  Progress(PrintWriter err, String lang, boolean watched) {
    this.err = err;
    this.lang = lang;
    this.teller = watched ? new Thread(this::tell, "progress") : null;
    if (teller != null) {
      teller.setDaemon(true);
      teller.start();
    }
  }

  @Override
  public synchronized void accept(Stage stage) {
    now = stage;
    notifyAll();
  }

  private synchronized void tell() {
    try {
      long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
      for (long left = PATIENCE_MILLIS; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
      Stage told = null;
      while (true) {
        if (now != null && now != told) {
          told = now;
          err.println(told.words().in(lang));
        }
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (teller != null) {
      teller.interrupt();
    }
  }
}

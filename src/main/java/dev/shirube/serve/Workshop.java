package dev.shirube.serve;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.pipeline.CheckOptions;
import dev.shirube.pipeline.LiveBuild;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A site that is shown on this machine and follows each save. */
public final class Workshop implements AutoCloseable {
  /** What no page shows is made once the editor pauses. */
  private static final long PAUSE_MILLIS = 250;

  private static final long LONG_MILLIS = 60_000;
  private static final int HIGHEST_PORT = 65_535;
  private static final int TRIES = 50;

  private final LiveBuild build;
  private final Board board = new Board();
  private final PreviewServer server;
  private final SourceWatch watch;
  private final CheckOptions checkOptions;
  private volatile boolean closed;

  /**
   * A change that was followed.
   *
   * @param findings of the sources as they are now
   * @param right whether the site shown is made of them
   * @param millis from when the change was noticed to the new page
   */
  public record Round(List<Finding> findings, boolean right, long millis) {}

  /** Is told what became of the site. May be called by several threads. */
  public interface Follower {
    /** A change was followed. */
    void shown(Round round);

    /** All that is to be said of the sources as they are now. */
    void checked(List<Finding> findings);
  }

  private Workshop(Path root, boolean drafts, @Nullable LocalDate today, int port)
      throws IOException {
    this.build = new LiveBuild(root, drafts, today);
    this.server = new PreviewServer(board, port);
    this.watch = new SourceWatch(root);
    this.checkOptions = new CheckOptions(root, today);
  }

  /**
   * Opens it; {@link #run} makes the site.
   *
   * @param port 0 for any that is free
   * @return nothing where another program has the port
   */
  public static @Nullable Workshop open(
      Path root, boolean drafts, @Nullable LocalDate today, int port) {
    try {
      return new Workshop(root, drafts, today, port);
    } catch (BindException e) {
      return null;
    } catch (IOException e) {
      throw new FatalException(
          new Words(
              "プレビューを始められません：" + e.getMessage(), "The preview cannot start: " + e.getMessage()),
          e);
    }
  }

  /** The next port above one that nobody has. */
  public static OptionalInt freeAbove(int port) {
    for (int next = port + 1; next <= Math.min(port + TRIES, HIGHEST_PORT); next++) {
      try (PreviewServer server = new PreviewServer(new Board(), next)) {
        return OptionalInt.of(server.port());
      } catch (IOException e) {
        // somebody has this one too
      }
    }
    return OptionalInt.empty();
  }

  public String address() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  /** Follows changes until it is closed. */
  public void run(Follower follower) {
    try (BackgroundCheck check =
        new BackgroundCheck(
            checkOptions,
            findings -> {
              board.checked(findings);
              follower.checked(findings);
            })) {
      update(follower);
      boolean left = true;
      while (!closed) {
        if (watch.await(left ? PAUSE_MILLIS : LONG_MILLIS)) {
          check.forget();
          update(follower);
          left = true;
        } else if (left) {
          safely(() -> build.finish(board::show));
          if (board.now().preview().whole()) {
            check.begin();
          }
          left = false;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.nio.file.ClosedWatchServiceException e) {
      // closed while it waited
    }
  }

  private void update(Follower follower) {
    long begin = System.nanoTime();
    safely(() -> build.update(board.lookedAt(), board::show));
    LiveBuild.Preview now = board.now().preview();
    follower.shown(new Round(now.findings(), now.right(), (System.nanoTime() - begin) / 1_000_000));
  }

  /** A file may vanish while it is read; the next save is another try. */
  private void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      Words words =
          e instanceof FatalException fatal
              ? fatal.words()
              : new Words("サイトを作れませんでした：" + e, "The site could not be made: " + e);
      Finding finding =
          Finding.error("serve/failed", Position.startOf("site-config/site.yml"), words)
              .hint(
                  new Words(
                      "保存し直すと、もう一度作ります。", "It is tried again when you save a file the next time."));
      board.show(
          new LiveBuild.Preview(board.now().preview().files(), List.of(finding), false, false));
    }
  }

  @Override
  public void close() {
    closed = true;
    server.close();
    try {
      watch.close();
    } catch (IOException e) {
      throw new FatalException(new Words("プレビューを終えられません。", "The preview cannot end."), e);
    }
  }
}

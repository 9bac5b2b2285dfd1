package dev.shirube.revision;

import dev.shirube.diagnostic.FatalException;
import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Calls git as a process: whoever has a repository has it, with the keys, filters and forms of
 * repository that it knows, and no library need follow these.
 */
final class Git {
  /** A hook is run with these set; they would lead to its repository and its half-made index. */
  private static final List<String> OF_A_HOOK =
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

  private final Path folder;
  private final Map<String, String> environment;

  private Git(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  static Git in(Path folder) {
    return new Git(folder, Map.of());
  }

  Git with(Path other, Map<String, String> more) {
    return new Git(other, more);
  }

  /** What a call gave. */
  static final class Answer {
    private final int exit;
    private final byte[] out;
    private final String err;

    private Answer(int exit, byte[] out, String err) {
      this.exit = exit;
      this.out = out.clone();
      this.err = err;
    }

    String err() {
      return err;
    }

    /** What it printed, as it is: names of files may be in any encoding. */
    byte[] bytes() {
      return out.clone();
    }

    boolean isFine() {
      return exit == 0;
    }

    String line() {
      return text().strip();
    }

    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }
  }

  Answer run(String... words) {
    return run(new byte[0], words);
  }

  Answer run(byte[] input, String... words) {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> variables = builder.environment();
    OF_A_HOOK.forEach(variables::remove);
    variables.put("LC_ALL", "C");
    variables.put("GIT_OPTIONAL_LOCKS", "0");
    variables.put("GIT_TERMINAL_PROMPT", "0");
    variables.put("GIT_LFS_SKIP_SMUDGE", "1");
    variables.putAll(environment);
    try {
      Process process = builder.start();
      CompletableFuture<Void> written =
          CompletableFuture.runAsync(() -> write(process.getOutputStream(), input));
      CompletableFuture<byte[]> err =
          CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
      byte[] out = read(process.getInputStream());
      written.join();
      String told = new String(err.join(), StandardCharsets.UTF_8).strip();
      return new Answer(process.waitFor(), out, told);
    } catch (IOException e) {
      throw new FatalException(
          new Words(
              "git を動かせません。git を入れてください：" + e.getMessage(),
              "git cannot be run; install it: " + e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FatalException(new Words("途中で止められました。", "Interrupted."), e);
    }
  }

  private static void write(OutputStream out, byte[] input) {
    try (out) {
      out.write(input);
    } catch (IOException e) {
      // It ended without reading all of it; its exit code tells why.
    }
  }

  private static byte[] read(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

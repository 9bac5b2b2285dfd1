package dev.shirube.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process to run, with its environment and folder. */
final class Command {
  private final List<String> words;
  private final Map<String, Optional<String>> environment = new LinkedHashMap<>();
  private Path folder = Path.of("").toAbsolutePath();
  private long seconds = 120;

  /** What came of it. */
  record Result(int exit, String out, String err) {}

  Command(List<String> words) {
    this.words = List.copyOf(words);
  }

  Command with(String variable, String value) {
    environment.put(variable, Optional.of(value));
    return this;
  }

  Command without(String variable) {
    environment.put(variable, Optional.empty());
    return this;
  }

  Command in(Path where) {
    folder = where;
    return this;
  }

  /** How long it may take on a machine with much else to do. */
  Command within(long most) {
    seconds = most;
    return this;
  }

  /** Runs it to its end. */
  Result run() {
    Path out = temporary();
    Path err = temporary();
    try {
      Process process = builder().redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(
            "no end after %d seconds: %s\n%s".formatted(seconds, words, Files.readString(err)));
      }
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      delete(out);
      delete(err);
    }
  }

  /** Starts it; nobody reads what it prints. */
  Process start() throws IOException {
    return builder()
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    environment.forEach(
        (variable, value) ->
            value.ifPresentOrElse(
                text -> builder.environment().put(variable, text),
                () -> builder.environment().remove(variable)));
    return builder;
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("shirube-it", ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

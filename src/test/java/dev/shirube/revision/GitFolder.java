package dev.shirube.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository in a folder of a test. */
public final class GitFolder {
  private final Path path;

  private GitFolder(Path path) {
    this.path = path;
  }

  /** A new repository; its branch is main. */
  public static GitFolder init(Path path) {
    GitFolder folder = new GitFolder(path);
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.git("init", "--quiet", "--initial-branch=main");
    return folder;
  }

  /** The last commit alone, as a workflow fetches it. */
  public static GitFolder shallow(GitFolder from, Path path) {
    from.git("clone", "--quiet", "--depth=1", "file://" + from.path, path.toString());
    return new GitFolder(path);
  }

  public Path path() {
    return path;
  }

  public GitFolder write(String name, String text) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public GitFolder commit(String message) {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
    return this;
  }

  public String git(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=Sample", "-c", "user.email=sample@example.org"));
    command.addAll(List.of(words));
    try {
      Process process =
          new ProcessBuilder(command).directory(path.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + told);
      }
      return told.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

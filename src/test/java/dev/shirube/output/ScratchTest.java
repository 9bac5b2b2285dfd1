package dev.shirube.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchTest {
  @Test
  void nothingIsLeftOfIt() throws IOException {
    Path path;
    try (Scratch scratch = Scratch.folder()) {
      path = scratch.path();
      Files.createDirectories(path.resolve("a/b"));
      Files.writeString(path.resolve("a/b/c"), "c");
    }
    assertThat(path).doesNotExist();
  }
}

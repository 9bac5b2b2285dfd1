package dev.shirube.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.it.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the preview says before it begins. */
class ServeCommandTest {
  @TempDir Path folder;

  @Test
  void aPortThatIsTakenIsNamedWithAnother() throws IOException {
    Path root = Folders.example(folder);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Run run = Run.of("--root", root.toString(), "serve", "--port", port);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains("Port " + port + " is used by another program. Try --port ");
    }
  }

  @Test
  void aNumberThatIsNoPortIsRefused() {
    Path root = Folders.example(folder);
    Run run = Run.of("--root", root.toString(), "serve", "--port", "70000");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("from 0 to 65535");
  }
}

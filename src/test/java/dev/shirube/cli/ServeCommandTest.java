package dev.shirube.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.it.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Locale;
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
      StringWriter err = new StringWriter();
      int exit = run(err, "--root", root.toString(), "serve", "--port", port);
      assertThat(exit).isEqualTo(2);
      assertThat(err.toString())
          .contains("Port " + port + " is used by another program. Try --port ");
    }
  }

  @Test
  void aNumberThatIsNoPortIsRefused() {
    Path root = Folders.example(folder);
    StringWriter err = new StringWriter();
    int exit = run(err, "--root", root.toString(), "serve", "--port", "70000");
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("from 0 to 65535");
  }

  private static int run(StringWriter err, String... args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return Main.run(args, Locale.ENGLISH, false, false, nowhere, new PrintWriter(err));
  }
}

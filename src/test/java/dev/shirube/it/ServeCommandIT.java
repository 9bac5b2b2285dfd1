package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shirube.site.SiteFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The preview as a process of its own, of a site with another subject. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(120)
class ServeCommandIT {
  private static final int USUAL_PORT = 4000;
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

  @TempDir Path folder;
  private Path root;
  private @Nullable ServerSocket usual;
  private Process process;
  private BufferedReader out;

  @BeforeEach
  void serve() throws IOException {
    usual = taken();
    root = SiteFolder.ward(folder).root();
    process =
        new ProcessBuilder(
                List.of(
                    Tool.HOME.resolve("bin/java").toString(),
                    "-jar",
                    Tool.JAR.toString(),
                    "--root",
                    root.toString(),
                    "--lang",
                    "en",
                    "serve",
                    "--today",
                    Tool.TODAY))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** The port of every preview, which from now on somebody has. */
  private static @Nullable ServerSocket taken() throws IOException {
    try {
      return new ServerSocket(USUAL_PORT, 1, InetAddress.getLoopbackAddress());
    } catch (BindException e) {
      return null; // somebody had it before
    }
  }

  @AfterEach
  void end() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    if (usual != null) {
      usual.close();
    }
  }

  /** Reads on to a line with these words. */
  private String lineWith(String words) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(words)) {
        return line;
      }
    }
    throw new AssertionError("the preview ended before it said: " + words);
  }

  private int port() throws IOException {
    assertThat(lineWith("Port ")).startsWith("Port " + USUAL_PORT + " is taken; using ");
    Matcher address = ADDRESS.matcher(lineWith("Preview: "));
    assertThat(address.find()).isTrue();
    lineWith("Shown");
    return Integer.parseInt(address.group(1));
  }

  private static String get(int port, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/" + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void recordsOfItsOwnTypesFollowASave() throws Exception {
    int port = port();
    assertThat(get(port, "en/devices.html")).contains("Infusion pump", ">24<");
    Folders.change(root.resolve("content/data/devices.yml"), "pieces: 24", "pieces: 25");
    lineWith("Shown");
    assertThat(get(port, "en/devices.html")).contains("Infusion pump", ">25<");
  }

  @Test
  void whoInterruptsItHasThePortBack() throws Exception {
    int port = port();
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(
            () ->
                new Socket().connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
        .isInstanceOf(ConnectException.class);
  }
}

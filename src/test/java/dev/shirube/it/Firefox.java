package dev.shirube.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Firefox as its users have it, spoken to by WebDriver BiDi, which it knows without a driver. The
 * tests' library would need a Firefox of its own making.
 */
final class Firefox implements AutoCloseable {
  private static final String VARIABLE = "SHIRUBE_FIREFOX";
  private static final String LISTENS = "WebDriver BiDi listening on ";
  private static final int PATIENCE_SECONDS = 60;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final String window;
  private int asked;

  /**
   * Starts it.
   *
   * @param profile where it keeps what pages store; the same one again is the same reader
   */
  Firefox(Path profile) {
    String program = System.getenv().getOrDefault(VARIABLE, "/usr/bin/firefox-esr");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  program,
                  "--headless",
                  "--no-remote",
                  "--profile",
                  profile.toString(),
                  "--remote-debugging-port",
                  "0"));
      // It refuses to run for one who is root in another's home.
      builder.environment().put("HOME", profile.toString());
      builder.redirectErrorStream(true);
      process = builder.start();
    } catch (IOException e) {
      throw new AssertionError(
          "There is no Firefox at " + program + "; name one in " + VARIABLE + ".", e);
    }
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address() + "/session"), new Listener(answers))
            .join();
    ask("session.new", Map.of("capabilities", Map.of()));
    window =
        ask("browsingContext.getTree", Map.of())
            .path("contexts")
            .path(0)
            .path("context")
            .asString();
  }

  private String address() {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    try {
      StringBuilder said = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(LISTENS)) {
          Thread rest = new Thread(() -> lines.lines().forEach(it -> {}), "firefox");
          rest.setDaemon(true);
          rest.start();
          return line.substring(LISTENS.length()).strip();
        }
        said.append(line).append('\n');
      }
      throw new AssertionError("Firefox ended before it was ready:\n" + said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Listener(BlockingQueue<String> answers, StringBuilder part)
      implements WebSocket.Listener {
    Listener(BlockingQueue<String> answers) {
      this(answers, new StringBuilder());
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        answers.add(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  private JsonNode ask(String method, Map<String, Object> params) {
    Map<String, Object> command = new LinkedHashMap<>();
    command.put("id", ++asked);
    command.put("method", method);
    command.put("params", params);
    socket.sendText(JSON.writeValueAsString(command), true).join();
    try {
      while (true) {
        String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
          throw new AssertionError("Firefox did not answer to " + method);
        }
        JsonNode read = JSON.readTree(answer);
        if (read.path("id").asInt(-1) == asked) {
          if (!read.path("type").asString("").equals("success")) {
            throw new AssertionError(method + ": " + answer);
          }
          return read.path("result");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  void open(String address) {
    ask("browsingContext.navigate", Map.of("context", window, "url", address, "wait", "complete"));
  }

  /** The value of an expression of the page, as a text. */
  String read(String expression) {
    JsonNode result =
        ask(
            "script.evaluate",
            Map.of(
                "expression",
                "String(" + expression + ")",
                "target",
                Map.of("context", window),
                "awaitPromise",
                true));
    if (!result.path("type").asString("").equals("success")) {
      throw new AssertionError(expression + ": " + result);
    }
    return result.path("result").path("value").asString();
  }

  /** Waits until an expression of the page has this value; a page may be on its way meanwhile. */
  void await(String expression, String value) {
    String seen = "";
    long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (System.nanoTime() < end) {
      try {
        seen = read(expression);
        if (seen.equals(value)) {
          return;
        }
        Thread.sleep(50);
      } catch (AssertionError e) {
        seen = e.getMessage();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
    throw new AssertionError(expression + " is not " + value + " but " + seen);
  }

  @Override
  public void close() {
    try {
      ask("browser.close", Map.of());
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroy();
    }
  }
}

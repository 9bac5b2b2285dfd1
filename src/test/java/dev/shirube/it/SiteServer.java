package dev.shirube.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * Serves a published folder on this machine alone, below a path, as plainly as a web server can:
 * types by the name's ending, text compressed, {@code index.html} for a folder, {@code 404.html}
 * for what is missing.
 */
final class SiteServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml",
          "webmanifest", "application/manifest+json",
          "xml", "application/xml",
          "txt", "text/plain; charset=utf-8");

  /** Long enough for a browser to paint what it has. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Path site;
  private final String path;
  private final Duration scriptDelay;
  private final String pauseBehind;
  private final HttpServer server;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Fault> spoiled = new ConcurrentHashMap<>();

  /** As many as a browser asks at a time, so that a slow line is not slower for many. */
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /**
   * Starts it.
   *
   * @param path begins and ends with a slash; there is nothing beside it
   */
  SiteServer(Path site, String path) throws IOException {
    this(site, path, Duration.ZERO);
  }

  /** A way in which a file does not come as it should. */
  enum Fault {
    REFUSED,
    CUT_SHORT,
    SOMETHING_ELSE,
    LED_ON
  }

  /** From now on the file comes so; without a fault it comes as it should again. */
  void spoil(String name, Fault... fault) {
    spoiled.remove(name);
    for (Fault it : fault) {
      spoiled.put(name, it);
    }
  }

  /** Starts one with a slow line for scripts, so that a browser shows the page before they run. */
  SiteServer(Path site, String path, Duration scriptDelay) throws IOException {
    this(site, path, scriptDelay, "");
  }

  private SiteServer(Path site, String path, Duration scriptDelay, String pauseBehind)
      throws IOException {
    this.scriptDelay = scriptDelay;
    this.pauseBehind = pauseBehind;
    this.site = site;
    this.path = path;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Starts one whose pages come in two parts: a browser shows the first before it has the second.
   */
  static SiteServer pausingBehind(String words, Path site) throws IOException {
    return new SiteServer(site, "/", Duration.ZERO, words);
  }

  /** The address of the site's root, with a slash at its end. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The addresses that it was asked for, word for word. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestURI().toString());
      String asked = exchange.getRequestURI().getPath();
      Fault fault = spoiled.get(asked.startsWith(path) ? asked.substring(path.length()) : asked);
      if (fault == Fault.REFUSED) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      if (fault == Fault.LED_ON && exchange.getRequestURI().getQuery() == null) {
        exchange.getResponseHeaders().set("Location", asked + "?led-on");
        exchange.sendResponseHeaders(302, -1);
        return;
      }
      Path file = asked.startsWith(path) ? site.resolve(asked.substring(path.length())) : site;
      if (Files.isDirectory(file) && asked.startsWith(path) && asked.endsWith("/")) {
        file = file.resolve("index.html");
      }
      boolean found = Files.isRegularFile(file) && file.normalize().startsWith(site);
      byte[] body = Folders.read(found ? file : site.resolve("404.html"));
      String name = found ? file.getFileName().toString() : "404.html";
      if (fault == Fault.CUT_SHORT) {
        body = Arrays.copyOf(body, body.length / 2);
      } else if (fault == Fault.SOMETHING_ELSE) {
        body = "<!doctype html><title>Wi-Fi</title>".getBytes(StandardCharsets.UTF_8);
      }
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      exchange.getResponseHeaders().set("Content-Type", type == null ? "image/x" : type);
      boolean inParts = !pauseBehind.isEmpty() && name.endsWith(".html");
      if (type != null && !inParts && accepts(exchange, "gzip")) {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        body = compressed(body);
      }
      if (name.endsWith(".js")) {
        pause(scriptDelay);
      }
      exchange.sendResponseHeaders(found ? 200 : 404, inParts ? 0 : body.length);
      OutputStream line = exchange.getResponseBody();
      int sent = 0;
      if (inParts) {
        sent = endOf(pauseBehind, body);
        line.write(body, 0, sent);
        line.flush();
        pause(PAUSE);
      }
      line.write(body, sent, body.length - sent);
    }
  }

  /** The place behind the first of these words; words in ASCII are as long in bytes. */
  private static int endOf(String words, byte[] body) {
    int at = new String(body, StandardCharsets.ISO_8859_1).indexOf(words);
    return at < 0 ? body.length : at + words.length();
  }

  private static boolean accepts(HttpExchange exchange, String encoding) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return accepted != null && accepted.contains(encoding);
  }

  private static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

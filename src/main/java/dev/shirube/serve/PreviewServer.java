package dev.shirube.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Shows what the board has, on this machine alone. What it adds to pages is never in a file of the
 * site: a script that listens for news, and the panel that this makes.
 */
final class PreviewServer implements AutoCloseable {
  private static final String OURS = "/_shirube/";
  private static final long PULSE_MILLIS = 10_000;
  private static final Map<String, String> RESOURCES =
      Map.of(
          OURS + "preview.js",
          "preview.js",
          OURS + "preview.css",
          "preview.css",
          "/sw.js",
          "worker.js");

  /** Others could lead the name of their host here, and read what is not published yet. */
  private static final Pattern HOST =
      Pattern.compile("(?:127\\.0\\.0\\.1|localhost|\\[::1])(?::\\d+)?");

  private final Board board;
  private final HttpServer server;
  private final ExecutorService threads;

  /**
   * Begins to answer.
   *
   * @throws java.net.BindException if somebody else has the port
   */
  PreviewServer(Board board, int port) throws IOException {
    this.board = board;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "preview");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host");
      String path = exchange.getRequestURI().getPath();
      if (host == null || !HOST.matcher(host).matches() || path == null || !path.startsWith("/")) {
        exchange.sendResponseHeaders(421, -1);
      } else if (path.equals(OURS + "events")) {
        events(exchange);
      } else if (RESOURCES.containsKey(path)) {
        String name = RESOURCES.get(path);
        send(exchange, 200, new WebPage(200, name, new byte[0]).type(), resource(name));
      } else {
        page(exchange, path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void page(HttpExchange exchange, String path) throws IOException {
    WebPage page = WebPage.at(path, board.now().preview().files());
    if (page.status() == 302) {
      exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
      exchange.sendResponseHeaders(302, -1);
      return;
    }
    byte[] body = page.isHtml() ? page.withScript() : page.content();
    send(exchange, page.status(), page.type(), body);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Tells a browser of each state until it goes; a pulse shows whether it is still there. */
  private void events(HttpExchange exchange) throws IOException, InterruptedException {
    String query = exchange.getRequestURI().getRawQuery();
    String path =
        query == null || !query.startsWith("page=")
            ? "/"
            : URLDecoder.decode(query.substring(5), StandardCharsets.UTF_8);
    // the browser encodes what is a path with escapes of its own
    path =
        path.startsWith("/")
            ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
            : "/";
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
    Board.News news = board.now();
    String address = WebPage.at(path, news.preview().files()).address();
    board.comes(address);
    try {
      tell(news, path, out);
      while (!news.closed()) {
        int told = news.number();
        news = board.after(told, PULSE_MILLIS);
        if (news.number() != told) {
          tell(news, path, out);
        } else {
          out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
          out.flush();
        }
      }
    } finally {
      board.goes(address);
    }
  }

  private static void tell(Board.News news, String path, OutputStream out) throws IOException {
    if (news.number() > 0) {
      String tag = WebPage.at(path, news.preview().files()).tag();
      out.write(("data: " + Shown.of(news, tag) + "\n\n").getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no such resource: " + name);
      }
      return in.readAllBytes();
    }
  }

  @Override
  public void close() {
    board.close();
    server.stop(0);
    threads.shutdownNow();
  }
}

package dev.shirube.check.external;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/** A server on this machine that behaves as badly as servers do, path by path. */
final class TrickyServer implements AutoCloseable {
  private static final long ENDLESS = 1L << 30;

  private final ServerSocket socket;
  private final String scheme;
  private final Map<String, Trick> tricks = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong written = new AtomicLong();

  TrickyServer() throws IOException {
    this(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), "http");
  }

  TrickyServer(SSLContext context) throws IOException {
    this(
        context
            .getServerSocketFactory()
            .createServerSocket(0, 200, InetAddress.getLoopbackAddress()),
        "https");
  }

  private TrickyServer(ServerSocket socket, String scheme) {
    this.socket = socket;
    this.scheme = scheme;
    threads.execute(this::accept);
  }

  /** What happens to one request. */
  interface Trick {
    void answer(Exchange exchange) throws IOException, InterruptedException;
  }

  /** One request: {@code HEAD /path}, all its lines, and the way back. */
  record Exchange(String method, String lines, Socket socket, OutputStream out) {
    void send(String head, String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      String whole =
          "HTTP/1.1 "
              + head
              + "\r\nContent-Length: "
              + bytes.length
              + "\r\nConnection: close\r\n\r\n";
      out.write(whole.getBytes(StandardCharsets.ISO_8859_1));
      if (!method.equals("HEAD")) {
        out.write(bytes);
      }
      out.flush();
    }
  }

  static Trick status(String head) {
    return exchange -> exchange.send(head, "");
  }

  static Trick page(String html) {
    return exchange -> exchange.send("200 OK\r\nContent-Type: text/html; charset=utf-8", html);
  }

  static Trick redirect(int status, String location) {
    return status(status + " Elsewhere\r\nLocation: " + location);
  }

  /** Another answer each time, at last always the same. */
  static Trick inTurn(Trick... answers) {
    AtomicInteger next = new AtomicInteger();
    return exchange ->
        answers[Math.min(next.getAndIncrement(), answers.length - 1)].answer(exchange);
  }

  static Trick byMethod(Trick head, Trick get) {
    return exchange -> (exchange.method().equals("HEAD") ? head : get).answer(exchange);
  }

  /** Says nothing until the other side leaves. */
  static Trick hang() {
    return exchange -> exchange.socket().getInputStream().read();
  }

  /** Sends the head of a page and never its body. */
  static Trick hangInBody() {
    return exchange -> {
      String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p";
      exchange.out().write(head.getBytes(StandardCharsets.ISO_8859_1));
      exchange.out().flush();
      exchange.socket().getInputStream().read();
    };
  }

  /** Sends a page letter by letter. */
  static Trick slow() {
    return exchange -> {
      for (char c :
          "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".toCharArray()) {
        exchange.out().write(c);
        exchange.out().flush();
        Thread.sleep(1);
      }
    };
  }

  /** Cuts the line so that the other side sees a reset. */
  static Trick reset() {
    return exchange -> exchange.socket().setSoLinger(true, 0);
  }

  /** A page that goes on for a gigabyte; {@link #written} tells how much was taken. */
  Trick endless() {
    return exchange -> {
      String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n";
      exchange.out().write(head.getBytes(StandardCharsets.ISO_8859_1));
      if (exchange.method().equals("HEAD")) {
        return;
      }
      byte[] part = "<p>and so on</p>".repeat(512).getBytes(StandardCharsets.ISO_8859_1);
      while (written.get() < ENDLESS) {
        exchange.out().write(part);
        written.addAndGet(part.length);
      }
    };
  }

  TrickyServer on(String path, Trick trick) {
    tricks.put(path, trick);
    return this;
  }

  String at(String path) {
    return scheme + "://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /** All requests so far, such as {@code HEAD /page}. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** All lines of all requests so far. */
  String heads() {
    return String.join("\n", List.copyOf(heads));
  }

  long written() {
    return written.get();
  }

  /** Waits until all connections have ended. */
  void awaitEnd() throws IOException, InterruptedException {
    close();
    if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IOException("A connection is still open.");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdown();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = in.readLine();
      if (first == null) {
        return;
      }
      StringBuilder lines = new StringBuilder(first);
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        lines.append('\n').append(line);
      }
      String[] words = first.split(" ", -1);
      asked.add(words[0] + " " + words[1]);
      heads.add(lines.toString());
      tricks
          .getOrDefault(words[1], status("404 Not Found"))
          .answer(
              new Exchange(words[0], lines.toString(), connection, connection.getOutputStream()));
    } catch (IOException e) {
      // The other side left, as some tests want it to.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

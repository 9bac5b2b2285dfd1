package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample configurations in docs/ do what they say, each in its server. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ServersIT {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK = "no-cache";
  private static final String MISSING_ASSET = "assets/site.0123456789.css";
  private static final String PICTURE = "files/photo.png";
  private static final String SHEET = "files/sheet.pdf";
  private static final String BELOW = "/shirube/";

  /** All that is text and long enough to gain by being compressed. */
  private static final List<String> COMPRESSED =
      List.of("ja/index.html", "llms.txt", "ja/feed.xml", "files/long.svg", "index.html");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final List<WebServer> servers = new ArrayList<>();

  @TempDir static Path folder;

  private static Path atRoot;
  private static Path below;

  @BeforeAll
  static void publishAndServe() throws IOException {
    // Apache, started by root, reads as nobody.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    atRoot = publish(folder.resolve("root"));
    below = publish(folder.resolve("www/shirube"), "--base-url", "https://www.example.org" + BELOW);
    try {
      servers.add(WebServer.nginx(atRoot, "/", scratch("nginx")));
      servers.add(WebServer.nginx(below.getParent(), BELOW, scratch("nginx-below")));
      servers.add(WebServer.apache(atRoot, "/", scratch("apache")));
      servers.add(WebServer.apache(below.getParent(), BELOW, scratch("apache-below")));
    } catch (RuntimeException | Error e) {
      stop();
      throw e;
    }
  }

  /** The project's own site, and files of kinds that it may not have. */
  private static Path publish(Path out, String... options) throws IOException {
    Files.createDirectories(out.getParent());
    Tool.publishByProcess(Tool.PROJECT, out, options);
    Files.createDirectories(out.resolve("files"));
    Files.createDirectory(out.resolve("empty"));
    Files.write(out.resolve(PICTURE), new byte[4000]);
    Files.write(out.resolve(SHEET), new byte[4000]);
    Files.writeString(out.resolve("files/long.svg"), "<svg>" + " ".repeat(4000) + "</svg>");
    Files.writeString(out.resolve("files/tiny.txt"), "tiny");
    Files.writeString(out.resolve("empty/secret.txt"), "not listed");
    Files.writeString(out.resolve(".hidden"), "not served");
    return out;
  }

  private static Path scratch(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  @AfterAll
  static void stop() {
    servers.forEach(WebServer::stop);
    servers.clear();
  }

  static List<WebServer> servers() {
    return servers;
  }

  private static Path site(WebServer server) {
    return server.path().equals("/") ? atRoot : below;
  }

  private static String asset(WebServer server, String ending) {
    return Folders.files(site(server)).keySet().stream()
        .filter(name -> name.startsWith("assets/") && name.endsWith(ending))
        .findFirst()
        .orElseThrow();
  }

  // ---- asking ----

  private static HttpResponse<byte[]> ask(WebServer server, String name, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + name));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(server + " does not answer for " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    List<String> all = response.headers().allValues(name);
    assertThat(all).as(name + " of " + response.uri() + " once at most").hasSizeLessThan(2);
    return all.isEmpty() ? "" : all.get(0);
  }

  private static byte[] file(WebServer server, String name) {
    return Folders.read(site(server).resolve(name));
  }

  // ---- what is answered ----

  @ParameterizedTest
  @MethodSource("servers")
  void everyFileIsServedAsWhatItIs(WebServer server) {
    Map<String, String> types = new TreeMap<>();
    types.put("index.html", "text/html; charset=utf-8");
    types.put("en/index.html", "text/html; charset=utf-8");
    types.put(asset(server, ".css"), "text/css; charset=utf-8");
    types.put("llms.txt", "text/plain; charset=utf-8");
    types.put("files/long.svg", "image/svg+xml; charset=utf-8");
    types.put(PICTURE, "image/png");
    types.put(SHEET, "application/pdf");
    types.put("ja/app.webmanifest", "application/manifest+json");
    types.forEach(
        (name, type) -> {
          HttpResponse<byte[]> response = ask(server, name);
          assertThat(response.statusCode()).as(name).isEqualTo(200);
          assertThat(response.body()).as(name).isEqualTo(file(server, name));
          assertThat(header(response, "Content-Type")).as(name).isEqualTo(type);
        });
    for (String script : List.of(asset(server, ".js"), "sw.js")) {
      assertThat(header(ask(server, script), "Content-Type"))
          .matches("(text|application)/javascript; charset=utf-8");
    }
    assertThat(header(ask(server, "ja/feed.xml"), "Content-Type"))
        .matches("(text|application)/xml; charset=utf-8");
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aFolderIsItsFirstPage(WebServer server) {
    for (String folder : List.of("", "ja/", "en/")) {
      assertThat(ask(server, folder).body()).isEqualTo(file(server, folder + "index.html"));
    }
    HttpResponse<byte[]> withoutSlash = ask(server, "ja");
    assertThat(withoutSlash.statusCode()).isEqualTo(301);
    assertThat(URI.create(server.address()).resolve(header(withoutSlash, "Location")))
        .hasToString(server.address() + "ja/");
  }

  @ParameterizedTest
  @MethodSource("servers")
  void textComesCompressedToWhoeverAsksForIt(WebServer server) throws IOException {
    List<String> names = new ArrayList<>(COMPRESSED);
    names.add(asset(server, ".css"));
    names.add(asset(server, ".js"));
    for (String name : names) {
      HttpResponse<byte[]> compressed = ask(server, name, "Accept-Encoding", "gzip");
      assertThat(header(compressed, "Content-Encoding")).as(name).isEqualTo("gzip");
      assertThat(header(compressed, "Vary")).as(name).isEqualTo("Accept-Encoding");
      assertThat(compressed.body().length).isLessThan(file(server, name).length);
      try (GZIPInputStream text =
          new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
        assertThat(text.readAllBytes()).as(name).isEqualTo(file(server, name));
      }
      HttpResponse<byte[]> plain = ask(server, name);
      assertThat(header(plain, "Content-Encoding")).as(name).isEmpty();
      assertThat(header(plain, "Vary")).as(name).isEqualTo("Accept-Encoding");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void whatGainsNothingIsNotCompressed(WebServer server) {
    List<String> names = new ArrayList<>(List.of(PICTURE, SHEET));
    if (server.isNginx()) { // Apache compresses what is tiny too
      names.add("files/tiny.txt");
    }
    for (String name : names) {
      HttpResponse<byte[]> response = ask(server, name, "Accept-Encoding", "gzip");
      assertThat(header(response, "Content-Encoding")).as(name).isEmpty();
      assertThat(response.body()).as(name).isEqualTo(file(server, name));
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void onlyWhatHasAHashInItsNameMayBeKept(WebServer server) {
    List<String> hashed =
        Folders.files(site(server)).keySet().stream()
            .filter(name -> name.startsWith("assets/"))
            .toList();
    assertThat(hashed).hasSizeGreaterThan(2);
    for (String name : hashed) {
      assertThat(header(ask(server, name), "Cache-Control")).as(name).isEqualTo(FOR_EVER);
    }
    for (String name :
        List.of(
            "",
            "index.html",
            "ja/index.html",
            "ja/feed.xml",
            "llms.txt",
            "robots.txt",
            "404.html",
            "sw.js",
            "ja/app.webmanifest",
            PICTURE,
            SHEET,
            "ja",
            "nothing.html",
            MISSING_ASSET)) {
      assertThat(header(ask(server, name), "Cache-Control")).as(name).isEqualTo(ASK);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void whatDidNotChangeIsNotSentAgain(WebServer server) throws IOException {
    for (String name : List.of("ja/index.html", asset(server, ".css"), PICTURE)) {
      for (String encoding : List.of("gzip", "identity")) {
        HttpResponse<byte[]> first = ask(server, name, "Accept-Encoding", encoding);
        String tag = header(first, "ETag");
        String time = header(first, "Last-Modified");
        assertThat(tag).as(name).isNotEmpty();
        assertThat(time).as(name).isNotEmpty();
        for (List<String> condition :
            List.of(List.of("If-None-Match", tag), List.of("If-Modified-Since", time))) {
          HttpResponse<byte[]> again =
              ask(server, name, "Accept-Encoding", encoding, condition.get(0), condition.get(1));
          assertThat(again.statusCode()).as(name + " " + condition).isEqualTo(304);
          assertThat(again.body()).isEmpty();
          assertThat(header(again, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
        }
        assertThat(
                ask(server, name, "Accept-Encoding", encoding, "If-None-Match", "\"older\"")
                    .statusCode())
            .isEqualTo(200);
      }
    }
    Path changing = Files.writeString(site(server).resolve("files/changing.txt"), "before");
    String before = header(ask(server, "files/changing.txt"), "ETag");
    Files.writeString(changing, "and afterwards");
    HttpResponse<byte[]> after = ask(server, "files/changing.txt", "If-None-Match", before);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).asString().isEqualTo("and afterwards");
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aWrongAddressIsAnsweredInBothLanguages(WebServer server) {
    for (String name : List.of("nothing.html", "ja/no/such/page.html", MISSING_ASSET)) {
      HttpResponse<byte[]> response = ask(server, name);
      assertThat(response.statusCode()).as(name).isEqualTo(404);
      assertThat(response.body()).as(name).isEqualTo(file(server, "404.html"));
      assertThat(header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void nothingHiddenAndNoListOfAFolderIsServed(WebServer server) {
    for (String name : List.of(".hidden", "empty/", "files/")) {
      HttpResponse<byte[]> response = ask(server, name);
      assertThat(response.statusCode()).as(name).isEqualTo(404);
      assertThat(response.body()).as(name).isEqualTo(file(server, "404.html"));
    }
    assertThat(ask(server, "empty/secret.txt").body()).asString().isEqualTo("not listed");
  }

  @ParameterizedTest
  @MethodSource("servers")
  void everyAnswerCarriesTheHeadersOfSafety(WebServer server) {
    String policy = "";
    for (String name :
        List.of(
            "index.html",
            "ja/",
            "ja",
            asset(server, ".css"),
            asset(server, ".js"),
            "sw.js",
            "ja/app.webmanifest",
            "llms.txt",
            "ja/feed.xml",
            PICTURE,
            "files/long.svg",
            SHEET,
            "404.html",
            "nothing.html",
            MISSING_ASSET,
            ".hidden",
            "empty/")) {
      List<HttpResponse<byte[]>> responses = new ArrayList<>(List.of(ask(server, name)));
      String tag = header(responses.get(0), "ETag");
      if (responses.get(0).statusCode() == 200) {
        responses.add(ask(server, name, "If-None-Match", tag));
        assertThat(responses.get(1).statusCode()).as(name).isEqualTo(304);
      }
      for (HttpResponse<byte[]> response : responses) {
        String what = name + " " + response.statusCode();
        assertThat(header(response, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).as(what).isEqualTo("no-referrer");
        assertThat(header(response, "Permissions-Policy")).as(what).contains("camera=()");
        if (name.equals(SHEET)) {
          assertThat(header(response, "Content-Security-Policy")).as(what).isEmpty();
        } else {
          policy = header(response, "Content-Security-Policy");
          assertThat(ContentPolicy.of(policy))
              .as(what)
              .isEqualTo(server.isNginx() ? ContentPolicy.ofNginx() : ContentPolicy.ofApache());
        }
      }
    }
    assertThat(policy).contains("frame-ancestors 'none'");
  }

  // ---- in the browser ----

  @Test
  void thePagesWorkInTheBrowser() {
    try (Chromium chromium = new Chromium()) {
      for (WebServer server : servers) {
        Page page = chromium.reader(new NewContextOptions().setLocale("ja-JP")).newPage();
        Troubles troubles = new Troubles(page, server.address());
        page.navigate(server.address());
        page.waitForURL(server.address() + "ja/index.html");
        Stream<String> some = Stream.of("en/index.html", "ja/contacts.html");
        (server == servers.get(0) ? pages(atRoot) : some)
            .forEach(name -> page.navigate(server.address() + name));
        assertThat(troubles.take()).as(server.toString()).isEmpty();
        assertThat(troubles.requests()).isGreaterThan(10);

        // A site that does not know its address has its answer right at the top only.
        String wrong = server.path().equals("/") ? "nothing.html" : "ja/no/such/page.html";
        page.navigate(server.address() + wrong);
        assertThat(troubles.take())
            .as("the page itself is missing, and nothing that it needs")
            .isNotEmpty()
            .allMatch(it -> it.contains("404") && it.contains(wrong));
        page.context().close();
      }
    }
  }

  private static Stream<String> pages(Path site) {
    return Folders.files(site).keySet().stream()
        .filter(name -> name.endsWith(".html") && !name.equals("404.html"));
  }

  // ---- the servers themselves ----

  @Test
  void aServerIsGoneOnceItIsStopped() throws IOException {
    WebServer server = WebServer.nginx(atRoot, "/", scratch("stopped"));
    assertThat(server.answers()).isTrue();
    server.stop();
    assertThat(server.answers()).isFalse();
  }

  @Test
  void aServerThatDoesNotStartSaysWhy() throws IOException {
    Path scratch = scratch("wrong");
    List<String> words = List.of("sh", "-c", "echo 'unknown directive'; exit 1");
    assertThatThrownBy(() -> WebServer.start("a server", "/", scratch, "", words))
        .isInstanceOf(AssertionError.class)
        .hasMessage("a server did not start:\nunknown directive\n");
  }
}

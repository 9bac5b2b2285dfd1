package dev.shirube.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.shirube.site.SiteFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other servers are asked only when a person wishes it, and their answers told as findings. */
class ExternalTest {
  @TempDir Path folder;

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;
  private String address;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/fine", 200, "");
    answer("/gone", 404, "");
    answer("/moved", 301, "/fine");
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status, String target) {
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          if (!target.isEmpty()) {
            exchange.getResponseHeaders().add("Location", target);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private Path page() throws IOException {
    Path site = Files.createDirectory(folder.resolve("html"));
    Files.writeString(
        site.resolve("index.html"),
        "<!doctype html><html lang=\"en\"><title>x</title>\n"
            + "<a href=\"%1$s/fine\">a</a>\n<a href=\"%1$s/gone\">b</a>\n".formatted(address)
            + "<a href=\"%1$s/moved\">c</a></html>\n".formatted(address));
    return site;
  }

  @Test
  void nobodyIsAskedUnlessAPersonWishesIt() throws IOException {
    assertThat(Run.of("links", page().toString()).exit()).isZero();
    assertThat(asked).hasValue(0);
  }

  @Test
  void whatIsBrokenOrMovedIsAWarningAtItsPlace() throws IOException {
    Run run = Run.of("links", page().toString(), "--external");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("index.html:3:10: warning: ")
        .contains("[links/external]")
        .contains("index.html:4:10: warning: ")
        .contains("[links/moved]")
        .contains("0 errors, 2 warnings");
    assertThat(Run.of("links", folder.resolve("html").toString(), "--external", "--strict").exit())
        .isEqualTo(1);
  }

  @Test
  void aSiteIsToldInItsSourcesAndMaySettleAndWeighIt() {
    SiteFolder site = SiteFolder.example(folder);
    site.write(
        "content/ja/guide/note.md",
        "---\ntitle: 見本\n---\n[a](%1$s/fine)と[b](%1$s/gone)です。\n".formatted(address));
    String[] check = {"--root", site.root().toString(), "check", "--today", "2026-11-20"};
    assertThat(Run.of(check).out()).startsWith("All is well");
    assertThat(asked).hasValue(0);

    String[] external = {
      "--root", site.root().toString(), "check", "--today", "2026-11-20", "--external"
    };
    Run told = Run.of(external);
    assertThat(told.out()).contains("content/ja/guide/note.md:4:").contains("[links/external]");
    assertThat(told.exit()).isZero();
    site.write("site-config/checks.yml", "severity: {links/external: error}\n");
    assertThat(Run.of(external).exit()).isEqualTo(1);
    site.write("site-config/checks.yml", "severity: {links/external: off}\n");
    assertThat(Run.of(external).out()).startsWith("All is well");
  }
}

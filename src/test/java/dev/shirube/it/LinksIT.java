package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every link of both sites, as a browser resolves it, leads to a file and a place in it: from below
 * a path of a server, where one that leads out of the site is seen, and from a disk.
 */
class LinksIT {
  private static final String ELSEWHERE = "/some/path/";

  /** Addresses of links and of whatever a page loads, and the ids that a link may lead to. */
  private static final String COLLECT =
      """
      () => ({
        links: [...document.querySelectorAll('[href], [src]')].map(it => it.href || it.src),
        ids: [...document.querySelectorAll('[id]')].map(it => it.id)
      })
      """;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final List<PublishedSite> sites = new ArrayList<>();
  private static final List<AutoCloseable> open = new ArrayList<>();
  private static Page page;

  @BeforeAll
  static void publishAndOpen() {
    sites.addAll(List.of(PublishedSite.own(), PublishedSite.example()));
    Chromium chromium = new Chromium();
    open.add(chromium);
    // Without scripts the root of a site stays where it is.
    page = chromium.reader(new NewContextOptions().setJavaScriptEnabled(false)).newPage();
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable it : open) {
      it.close();
    }
    open.clear();
    sites.clear();
  }

  @TestFactory
  Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (PublishedSite site : sites) {
      boolean anyPath = site.baseUrl().isEmpty();
      for (String path : anyPath ? List.of(ELSEWHERE) : List.of(site.path(), ELSEWHERE)) {
        SiteServer server = new SiteServer(site.folder(), path);
        open.add(server);
        tests.add(test(site, server.address(), "below " + path));
      }
      tests.add(test(site, site.fileAddress(), "on a disk"));
    }
    return tests.stream();
  }

  private static DynamicTest test(PublishedSite site, String address, String where) {
    return DynamicTest.dynamicTest(
        site.name() + " " + where,
        () -> {
          Crawl crawl = new Crawl(site, address);
          crawl.run();
          System.out.printf(
              "LinksIT: %s %s: %d pages, %d addresses, %d links%n",
              site.name(), where, crawl.ids.size(), crawl.targets.size(), crawl.links);
          if (!crawl.faults.isEmpty()) {
            fail(String.join("\n  ", crawl.faults));
          }
          Set<String> expected = new TreeSet<>(site.pages());
          // Servers and the offline store show these by themselves.
          expected.removeAll(Set.of("404.html", "offline.html"));
          assertThat(crawl.pages()).as("pages that links lead to").isEqualTo(expected);
        });
  }

  /** A walk along all links, from the root on. */
  private static final class Crawl {
    private final PublishedSite site;
    private final String root;
    private final Deque<String> todo = new ArrayDeque<>();
    private final Set<String> queued = new HashSet<>();
    private final Map<String, Set<String>> ids = new HashMap<>();

    /** Each distinct address, with the page that named it first. */
    private final Map<String, String> targets = new TreeMap<>();

    private final Map<String, Boolean> answered = new HashMap<>();

    private final List<String> faults = new ArrayList<>();
    private int links;

    Crawl(PublishedSite site, String root) {
      this.site = site;
      this.root = root;
    }

    void run() {
      enqueue(root + "index.html");
      while (!todo.isEmpty()) {
        visit(todo.remove());
      }
      for (Map.Entry<String, String> target : targets.entrySet()) {
        follow(target.getKey(), target.getValue());
      }
    }

    Set<String> pages() {
      Set<String> names = new TreeSet<>();
      ids.keySet().forEach(address -> names.add(address.substring(root.length())));
      return names;
    }

    private void enqueue(String address) {
      if (address.endsWith(".html") && queued.add(address)) {
        todo.add(address);
      }
    }

    @SuppressWarnings("unchecked")
    private void visit(String address) {
      page.navigate(address);
      Map<String, List<String>> found = (Map<String, List<String>>) page.evaluate(COLLECT);
      ids.put(address, new HashSet<>(found.get("ids")));
      for (String link : found.get("links")) {
        String target = internal(link);
        if (!target.isEmpty()) {
          links++;
          targets.putIfAbsent(target, address);
          enqueue(target.replaceFirst("#.*", ""));
        }
      }
    }

    /** The address below the root that is served here; empty for one of somebody else. */
    private String internal(String link) {
      if (!site.baseUrl().isEmpty() && link.startsWith(site.baseUrl())) {
        return root + link.substring(site.baseUrl().length());
      }
      boolean ours = URI.create(link).getScheme().equals(URI.create(root).getScheme());
      return ours && !link.startsWith("https:") ? link : "";
    }

    private void follow(String target, String from) {
      String[] parts = target.split("#", 2);
      if (!parts[0].startsWith(root)) {
        faults.add(target + " leads out of the site (on " + from + ")");
      } else if (!answered.computeIfAbsent(parts[0], Crawl::answers)) {
        faults.add(target + " is not there (on " + from + ")");
      } else if (parts.length == 2 && !ids.getOrDefault(parts[0], Set.of()).contains(parts[1])) {
        faults.add(target + " names a place that is not there (on " + from + ")");
      }
    }

    private static boolean answers(String address) {
      URI uri = URI.create(address);
      if (uri.getScheme().equals("file")) {
        return Files.isRegularFile(Path.of(uri));
      }
      HttpRequest request = HttpRequest.newBuilder(uri).build();
      try {
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(address, e);
      }
    }
  }
}

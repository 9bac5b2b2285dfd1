package dev.shirube.it;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A site as readers get it.
 *
 * @param path below which it is served where it knows its address; else it works below any
 * @param baseUrl what addresses for other sites begin with; empty where it does not know its own
 */
record PublishedSite(String name, Path folder, String path, String baseUrl) {
  private static final Map<String, PublishedSite> PUBLISHED = new ConcurrentHashMap<>();
  private static final String REFRESH = "http-equiv=\"refresh\"";

  /** The project's own site. */
  static PublishedSite own() {
    return once("own", folder -> own("own", folder));
  }

  /** The same with its drafts, as its editors see it. */
  static PublishedSite ownWithDrafts() {
    return once("own with drafts", folder -> own("own with drafts", folder, "--drafts"));
  }

  static PublishedSite example() {
    return once(
        "example",
        folder -> {
          Path site = folder.resolve("site");
          Tool.publish(Folders.example(folder.resolve("sources")), site);
          return new PublishedSite("example", site, "/guide/", "https://example.org/guide/");
        });
  }

  private static PublishedSite own(String name, Path folder, String... options) {
    Tool.publish(Tool.PROJECT, folder, options);
    return new PublishedSite(name, folder, "/", "");
  }

  /** Tests only read these: one publication serves all classes of a run. */
  private static PublishedSite once(String name, Function<Path, PublishedSite> publish) {
    return PUBLISHED.computeIfAbsent(
        name,
        it -> {
          Path folder = Folders.untilTheEnd();
          return publish.apply(folder.resolve(name.replace(' ', '-')));
        });
  }

  /** The addresses of everything that is a page to be read. */
  List<String> pages() {
    return html().stream().filter(name -> !text(name).contains(REFRESH)).toList();
  }

  /** The addresses of pages that have moved. */
  List<String> redirects() {
    return html().stream().filter(name -> text(name).contains(REFRESH)).toList();
  }

  /** Where the folder's root is when it is read from a disk. */
  String fileAddress() {
    return folder.toUri().toString();
  }

  private List<String> html() {
    return Folders.files(folder).keySet().stream().filter(name -> name.endsWith(".html")).toList();
  }

  private String text(String name) {
    return new String(Folders.read(folder.resolve(name)), StandardCharsets.UTF_8);
  }
}

package dev.shirube.it;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A site as readers get it.
 *
 * @param path below which it is served where it knows its address; else it works below any
 * @param baseUrl what addresses for other sites begin with; empty where it does not know its own
 */
record PublishedSite(String name, Path folder, String path, String baseUrl) {
  private static final String REFRESH = "http-equiv=\"refresh\"";

  /** The project's own site. */
  static PublishedSite own(Path into) {
    Path folder = into.resolve("own");
    Tool.publish(Tool.PROJECT, folder);
    return new PublishedSite("own", folder, "/", "");
  }

  /** The same with its drafts, as its editors see it. */
  static PublishedSite ownWithDrafts(Path into) {
    Path folder = into.resolve("own-with-drafts");
    Tool.publish(Tool.PROJECT, folder, "--drafts");
    return new PublishedSite("own with drafts", folder, "/", "");
  }

  static PublishedSite example(Path into) {
    Path folder = into.resolve("example");
    Tool.publish(Folders.example(into.resolve("example-sources")), folder);
    return new PublishedSite("example", folder, "/guide/", "https://example.org/guide/");
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

package dev.shirube.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A published folder as a test reads it. */
final class BuiltSite {
  private final Path root;
  private final String served;
  private final Map<String, Document> pages = new TreeMap<>();

  /**
   * Reads the folder.
   *
   * @param served the path at which a server would show it
   */
  BuiltSite(Path root, String served) {
    this.root = root;
    this.served = served;
    for (String address : addresses()) {
      if (address.endsWith(".html")) {
        pages.put(address, Jsoup.parse(text(address)));
      }
    }
  }

  List<String> addresses() {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String address) {
    return Files.isRegularFile(root.resolve(address));
  }

  String text(String address) {
    try {
      return Files.readString(root.resolve(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Document page(String address) {
    return pages.get(address);
  }

  Map<String, Document> pages() {
    return pages;
  }

  Document xml(String address) {
    return Jsoup.parse(text(address), Parser.xmlParser());
  }

  /** What every address in every page leads to nowhere. */
  List<String> deadLinks() {
    List<String> dead = new ArrayList<>();
    pages.forEach(
        (address, page) -> {
          for (Element element : page.select("[href], [src]")) {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (!leads(address, link)) {
              dead.add(address + " → " + link);
            }
          }
        });
    return dead;
  }

  private boolean leads(String from, String link) {
    if (link.matches("(?s)[a-z][a-z0-9+.-]*:.*")) {
      return true;
    }
    URI target = URI.create("https://site.example" + served + from).resolve(link);
    if (!target.getRawPath().startsWith(served)) {
      return false;
    }
    String path =
        URLDecoder.decode(target.getRawPath().substring(served.length()), StandardCharsets.UTF_8);
    if (!has(path)) {
      return false;
    }
    String fragment = target.getFragment();
    return fragment == null
        || fragment.isEmpty()
        || pages.get(path) != null && pages.get(path).getElementById(fragment) != null;
  }
}

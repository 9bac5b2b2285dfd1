package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A published folder as a browser sees it, with what must hold for every one of its pages. */
final class BuiltSite {
  private static final String HOST = "here.invalid";
  private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");
  private static final Pattern REFRESH = Pattern.compile("\\d+;\\s*url=(.*)");
  private static final List<String> ID_LISTS =
      List.of("for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget");

  private final Path folder;
  private final URI here;
  private final Set<String> files = new TreeSet<>();
  private final Map<String, Document> pages = new TreeMap<>();

  private BuiltSite(Path folder, String place) {
    this.folder = folder;
    this.here = URI.create("http://" + HOST + place);
  }

  /** The example site, or a variant of it that must be without a fault. */
  static BuiltSite build(SiteFolder source, Path target, String... options) {
    SiteFolder.Run run = source.build(target, options);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return readAt(target, "/guide/");
  }

  static BuiltSite read(Path folder) {
    return readAt(folder, "/");
  }

  /** As it is at a place of a host, such as {@code /guide/}. */
  static BuiltSite readAt(Path folder, String place) {
    BuiltSite site = new BuiltSite(folder, place);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String address = folder.relativize(file).toString().replace('\\', '/');
        site.files.add(address);
        if (address.endsWith(".html")) {
          Parser parser = Parser.htmlParser().setTrackErrors(20);
          site.pages.put(address, Jsoup.parse(Files.readString(file), parser));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return site;
  }

  Set<String> files() {
    return files;
  }

  Map<String, Document> pages() {
    return pages;
  }

  /** Pages that an editor wrote: neither the root nor the missing page nor an old address. */
  Map<String, Document> writtenPages() {
    Map<String, Document> written = new TreeMap<>(pages);
    written.values().removeIf(page -> page.selectFirst(".article") == null);
    return written;
  }

  Document page(String address) {
    return Objects.requireNonNull(pages.get(address), () -> address + " is not in " + files);
  }

  String text(String address) {
    try {
      return Files.readString(folder.resolve(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that must be well-formed XML. */
  org.w3c.dom.Document xml(String address) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      byte[] bytes = text(address).getBytes(StandardCharsets.UTF_8);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(address + " is no XML: " + e.getMessage(), e);
    }
  }

  static List<String> texts(Document page, String selector) {
    return page.select(selector).eachText();
  }

  static List<String> hrefs(Document page, String selector) {
    return page.select(selector).eachAttr("href");
  }

  /** Open Graph's name for a page. */
  static String property(Document page, String name) {
    return page.select("meta[property=" + name + "]").attr("content");
  }

  static List<org.w3c.dom.Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> (org.w3c.dom.Element) nodes.item(i))
        .toList();
  }

  static List<String> texts(NodeList nodes) {
    return elements(nodes).stream().map(org.w3c.dom.Element::getTextContent).toList();
  }

  /** What the HTML parser had to mend, such as a link within a link. */
  List<String> markupErrors() {
    return tell(page -> page.parser().getErrors().stream().map(error -> error.toString()).toList());
  }

  /** Links, pictures, scripts, styles and redirects that lead to nothing in the folder. */
  List<String> brokenLinks() {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      for (String address : addresses(page.getValue())) {
        if (!resolves(page.getKey(), address)) {
          broken.add(page.getKey() + ": " + address);
        }
      }
    }
    for (String sheet : files) {
      if (sheet.endsWith(".css")) {
        CSS_URL
            .matcher(text(sheet))
            .results()
            .map(found -> found.group(1))
            .filter(address -> !resolves(sheet, address))
            .forEach(address -> broken.add(sheet + ": " + address));
      }
    }
    return broken;
  }

  private static List<String> addresses(Document page) {
    List<String> addresses = new ArrayList<>();
    for (Element element : page.select("[href], [src], [action], [poster]")) {
      for (String name : List.of("href", "src", "action", "poster")) {
        if (element.hasAttr(name)) {
          addresses.add(element.attr(name));
        }
      }
    }
    for (Element refresh : page.select("meta[http-equiv=refresh]")) {
      REFRESH
          .matcher(refresh.attr("content"))
          .results()
          .map(found -> found.group(1))
          .forEach(addresses::add);
    }
    return addresses;
  }

  private boolean resolves(String from, String address) {
    URI target = here.resolve(from).resolve(address);
    if (!HOST.equals(target.getHost())) {
      return true;
    }
    if (!target.getRawPath().startsWith(here.getRawPath())) {
      return false;
    }
    String path =
        URLDecoder.decode(
            target.getRawPath().substring(here.getRawPath().length()), StandardCharsets.UTF_8);
    String fragment = target.getFragment();
    if (!files.contains(path)) {
      return false;
    }
    Document page = pages.get(path);
    return fragment == null || page == null || page.getElementById(fragment) != null;
  }

  List<String> duplicateIds() {
    return tell(
        page -> {
          Set<String> seen = new HashSet<>();
          return page.select("[id]").eachAttr("id").stream().filter(id -> !seen.add(id)).toList();
        });
  }

  /** Labels and buttons that point to an id which the page does not have. */
  List<String> danglingIds() {
    return tell(
        page -> {
          List<String> dangling = new ArrayList<>();
          for (String name : ID_LISTS) {
            for (Element element : page.select("[" + name + "]")) {
              for (String id : element.attr(name).split(" ", -1)) {
                if (page.getElementById(id) == null) {
                  dangling.add(name + "=" + id);
                }
              }
            }
          }
          return dangling;
        });
  }

  /** Addresses that work on a web server only: from its root, or of a folder. */
  List<String> addressesThatNeedAServer() {
    return tell(
        page ->
            addresses(page).stream()
                .filter(
                    address ->
                        address.startsWith("/") && !address.startsWith("//")
                            || !isAbsolute(address) && (address.endsWith("/") || address.isEmpty()))
                .toList());
  }

  /** What a browser would fetch from another host when it shows the page. */
  List<String> requestsElsewhere() {
    return tell(
        page ->
            Stream.concat(
                    page.select("[src], [srcset], [data], [poster]").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(
                            a -> List.of("src", "srcset", "data", "poster").contains(a.getKey()))
                        .map(Attribute::getValue),
                    page
                        .select("link:not([rel=canonical]):not([rel=alternate])")
                        .eachAttr("href")
                        .stream())
                .filter(address -> isAbsolute(address) && !address.startsWith("data:"))
                .toList());
  }

  /** Style sheets that fetch something from another host. */
  List<String> requestsOfStyles() {
    List<String> found = new ArrayList<>();
    for (String file : files) {
      if (file.endsWith(".css")) {
        String css = text(file);
        CSS_URL
            .matcher(css)
            .results()
            .map(MatchResult::group)
            .filter(url -> url.contains("//"))
            .forEach(found::add);
        Pattern.compile("@import[^;]*")
            .matcher(css)
            .results()
            .map(MatchResult::group)
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isAbsolute(String address) {
    return address.startsWith("//") || URI.create(address).isAbsolute();
  }

  /** Scripts, styles and handlers within a page; structured data is allowed. */
  List<String> inlineCode() {
    return tell(
        page -> {
          List<String> found =
              new ArrayList<>(
                  page
                      .select("script:not([src]):not([type=application/ld+json]), style, [style]")
                      .stream()
                      .map(Element::outerHtml)
                      .toList());
          for (Element element : page.getAllElements()) {
            element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> name.startsWith("on"))
                .forEach(found::add);
          }
          return found;
        });
  }

  private List<String> tell(Function<Document, List<String>> fault) {
    return pages.entrySet().stream()
        .flatMap(page -> fault.apply(page.getValue()).stream().map(f -> page.getKey() + ": " + f))
        .toList();
  }
}

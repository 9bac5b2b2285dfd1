package dev.shirube.check.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Reads one file of a site; whatever stands in it, there is an answer. */
public final class WebFileReader {
  private WebFileReader() {}

  /** Whether a file of this name is read, or only has to be there. */
  public static boolean reads(String address) {
    return kind(address).isPresent();
  }

  /** Whether a file of this name is a page. */
  public static boolean isPage(String address) {
    return kind(address).filter(kind -> kind == Kind.HTML).isPresent();
  }

  /** Reads a file that {@link #reads} said yes to. */
  public static WebFile read(String address, byte[] bytes) {
    return read(address, bytes, false);
  }

  /**
   * Reads a file that {@link #reads} said yes to.
   *
   * @param barriers whether to look for them in a page, which not everybody needs
   */
  public static WebFile read(String address, byte[] bytes, boolean barriers) {
    Kind kind = kind(address).orElseThrow();
    String text = Charsets.decode(bytes, kind == Kind.HTML);
    return switch (kind) {
      case HTML -> {
        HtmlReading reading = new HtmlReading(address, text, true);
        yield (barriers ? reading.withBarriers() : reading).read(Parser.htmlParser());
      }
      case SVG -> new HtmlReading(address, text, false).read(Parser.xmlParser());
      case CSS -> {
        List<Link> links = new ArrayList<>();
        new StyleReading(new Places(text), false).read(text, 0, links::add);
        yield WebFile.ofLinks(address, links);
      }
      case MANIFEST -> WebFile.ofLinks(address, ManifestReading.links(text));
    };
  }

  private static Optional<Kind> kind(String address) {
    int dot = address.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    return switch (address.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "html", "htm", "xhtml" -> Optional.of(Kind.HTML);
      case "svg" -> Optional.of(Kind.SVG);
      case "css" -> Optional.of(Kind.CSS);
      case "webmanifest" -> Optional.of(Kind.MANIFEST);
      default -> Optional.empty();
    };
  }

  private enum Kind {
    HTML,
    SVG,
    CSS,
    MANIFEST
  }
}

package dev.shirube.check.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which attributes hold an address, and what it is for. */
final class LinkKinds {
  /** Relations for which a browser fetches the file; all others, such as license, it only knows. */
  private static final Set<String> LOADED =
      Set.of(
          "icon",
          "apple-touch-icon",
          "apple-touch-icon-precomposed",
          "apple-touch-startup-image",
          "mask-icon",
          "preload",
          "modulepreload",
          "prefetch",
          "prerender");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private LinkKinds() {}

  /** What the address in an attribute is for; null where it holds none. */
  static @Nullable LinkKind of(Element element, String tag, String attribute) {
    return switch (attribute) {
      case "href", "xlink:href" -> href(element, tag);
      case "src" ->
          switch (tag) {
            case "img", "input" -> LinkKind.IMAGE;
            case "script" -> LinkKind.SCRIPT;
            case "iframe", "frame" -> LinkKind.FRAME;
            case "audio", "video", "source", "track", "embed" -> LinkKind.MEDIA;
            default -> null;
          };
      case "srcset", "imagesrcset", "poster" -> LinkKind.IMAGE;
      case "data" -> tag.equals("object") ? LinkKind.FRAME : null;
      case "action" -> tag.equals("form") ? LinkKind.FORM : null;
      case "formaction" -> LinkKind.FORM;
      case "background" ->
          Set.of("body", "table", "td", "th").contains(tag) ? LinkKind.IMAGE : null;
      default -> null;
    };
  }

  private static @Nullable LinkKind href(Element element, String tag) {
    return switch (tag) {
      case "a", "area" -> LinkKind.NAVIGATION;
      case "link" -> relation(element);
      case "image", "feimage", "feImage" -> LinkKind.IMAGE;
      case "script" -> LinkKind.SCRIPT;
      case "base" -> null;
      default -> LinkKind.DRAWING;
    };
  }

  private static LinkKind relation(Element link) {
    List<String> relations =
        List.of(SPACES.split(link.attr("rel").toLowerCase(Locale.ROOT).trim()));
    if (relations.contains("stylesheet")) {
      return LinkKind.STYLESHEET;
    }
    if (relations.contains("alternate")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT).trim();
      boolean page = type.isEmpty() || type.startsWith("text/html");
      return page && link.hasAttr("hreflang") ? LinkKind.ALTERNATE : LinkKind.DESCRIPTION;
    }
    if (relations.contains("canonical")) {
      return LinkKind.CANONICAL;
    }
    if (relations.contains("manifest")) {
      return LinkKind.MANIFEST;
    }
    if (relations.contains("preconnect") || relations.contains("dns-prefetch")) {
      return LinkKind.SERVER;
    }
    return relations.stream().anyMatch(LOADED::contains) ? LinkKind.RESOURCE : LinkKind.DESCRIPTION;
  }

  /** What an entry of {@code meta} names; null where it names no file. */
  static @Nullable LinkKind description(Element meta) {
    String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "og:image", "og:image:url", "og:image:secure_url", "twitter:image" ->
          LinkKind.DESCRIPTION;
      case "og:url" -> LinkKind.CANONICAL;
      default -> null;
    };
  }

  /** Whether an attribute names ids of its own page. */
  static boolean namesIds(String tag, String attribute) {
    return switch (attribute) {
      case "for" -> tag.equals("label") || tag.equals("output");
      case "headers" -> tag.equals("td") || tag.equals("th");
      case "list" -> tag.equals("input");
      case "form",
          "popovertarget",
          "commandfor",
          "itemref",
          "aria-labelledby",
          "aria-describedby",
          "aria-controls",
          "aria-owns",
          "aria-flowto",
          "aria-details",
          "aria-errormessage",
          "aria-activedescendant" ->
          true;
      default -> false;
    };
  }
}

package dev.shirube.check.external;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The HTML of a page of others, in which a place is looked for.
 *
 * <p>Read without a parser, and so that it sees too many places rather than too few: an id in a
 * comment counts as well. Many such pages are not well-formed, and a place that is there but not
 * found would be a false alarm.
 *
 * @param whole whether nothing was cut off
 */
record PageText(String html, boolean whole) {
  private static final Pattern PLACE =
      Pattern.compile("(?i)[\\s\"'](?:id|name)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9][a-z0-9_.:-]*)");

  private static final int HEAD = 2048;

  /** A page with fewer is most likely one that a script fills in the browser. */
  private static final int FEW_PLACES = 3;

  /** Whether a page has a place. */
  enum Place {
    THERE,
    MISSING,
    UNKNOWN
  }

  /** The text in the encoding that the header names, else that the page names, else in UTF-8. */
  static PageText of(byte[] bytes, String contentType, boolean whole) {
    Charset charset =
        charset(contentType)
            .or(
                () -> {
                  int head = Math.min(bytes.length, HEAD);
                  return charset(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
                })
            .orElse(StandardCharsets.UTF_8);
    return new PageText(new String(bytes, charset), whole);
  }

  private static Optional<Charset> charset(String text) {
    Matcher named = CHARSET.matcher(text);
    try {
      return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the fragment must name a place of the page. Of these only the browser or a script knows
   * the meaning: none, the top, a text to show, a page of a document, a route.
   */
  static boolean isPlace(String fragment) {
    return !fragment.isEmpty()
        && !fragment.equalsIgnoreCase("top")
        && !fragment.contains(":~:")
        && fragment.chars().noneMatch(c -> "/!=&?".indexOf(c) >= 0);
  }

  Place find(String fragment) {
    Set<String> places =
        PLACE
            .matcher(html)
            .results()
            .map(found -> plain(value(found.group(1), found.group(2), found.group(3))))
            .collect(Collectors.toSet());
    String wanted = plain(fragment);
    // GitHub and its like put a word before the ids of a text and find them by a script.
    if (places.contains(wanted)
        || places.contains(plain(decoded(fragment)))
        || places.contains("user-content-" + wanted)) {
      return Place.THERE;
    }
    boolean filledByScript =
        places.size() < FEW_PLACES && html.toLowerCase(Locale.ROOT).contains("<script");
    return whole && !filledByScript ? Place.MISSING : Place.UNKNOWN;
  }

  private static String value(String quoted, String singleQuoted, String bare) {
    return quoted != null ? quoted : singleQuoted != null ? singleQuoted : bare;
  }

  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.replace("&amp;", "&"), Normalizer.Form.NFC);
  }
}

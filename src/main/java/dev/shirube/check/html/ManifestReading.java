package dev.shirube.check.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that the manifest of a web app names. */
final class ManifestReading {
  private static final Pattern MEMBER =
      Pattern.compile("\"(src|start_url|url)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9A-Fa-f]{4})|.)");

  private ManifestReading() {}

  static List<Link> links(String text) {
    Places places = new Places(text);
    List<Link> links = new ArrayList<>();
    Matcher member = MEMBER.matcher(text);
    while (member.find()) {
      int at = member.start(2);
      String name = member.group(1);
      links.add(
          new Link(
              name.equals("src") ? LinkKind.IMAGE : LinkKind.NAVIGATION,
              "",
              name,
              unescape(member.group(2)),
              places.line(at),
              places.column(at),
              false,
              ""));
    }
    return links;
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group(2) == null
                        ? escape.group(1)
                        : String.valueOf((char) Integer.parseInt(escape.group(2), 16))));
  }
}

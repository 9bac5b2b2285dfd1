package dev.shirube.check.links;

import dev.shirube.check.html.Link;
import dev.shirube.check.html.LinkKind;
import dev.shirube.check.html.WebFile;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a folder is published.
 *
 * @param base told by whoever checks; empty where unknown
 * @param guessed from what pages say their own addresses are, where no base is told; empty where
 *     they say nothing or disagree
 */
record SiteAddress(String base, String guessed) {
  private static final int ENOUGH_PAGES = 2;

  static SiteAddress of(LinkOptions options, LinkFolder folder) {
    return options.baseUrl().isEmpty()
        ? new SiteAddress("", guess(folder))
        : new SiteAddress(options.baseUrl(), "");
  }

  /**
   * What follows the site's address; empty for an address elsewhere.
   *
   * @param told whether the page says it of itself, so that a guess is good enough
   */
  Optional<String> below(String address, boolean told) {
    String site = base.isEmpty() && told ? guessed : base;
    if (site.isEmpty()) {
      return Optional.empty();
    }
    String wanted = withoutScheme(site);
    String given = withoutScheme(address);
    if (given.regionMatches(true, 0, wanted, 0, wanted.length())) {
      return Optional.of(given.substring(wanted.length()));
    }
    String bare = wanted.substring(0, wanted.length() - 1);
    boolean root = given.equalsIgnoreCase(bare);
    return root ? Optional.of("") : Optional.empty();
  }

  /** What follows the site's path in one that begins at the server's root. */
  Optional<String> belowPath(String path) {
    String without = withoutScheme(base);
    int slash = without.indexOf('/', 2);
    String own = slash < 0 ? "/" : without.substring(slash);
    if (path.startsWith(own)) {
      return Optional.of(path.substring(own.length()));
    }
    return (path + "/").equals(own) ? Optional.of("") : Optional.empty();
  }

  /** The host under which the folder is published; empty where unknown. */
  String host() {
    String site = base.isEmpty() ? guessed : base;
    return site.isEmpty() ? "" : Syntax.external(Syntax.scheme(site), site).host();
  }

  private static String withoutScheme(String address) {
    return address.substring(Math.max(0, address.indexOf("//")));
  }

  private static String guess(LinkFolder folder) {
    Map<String, Integer> votes = new TreeMap<>();
    int all = 0;
    for (WebFile file : folder.webFiles()) {
      all += vote(file, votes);
    }
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() >= ENOUGH_PAGES && vote.getValue() * 5 >= all * 4) {
        return vote.getKey();
      }
    }
    return "";
  }

  /** How often a page says its own address. */
  private static int vote(WebFile file, Map<String, Integer> votes) {
    int said = 0;
    for (Link link : file.links()) {
      if (link.kind() == LinkKind.CANONICAL && link.element().equals("link")) {
        said++;
        String site = before(link.written().trim(), file.address());
        if (!site.isEmpty()) {
          votes.merge(site, 1, Integer::sum);
        }
      }
    }
    return said;
  }

  private static String before(String canonical, String address) {
    if (!canonical.startsWith("https://") && !canonical.startsWith("http://")) {
      return "";
    }
    String plain = Percent.lenient(canonical);
    for (String ending : new String[] {"", "index.html", "index.htm", ".html", ".htm"}) {
      if (address.endsWith(ending)) {
        String own = address.substring(0, address.length() - ending.length());
        if (plain.endsWith("/" + own)) {
          return plain.substring(0, plain.length() - own.length());
        }
      }
    }
    return "";
  }
}

package dev.shirube.check.links;

import java.util.List;

/**
 * What is known of a folder besides its files.
 *
 * @param baseUrl the address at which the folder is published; empty where unknown
 * @param hosts that the publisher links to: {@code example.jp}, {@code *.example.jp} for all below
 *     it, {@code http://example.jp} for one that has no {@code https:}; empty where there is no
 *     list
 */
public record LinkOptions(String baseUrl, List<String> hosts) {
  /** Nothing is known. */
  public static final LinkOptions NONE = new LinkOptions("", List.of());

  public LinkOptions {
    baseUrl = baseUrl.isEmpty() || baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
    hosts = List.copyOf(hosts);
  }
}

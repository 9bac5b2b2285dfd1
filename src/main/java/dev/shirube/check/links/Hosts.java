package dev.shirube.check.links;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The servers of others: those on the publisher's list, and those the folder links to. */
final class Hosts {
  /** A host is the usual one beside another if it is linked to so many times as often. */
  private static final int CLEARLY_MORE = 10;

  private static final int SHORTEST_WORD = 5;

  private final Set<String> listed = new TreeSet<>();
  private final Set<String> secure = new HashSet<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final boolean hasList;

  private Hosts(List<String> list) {
    hasList = !list.isEmpty();
    for (String entry : list) {
      String lower = entry.toLowerCase(Locale.ROOT);
      String host = lower.replaceFirst("^https?://", "").replaceFirst("/.*", "");
      listed.add(withoutWww(host));
      if (!lower.startsWith("http://") && !host.startsWith("*.")) {
        secure.add(withoutWww(host));
      }
    }
  }

  static Hosts of(List<Led> files, LinkOptions options, SiteAddress site) {
    Hosts hosts = new Hosts(options.hosts());
    if (!site.host().isEmpty()) {
      hosts.listed.add(withoutWww(site.host()));
    }
    files.forEach(file -> file.others().forEach(hosts::count));
    return hosts;
  }

  private void count(Target.External address) {
    String host = withoutWww(address.host());
    counts.merge(host, 1, Integer::sum);
    if (address.scheme().equals("https")) {
      secure.add(host);
    }
  }

  /** Whether there is a list, without which no host is unknown. */
  boolean hasList() {
    return hasList;
  }

  boolean isListed(String host) {
    String bare = withoutWww(host);
    if (listed.contains(bare)) {
      return true;
    }
    for (int dot = bare.indexOf('.'); dot >= 0; dot = bare.indexOf('.', dot + 1)) {
      if (listed.contains("*" + bare.substring(dot))) {
        return true;
      }
    }
    return false;
  }

  boolean isSecure(String host) {
    return secure.contains(withoutWww(host));
  }

  /** The host that was meant, where this one differs from it by a slip. */
  Optional<String> meant(String host) {
    if (isListed(host)) {
      return Optional.empty();
    }
    String bare = withoutWww(host);
    Optional<String> known =
        listed.stream()
            .map(name -> name.startsWith("*.") ? name.substring(2) : name)
            .filter(name -> LikeHosts.areLike(bare, name))
            .findFirst();
    if (known.isPresent()) {
      return known;
    }
    int own = counts.getOrDefault(bare, 0);
    return counts.entrySet().stream()
        .filter(other -> other.getValue() >= CLEARLY_MORE * Math.max(1, own))
        .map(Map.Entry::getKey)
        .filter(name -> LikeHosts.areLike(bare, name))
        .filter(name -> LikeHosts.differInWord(bare, name, SHORTEST_WORD))
        .findFirst();
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}

package dev.shirube.check.external;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What servers give on the way of one address, and want to see again on the same way. Some send to
 * and fro until their cookie comes back; without it they would look like a circle.
 */
final class Cookies {
  private static final Pattern PAIR =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)=([\\x21-\\x3a\\x3c-\\x7e]*)(?:\\s*;.*)?");

  private static final int MANY = 50;

  private final Map<String, Map<String, String>> byHost = new TreeMap<>();

  void keep(Address from, Reply reply) {
    Map<String, String> own = byHost.computeIfAbsent(from.host(), host -> new TreeMap<>());
    for (String set : reply.headers().getOrDefault("Set-Cookie", List.of())) {
      Matcher pair = PAIR.matcher(set.strip());
      if (pair.matches() && own.size() < MANY) {
        own.put(pair.group(1), pair.group(2));
      }
    }
  }

  /** The header's value for the host, or empty. */
  String header(Address to) {
    return byHost.getOrDefault(to.host(), Map.of()).entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}

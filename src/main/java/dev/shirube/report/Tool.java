package dev.shirube.report;

import dev.shirube.diagnostic.Words;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What reports say of the checker itself.
 *
 * @param home the address below which the folder {@code docs/} can be read, ending in a slash; null
 *     where the tool has none, and reports then name the pages without it
 * @param rules the ids of all rules that were run, each with a sentence on what it tells
 */
public record Tool(String version, @Nullable URI home, SortedMap<String, Words> rules) {
  static final String NAME = "Shirube";

  public Tool {
    if (home != null && !(home.isAbsolute() && home.toString().endsWith("/"))) {
      throw new IllegalArgumentException("Not an address ending in a slash: " + home);
    }
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  public static Tool of(String version, @Nullable URI home, Map<String, Words> rules) {
    return new Tool(version, home, new TreeMap<>(rules));
  }

  /** The page about a rule, relative to the tool's own folder. */
  String page(String rule, String lang) {
    // What the build tells has no page of its own: one list has it all.
    String page =
        rules.containsKey(rule) ? "docs/rules/" + rule.replace('/', '-') : "docs/findings";
    return page + (lang.equals("ja") ? ".ja.md" : ".md");
  }
}

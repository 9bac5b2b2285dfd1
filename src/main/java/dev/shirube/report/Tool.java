package dev.shirube.report;

import dev.shirube.diagnostic.Words;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reports say of the checker itself.
 *
 * @param home the address below which the folder {@code docs/} can be read, ending in a slash; null
 *     where the tool has none, and reports then name the pages without it
 * @param rules the ids of all rules that were run
 * @param about a sentence on what a rule tells; asked only by reports that print it
 */
public record Tool(
    String version, @Nullable URI home, SortedSet<String> rules, Function<String, Words> about) {
  static final String NAME = "Shirube";

  public Tool {
    if (home != null && !(home.isAbsolute() && home.toString().endsWith("/"))) {
      throw new IllegalArgumentException("Not an address ending in a slash: " + home);
    }
    rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
  }

  public static Tool of(
      String version, @Nullable URI home, Collection<String> rules, Function<String, Words> about) {
    return new Tool(version, home, new TreeSet<>(rules), about);
  }

  /** The page about a rule, relative to the tool's own folder. */
  String page(String rule, String lang) {
    // What the build tells has no page of its own: one list has it all.
    String page = rules.contains(rule) ? "docs/rules/" + rule.replace('/', '-') : "docs/findings";
    return page + (lang.equals("ja") ? ".ja.md" : ".md");
  }
}

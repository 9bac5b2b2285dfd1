package dev.shirube.report;

import java.util.HashMap;
import java.util.Map;

/** Tells apart what would otherwise have one name. */
final class Occurrences {
  private final Map<String, Integer> seen = new HashMap<>();

  /** How often this name has come, this time included. */
  int next(String name) {
    return seen.merge(name, 1, Integer::sum);
  }
}

package dev.shirube.check.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of mistake that an editor makes.
 *
 * @param rules of which one must tell it
 * @param caused what else may follow from it
 */
record Defect(String name, Set<String> rules, Set<String> caused, Planter planter) {

  /** Plants a mistake somewhere. */
  interface Planter {
    /** The changes; none where there is no place for it. */
    List<Edit> plant(Content content, Random random);
  }

  static Defect of(String name, Planter planter, String... rules) {
    return new Defect(name, Set.of(rules), Set.of(), planter);
  }

  Defect causes(String... more) {
    return new Defect(name, rules, Set.of(more), planter);
  }

  /** Writes something else where a pattern matches; null means that this place will not do. */
  static Planter swap(
      String files, String pattern, BiFunction<Content.Hit, Random, @Nullable String> change) {
    return (content, random) -> first(content.hits(files, pattern), random, change);
  }

  /** The same in the heads of pages. */
  static Planter swapInHead(
      String files, String pattern, BiFunction<Content.Hit, Random, @Nullable String> change) {
    return (content, random) -> first(content.headHits(files, pattern), random, change);
  }

  private static List<Edit> first(
      List<Content.Hit> hits,
      Random random,
      BiFunction<Content.Hit, Random, @Nullable String> how) {
    List<Content.Hit> shuffled = new ArrayList<>(hits);
    Collections.shuffle(shuffled, random);
    for (Content.Hit hit : shuffled) {
      String by = how.apply(hit, random);
      if (by != null && !by.equals(hit.match().group())) {
        return List.of(hit.replaced(by));
      }
    }
    return List.of();
  }

  /** Takes a whole line away where a pattern matches. */
  static Planter drop(String files, String pattern) {
    return (content, random) -> {
      List<Content.Hit> hits = content.hits(files, pattern);
      if (hits.isEmpty()) {
        return List.of();
      }
      Content.Hit hit = hits.get(random.nextInt(hits.size()));
      return List.of(new Edit(hit.file(), hit.line(), null));
    };
  }
}

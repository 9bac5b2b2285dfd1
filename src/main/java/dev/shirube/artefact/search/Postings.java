package dev.shirube.artefact.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which pages of a large site each token stands, in shards by a hash of the token, which the
 * script reckons in the same way.
 */
final class Postings {
  private static final int HEAD = 4;
  private static final int MOST_TIMES = 3;

  /** A token that stands in more pages tells little: the pages kept are those that have it most. */
  private static final int MOST_PAGES = 400;

  private static final int PAGES_PER_SHARD = 16;
  private static final int MOST_SHARDS = 512;

  private final List<Map<String, List<int[]>>> byShard = new ArrayList<>();

  private Postings(int shards) {
    for (int i = 0; i < shards; i++) {
      byShard.add(new TreeMap<>());
    }
  }

  static Postings of(List<FoundPage> pages) {
    int wanted = Math.min(MOST_SHARDS, pages.size() / PAGES_PER_SHARD);
    Postings postings = new Postings(Math.max(1, Integer.highestOneBit(wanted)));
    List<Map<String, Integer>> weights =
        pages.parallelStream().map(Postings::weights).toList();
    for (int page = 0; page < weights.size(); page++) {
      for (Map.Entry<String, Integer> token : weights.get(page).entrySet()) {
        postings
            .byShard
            .get(hash(token.getKey()) % postings.byShard.size())
            .computeIfAbsent(token.getKey(), any -> new ArrayList<>())
            .add(new int[] {page, token.getValue()});
      }
    }
    return postings;
  }

  int shards() {
    return byShard.size();
  }

  /** By token: in how many pages it stands, then for each page kept its number and weight. */
  Map<String, Object> shard(int at) {
    Map<String, Object> shard = new LinkedHashMap<>();
    byShard
        .get(at)
        .forEach(
            (token, pages) -> {
              List<Integer> numbers = new ArrayList<>();
              numbers.add(pages.size());
              pages.stream()
                  .sorted(Comparator.comparingInt(page -> -page[1]))
                  .limit(MOST_PAGES)
                  .forEach(
                      page -> {
                        numbers.add(page[0]);
                        numbers.add(page[1]);
                      });
              shard.put(token, numbers);
            });
    return shard;
  }

  /** The same as in the script. */
  static int hash(String token) {
    int hash = 0;
    for (int i = 0; i < token.length(); i++) {
      hash = hash * 31 + token.charAt(i) & 0xffff;
    }
    return hash;
  }

  private static Map<String, Integer> weights(FoundPage page) {
    Map<String, Integer> weights = new HashMap<>();
    StringBuilder heads = new StringBuilder();
    for (FoundPage.Part part : page.parts()) {
      heads.append(part.head()).append('\n').append(part.names()).append('\n');
      for (String token : Tokens.of(Tokens.fold(part.text()))) {
        weights.merge(token, 1, (times, one) -> Math.min(MOST_TIMES, times + one));
      }
    }
    for (String token : Tokens.of(Tokens.fold(heads.toString()))) {
      weights.merge(token, HEAD, Integer::sum);
    }
    return weights;
  }
}

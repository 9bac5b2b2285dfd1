package dev.shirube.artefact.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * In which pages of a large site each token stands, in shards by a hash of the token, which the
 * script reckons in the same way.
 *
 * <p>A large site has millions of them: a token in a page is one number, and sorting these brings
 * together what belongs together. From the highest bit: the token, the page, its weight there.
 */
final class Postings {
  private static final int HEAD = 4;
  private static final int MOST_TIMES = 3;

  /** A token that stands in more pages tells little: the pages kept are those that have it most. */
  private static final int MOST_PAGES = 400;

  private static final int PAGES_PER_SHARD = 16;
  private static final int MOST_SHARDS = 512;

  private static final int WEIGHT_BITS = 3;
  private static final int PAGE_BITS = 24;
  private static final int TOKEN_SHIFT = WEIGHT_BITS + PAGE_BITS;
  private static final int LETTER_BITS = 16;

  /** Above all pairs of letters: the number of a word. */
  private static final long WORD = 1L << 2 * LETTER_BITS;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final List<Map<String, Object>> byShard = new ArrayList<>();

  private Postings(int shards) {
    for (int i = 0; i < shards; i++) {
      byShard.add(new LinkedHashMap<>());
    }
  }

  static Postings of(List<FoundPage> pages) {
    int wanted = Math.min(MOST_SHARDS, pages.size() / PAGES_PER_SHARD);
    Postings postings = new Postings(Math.max(1, Integer.highestOneBit(wanted)));
    List<long[]> byPage =
        IntStream.range(0, pages.size())
            .parallel()
            .mapToObj(at -> postings.page(pages.get(at), at))
            .toList();
    long[] all = byPage.stream().flatMapToLong(Arrays::stream).toArray();
    Arrays.parallelSort(all);
    postings.deal(all);
    return postings;
  }

  int shards() {
    return byShard.size();
  }

  /**
   * By token: in how many pages it stands, then for each page kept its number and weight; a text,
   * since millions of numbers take long to write one by one.
   */
  Map<String, Object> shard(int at) {
    return byShard.get(at);
  }

  /** The same as in the script. */
  static int hash(String token) {
    int hash = 0;
    for (int i = 0; i < token.length(); i++) {
      hash = hash * 31 + token.charAt(i) & 0xffff;
    }
    return hash;
  }

  private long[] page(FoundPage page, int at) {
    StringBuilder heads = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (FoundPage.Part part : page.parts()) {
      heads.append(part.head()).append('\n').append(part.names()).append('\n');
      text.append(part.text()).append('\n');
    }
    long[] inHeads = tokens(Tokens.fold(heads.toString()));
    long[] inText = tokens(Tokens.fold(text.toString()));
    long[] entries = new long[inHeads.length + inText.length];
    int count = 0;
    int head = 0;
    int i = 0;
    while (head < inHeads.length || i < inText.length) {
      boolean fromHead = i == inText.length || head < inHeads.length && inHeads[head] <= inText[i];
      long token = fromHead ? inHeads[head] : inText[i];
      int weight = 0;
      for (; head < inHeads.length && inHeads[head] == token; head++) {
        weight = HEAD;
      }
      int times = 0;
      for (; i < inText.length && inText[i] == token; i++) {
        times++;
      }
      weight += Math.min(MOST_TIMES, times);
      entries[count++] = token << TOKEN_SHIFT | (long) at << WEIGHT_BITS | weight;
    }
    return Arrays.copyOf(entries, count);
  }

  /** The tokens of a folded text as numbers, sorted, as often as they stand there. */
  private long[] tokens(String folded) {
    long[] tokens = new long[folded.length() + 1];
    int count = 0;
    int from = 0;
    while (from < folded.length()) {
      int end = folded.indexOf(' ', from);
      end = end < 0 ? folded.length() : end;
      if (!Tokens.isJapanese(folded.charAt(from))) {
        tokens[count++] = number(folded.substring(from, end));
      } else if (end == from + 1) {
        tokens[count++] = folded.charAt(from);
      } else {
        for (int at = from; at + 1 < end; at++) {
          tokens[count++] = (long) folded.charAt(at) << LETTER_BITS | folded.charAt(at + 1);
        }
      }
      from = end + 1;
    }
    long[] sorted = Arrays.copyOf(tokens, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private long number(String word) {
    return WORD | numbers.computeIfAbsent(word, any -> next.getAndIncrement());
  }

  private void deal(long[] all) {
    Map<Integer, String> words = new HashMap<>();
    numbers.forEach((word, number) -> words.put(number, word));
    Map<String, Object> found = new TreeMap<>();
    for (int from = 0; from < all.length; ) {
      long token = all[from] >>> TOKEN_SHIFT;
      int end = from;
      while (end < all.length && all[end] >>> TOKEN_SHIFT == token) {
        end++;
      }
      found.put(text(token, words), pages(all, from, end));
      from = end;
    }
    found.forEach((text, pages) -> byShard.get(hash(text) % shards()).put(text, pages));
  }

  private static String text(long token, Map<Integer, String> words) {
    if (token >= WORD) {
      return words.getOrDefault((int) (token ^ WORD), "");
    }
    String second = Character.toString((char) token);
    return token >> LETTER_BITS == 0 ? second : (char) (token >> LETTER_BITS) + second;
  }

  private static String pages(long[] all, int from, int end) {
    StringBuilder numbers = new StringBuilder().append(end - from);
    int kept = 0;
    for (int weight = HEAD + MOST_TIMES; weight > 0; weight--) {
      for (int i = from; i < end && kept < MOST_PAGES; i++) {
        if ((all[i] & (1 << WEIGHT_BITS) - 1) == weight) {
          long page = all[i] >>> WEIGHT_BITS & (1 << PAGE_BITS) - 1;
          numbers.append(' ').append(page).append(' ').append(weight);
          kept++;
        }
      }
    }
    return numbers.toString();
  }
}

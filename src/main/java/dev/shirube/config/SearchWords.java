package dev.shirube.config;

import java.util.List;

/**
 * What a publisher tells the search about words.
 *
 * @param same groups of words that mean the same
 * @param ignored words that only ask, such as those of a whole question
 */
public record SearchWords(List<List<String>> same, List<String> ignored) {
  public static final SearchWords NONE = new SearchWords(List.of(), List.of());

  public SearchWords {
    same = same.stream().map(List::copyOf).toList();
    ignored = List.copyOf(ignored);
  }
}

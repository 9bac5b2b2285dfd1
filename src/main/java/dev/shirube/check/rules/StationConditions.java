package dev.shirube.check.rules;

import dev.shirube.model.Item;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must be so of a station: {@code line=ntt|ipsec terminals!=one}.
 *
 * @param allowed the answers that are possible, by question; none where no {@code =} names any
 * @param excluded the answers that are not
 */
record StationConditions(Map<String, Set<String>> allowed, Map<String, Set<String>> excluded) {

  static StationConditions of(String when) {
    Map<String, Set<String>> allowed = new TreeMap<>();
    Map<String, Set<String>> excluded = new TreeMap<>();
    for (String part : Item.words(when)) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        boolean not = part.charAt(sign - 1) == '!';
        String question = part.substring(0, not ? sign - 1 : sign);
        Set<String> answers = new TreeSet<>(List.of(part.substring(sign + 1).split("\\|", -1)));
        if (not) {
          excluded.computeIfAbsent(question, key -> new TreeSet<>()).addAll(answers);
        } else {
          allowed.merge(question, answers, StationConditions::common);
        }
      }
    }
    return new StationConditions(allowed, excluded);
  }

  private static Set<String> common(Set<String> some, Set<String> others) {
    Set<String> common = new TreeSet<>(some);
    common.retainAll(others);
    return common;
  }

  /** Whether no answer to some question meets them. */
  boolean isImpossible() {
    return allowed.entrySet().stream()
        .anyMatch(
            question ->
                excluded
                    .getOrDefault(question.getKey(), Set.of())
                    .containsAll(question.getValue()));
  }
}

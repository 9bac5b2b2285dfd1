package dev.shirube.check.external;

import dev.shirube.diagnostic.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All answers of a run.
 *
 * @param byAddress by the address as it was handed in, sorted
 * @param kept how many of them were known from an earlier run
 * @param notes what a person should hear about the run as a whole, such as that there is no network
 */
public record Answers(Map<String, Answer> byAddress, int kept, List<Words> notes) {
  public Answers {
    byAddress = Collections.unmodifiableMap(new TreeMap<>(byAddress));
    notes = List.copyOf(notes);
  }

  /** How many answers are of the kind. */
  public long count(Class<? extends Answer> kind) {
    return byAddress.values().stream().filter(kind::isInstance).count();
  }

  /** One sentence for the end of a report. */
  public Words summary() {
    long broken = count(Answer.Broken.class);
    long unknown = count(Answer.Unknown.class);
    long moved =
        byAddress.values().stream()
            .filter(answer -> answer instanceof Answer.Moved there && there.permanent())
            .count();
    return new Words(
        "外部のアドレス"
            + byAddress.size()
            + "件（うち前回までの結果"
            + kept
            + "件）：開けない"
            + broken
            + "件、移転"
            + moved
            + "件、不明"
            + unknown
            + "件",
        byAddress.size()
            + " external addresses ("
            + kept
            + " known from before): "
            + broken
            + " broken, "
            + moved
            + " moved, "
            + unknown
            + " unknown");
  }
}

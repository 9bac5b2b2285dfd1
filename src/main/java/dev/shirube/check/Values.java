package dev.shirube.check;

import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.Readings;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The dates, amounts and numbers that the texts of a site tell, each text read but once. */
public final class Values {
  private final Map<Passage, List<Reading>> readings;

  private Values(Map<Passage, List<Reading>> readings) {
    this.readings = readings;
  }

  public static Values of(Prose prose) {
    return new Values(
        prose.passages().parallelStream()
            .collect(
                Collectors.toMap(
                    passage -> passage,
                    passage -> Readings.of(passage.text(), passage.lang()),
                    (one, same) -> one,
                    IdentityHashMap::new)));
  }

  /** Those of a text of the site, in order. */
  public List<Reading> of(Passage passage) {
    return readings.getOrDefault(passage, List.of());
  }
}

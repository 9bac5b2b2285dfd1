package dev.shirube.check;

import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.Readings;
import java.util.IdentityHashMap;
import java.util.List;

/** The dates, amounts and numbers that the texts of a site tell, each text read but once. */
public final class Values {
  private final List<Text> texts;
  private final IdentityHashMap<Passage, List<Reading>> byPassage = new IdentityHashMap<>();

  private Values(List<Text> texts) {
    this.texts = texts;
    texts.forEach(text -> byPassage.put(text.passage(), text.readings()));
  }

  /** A text that tells something, and what. */
  public record Text(Passage passage, List<Reading> readings) {
    public Text {
      readings = List.copyOf(readings);
    }
  }

  public static Values of(Prose prose) {
    return new Values(
        prose.passages().parallelStream()
            .map(it -> new Text(it, Readings.of(it.text(), it.lang())))
            .filter(text -> !text.readings().isEmpty())
            .toList());
  }

  /** All texts of pages and records that tell any, in order. */
  public List<Text> texts() {
    return texts;
  }

  /** Those of a text of the site, in order. */
  public List<Reading> of(Passage passage) {
    return byPassage.getOrDefault(passage, List.of());
  }
}

package dev.shirube.check.drift;

import dev.shirube.check.prose.Alignment;
import dev.shirube.check.prose.PagePair;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.prose.RecordText;
import dev.shirube.check.prose.Unit;
import dev.shirube.diagnostic.Position;
import dev.shirube.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A text with its translation.
 *
 * @param group the page or the type of records in which both stand
 */
record Translated(String group, Remembered.Pair pair, Position source, Position translation) {

  /** All of a site, in the order in which they are read. */
  static List<Translated> of(Prose prose, String sourceLanguage) {
    List<Translated> all = new ArrayList<>();
    prose.pairs().forEach(pair -> page(pair, all));
    prose.records().forEach(text -> record(text, sourceLanguage, all));
    return all;
  }

  private static void page(PagePair pair, List<Translated> into) {
    String group = pair.translation().lang() + " page " + pair.source().path();
    head(group, pair, "title", into);
    head(group, pair, "description", into);
    for (Alignment.Row row : pair.rows()) {
      if (row.source() != null && row.translation() != null) {
        String source = meaning(row.source());
        String translation = meaning(row.translation());
        if (!source.isEmpty() && !translation.isEmpty()) {
          into.add(
              new Translated(
                  group,
                  pair(source, translation),
                  row.source().passage().at(0),
                  row.translation().passage().at(0)));
        }
      }
    }
  }

  private static void head(String group, PagePair pair, String key, List<Translated> into) {
    boolean title = key.equals("title");
    String source = title ? pair.source().meta().title() : pair.source().meta().description();
    String translation =
        title ? pair.translation().meta().title() : pair.translation().meta().description();
    if (!source.isEmpty() && !translation.isEmpty()) {
      into.add(
          new Translated(
              group,
              pair(source, translation),
              pair.source().meta().origin(key).at(0),
              pair.translation().meta().origin(key).at(0)));
    }
  }

  private static void record(RecordText text, String sourceLanguage, List<Translated> into) {
    Map<String, Passage> passages = text.passages();
    if (!passages.containsKey(sourceLanguage)) {
      return;
    }
    Passage source = Objects.requireNonNull(passages.get(sourceLanguage));
    for (Passage passage : passages.values()) {
      if (!passage.lang().equals(sourceLanguage)) {
        into.add(
            new Translated(
                passage.lang() + " record " + text.entry().type(),
                pair(source.text(), passage.text()),
                source.at(0),
                passage.at(0)));
      }
    }
  }

  private static Remembered.Pair pair(String source, String translation) {
    return new Remembered.Pair(Fingerprint.of(source), Fingerprint.of(translation));
  }

  /** What a block says, also by the records, the code and the pictures in it. */
  private static String meaning(Unit unit) {
    StringBuilder meaning = new StringBuilder(unit.passage().text());
    unit.references().stream()
        .map(Inline.RecordReference::path)
        .map(Inline.RecordPath::toString)
        .sorted()
        .forEach(path -> meaning.append("{{").append(path));
    unit.code().forEach(code -> meaning.append('`').append(code.text()));
    unit.images().forEach(image -> meaning.append('!').append(image.alt()));
    return meaning.toString();
  }
}

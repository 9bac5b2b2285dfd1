package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Alignment;
import dev.shirube.check.prose.PagePair;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.prose.RecordText;
import dev.shirube.check.prose.SiteText;
import dev.shirube.check.prose.Unit;
import dev.shirube.check.reading.Reading;
import dev.shirube.check.reading.Readings;
import dev.shirube.diagnostic.Findings;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Page;
import dev.shirube.model.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A text and its translation tell the same dates, amounts, numbers and limits. */
final class NumberParity implements Rule {
  static final String ID = "number-parity";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    IdentityHashMap<Page, List<Passage>> heads = new IdentityHashMap<>();
    for (Prose.PageText page : subject.prose().pages()) {
      heads.put(page.page(), page.head());
    }
    for (PagePair pair : subject.prose().pairs()) {
      List<Passage> source = heads.getOrDefault(pair.source(), List.of());
      List<Passage> translation = heads.getOrDefault(pair.translation(), List.of());
      for (int i = 0; i < source.size() && source.size() == translation.size(); i++) {
        if (tellAny(subject, source.get(i), translation.get(i))) {
          Told told = told(subject, source.get(i));
          new Comparison(told, told(subject, translation.get(i))).tell(findings);
        }
      }
      pair.rows().forEach(row -> row(subject, row, findings));
    }
    for (RecordText record : subject.prose().records()) {
      inEachLanguage(subject, record.passages(), () -> shownAnyway(record.entry()), findings);
    }
    for (SiteText text : subject.prose().texts()) {
      inEachLanguage(subject, text.passages(), List::of, findings);
    }
  }

  /** A block that only one language has is told of by another rule. */
  private static void row(Subject subject, Alignment.Row row, Findings findings) {
    Unit source = row.source();
    Unit translation = row.translation();
    if (source != null
        && translation != null
        && tellAny(subject, source.passage(), translation.passage())) {
      new Comparison(told(subject, source), told(subject, translation)).tell(findings);
    }
  }

  private static void inEachLanguage(
      Subject subject,
      Map<String, Passage> passages,
      Supplier<List<Reading>> beside,
      Findings findings) {
    String own = subject.site().source();
    Passage source = passages.get(own);
    for (Passage translation : passages.values()) {
      if (source != null
          && !translation.lang().equals(own)
          && tellAny(subject, source, translation)) {
        List<Reading> values = subject.values().of(source);
        Told told = new Told(source, values, List.of(), beside);
        new Comparison(told, told(subject, translation)).tell(findings);
      }
    }
  }

  private static boolean tellAny(Subject subject, Passage source, Passage translation) {
    return !subject.values().of(source).isEmpty() || !subject.values().of(translation).isEmpty();
  }

  /** What a record shows in every language as it is, such as the label of a field. */
  private static List<Reading> shownAnyway(Entry entry) {
    List<Reading> shown = new ArrayList<>();
    for (Field field : entry.fields().values()) {
      if (field.value() instanceof Value.Plain plain) {
        shown.addAll(Readings.of(plain.text(), "ja"));
      }
    }
    return shown;
  }

  private static Told told(Subject subject, Passage passage) {
    return new Told(passage, subject.values().of(passage), List.of(), List::of);
  }

  private static Told told(Subject subject, Unit unit) {
    Passage passage = unit.passage();
    List<String> references = unit.references().stream().map(it -> it.path().toString()).toList();
    return new Told(passage, subject.values().of(passage), references, List::of);
  }

  /**
   * What a text tells.
   *
   * @param references to records, in whose place readers see their values
   * @param beside what stands beside it in every language
   */
  record Told(
      Passage passage,
      List<Reading> values,
      List<String> references,
      Supplier<List<Reading>> beside) {

    /** Whether it names a record that the other does not; that is told of by another rule. */
    boolean namesMoreThan(Told other) {
      List<String> more = new ArrayList<>(references);
      other.references().forEach(more::remove);
      return !more.isEmpty();
    }

    boolean has(Reading value) {
      return values.stream().anyMatch(it -> SameValues.same(value, it))
          || beside.get().stream().anyMatch(it -> SameValues.same(value, it));
    }
  }
}

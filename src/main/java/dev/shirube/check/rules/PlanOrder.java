package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a plan stand in the order in which they must be done. */
final class PlanOrder implements Rule {
  @Override
  public String id() {
    return "deadline-order/plan";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<Entry> steps =
        subject.site().records().ofType("plan-step").stream()
            .sorted(Comparator.comparingLong(PlanOrder::order))
            .toList();
    Entry before = null;
    Due dueBefore = null;
    for (Entry step : steps) {
      for (String name : List.of("until", "until-also")) {
        ahead(step, name, subject, findings);
      }
      Due due = due(step, subject);
      if (due != null) {
        if (before != null && dueBefore != null && due.isBefore(dueBefore)) {
          findings.add(tooEarly(step, due, before, dueBefore));
        }
        before = step;
        dueBefore = due;
      }
    }
  }

  /** A day counted back from the first claim month. */
  private record Due(long monthsBefore, long day) {
    boolean isBefore(Due other) {
      return monthsBefore > other.monthsBefore()
          || monthsBefore == other.monthsBefore() && day < other.day();
    }

    @Override
    public String toString() {
      return "-" + monthsBefore + "M, " + day;
    }
  }

  private static long order(Entry step) {
    return number(step, "order", 0);
  }

  private static long number(Entry entry, String name, long otherwise) {
    return entry.value(name, Value.Count.class).map(Value.Count::number).orElse(otherwise);
  }

  private static @Nullable Due due(Entry step, Subject subject) {
    Entry holder =
        step.value("deadline", Value.Reference.class)
            .flatMap(it -> subject.site().records().find(it.type(), it.id()))
            .orElse(step);
    long day = number(holder, holder.equals(step) ? "day" : "day-of-month", 0);
    return day == 0 ? null : new Due(number(holder, "months-before", 0), day);
  }

  private void ahead(Entry step, String name, Subject subject, Findings findings) {
    Field field = step.fields().get(name);
    if (field == null || !(field.value() instanceof Value.Reference reference)) {
      return;
    }
    subject
        .site()
        .records()
        .find(reference.type(), reference.id())
        .filter(next -> order(next) <= order(step))
        .ifPresent(
            next ->
                findings.add(
                    Finding.error(
                            id(),
                            field.origin().at(0),
                            new Words(
                                "先に終えるはずの手順が、あとの順番になっています。",
                                "This must be done before a step that has an earlier place."))
                        .found(reference.id() + " (order: " + order(next) + ")")
                        .expected("order > " + order(step))
                        .hint(
                            new Words(
                                "order か " + name + " を直してください。", "Mend order or " + name + "."))
                        .related(next.position(), new Words("その手順はここです。", "That step is here."))));
  }

  private Finding tooEarly(Entry step, Due due, Entry before, Due dueBefore) {
    return Finding.error(
            id(),
            step.position(),
            new Words("前の順番の手順より、早い日になっています。", "This step is due before the one ahead of it."))
        .found(step.id() + " (" + due + ")")
        .expected("≥ " + dueBefore)
        .hint(
            new Words(
                "月と日を資料で確かめ、order を日の順に直してください。",
                "Look the days up in the documents, and put order in the order of the days."))
        .related(before.position(), new Words("前の手順はここです。", "The step ahead of it is here."));
  }
}

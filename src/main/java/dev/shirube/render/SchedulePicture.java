package dev.shirube.render;

import dev.shirube.model.Entry;
import dev.shirube.model.Value;
import dev.shirube.picture.Plan;
import dev.shirube.picture.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps of a plan in the months before the first claims. */
final class SchedulePicture {
  /** A plan that reaches back further is drawn as if it began here. */
  private static final int MOST_MONTHS = 24;

  private static final double DAYS_OF_MONTH = 30;
  private static final double DAYS_OF_BUSINESS_DAY = 7 / 5.0;
  private static final int LAST_DAY = 31;

  private final PictureTexts texts;

  private SchedulePicture(PictureTexts texts) {
    this.texts = texts;
  }

  static Schedule of(List<Entry> steps, PictureTexts texts) {
    SchedulePicture picture = new SchedulePicture(texts);
    // The end of a step may hang on one that is not in this list.
    List<Entry> all =
        Stream.concat(steps.stream(), texts.records().ofType("plan-step").stream())
            .distinct()
            .toList();
    Plan plan =
        new Plan(
            all.stream()
                .map(it -> new Plan.Step(it.id(), picture.end(it), picture.months(it)))
                .toList());
    double earliest =
        steps.stream()
            .flatMap(it -> plan.span(it.id()).stream())
            .mapToDouble(Plan.Span::from)
            .min()
            .orElse(0);
    int months = Math.min(MOST_MONTHS, Math.max(0, (int) Math.ceil(-earliest)));
    return new Schedule(
        texts.title("schedule", steps),
        texts.wording(),
        new Schedule.Words(
            texts.word("begin"),
            texts.word("going-on"),
            texts.word("end"),
            texts.word("unit"),
            texts.word("undated")),
        IntStream.rangeClosed(0, months)
            .mapToObj(n -> n == 0 ? texts.word("base-month") : texts.counted("months-before", n))
            .toList(),
        steps.stream()
            .map(
                it ->
                    new Schedule.Step(
                        texts.name(it),
                        picture.lead(it),
                        picture.last(it),
                        plan.span(it.id()).orElse(null)))
            .toList());
  }

  private Plan.End end(Entry step) {
    Optional<Value.Reference> until = step.value("until", Value.Reference.class);
    if (until.isPresent()) {
      return new Plan.Until(until.get().id());
    }
    return day(step)
        .<Plan.End>map(day -> new Plan.Day(monthsBefore(step), day))
        .orElse(new Plan.Open());
  }

  private Optional<Integer> day(Entry step) {
    return texts
        .reference(step, "deadline")
        .flatMap(deadline -> PictureTexts.count(deadline, "day-of-month"))
        .or(() -> PictureTexts.count(step, "day"));
  }

  private int monthsBefore(Entry step) {
    Entry from = texts.reference(step, "deadline").orElse(step);
    return PictureTexts.count(from, "months-before").orElse(0);
  }

  /** The last day in words; it is another step's beginning where there is none. */
  private String last(Entry step) {
    return step.value("until", Value.Reference.class).isPresent()
        ? ""
        : day(step)
            .map(
                day ->
                    day >= LAST_DAY
                        ? texts.word("by-end-of-month")
                        : Pattern.fill(texts.word("by-day"), "day", day))
            .orElse("");
  }

  private String lead(Entry step) {
    String words = texts.field(step, "lead-text");
    return words.isEmpty() ? texts.word("takes", "period", texts.field(step, "lead")) : words;
  }

  private double months(Entry step) {
    return step.value("lead", Value.Span.class)
        .or(() -> step.value("lead-longest", Value.Span.class))
        .map(SchedulePicture::months)
        .orElse(0.0);
  }

  private static double months(Value.Span span) {
    double days =
        span.weeks() * 7.0
            + span.days()
            + span.hours() / 24.0
            + span.businessDays() * DAYS_OF_BUSINESS_DAY;
    return span.years() * 12.0 + span.months() + days / DAYS_OF_MONTH;
  }
}

package dev.shirube.picture;

import dev.shirube.picture.Schedule.Step;
import dev.shirube.picture.TextMeasure.Weight;
import java.util.List;
import java.util.stream.Stream;

/** A schedule in a wide column: names on the left, months as columns, a bar for each step. */
final class ScheduleChart {
  private static final int END = Width.WIDE.units();
  private static final int NAMES = 236;
  private static final int NAME = NAMES - 24;

  /** The month from which is counted has no number but a name, which needs more room. */
  private static final int BASE = END - 88;

  private static final int AIR = 10;

  private final Svg svg;
  private final Schedule schedule;
  private final List<String> months;
  private final double column;

  ScheduleChart(Svg svg, Schedule schedule) {
    this.svg = svg;
    this.schedule = schedule;
    months = schedule.months();
    column = (BASE - NAMES) / (double) Math.max(1, months.size() - 1);
  }

  /** Gives where the next thing may stand. */
  double draw() {
    List<Step> steps = schedule.steps().stream().filter(step -> step.span() != null).toList();
    double head = head();
    double bottom = head + steps.stream().mapToDouble(this::height).sum();
    svg.box("picture-today", BASE, 1, END - BASE - 1, bottom - 2);
    for (int month = 1; month < months.size(); month++) {
      svg.line("picture-grid", x(month), 4, x(month), bottom);
    }
    names();
    double y = head;
    for (Step step : steps) {
      svg.line("picture-grid", 0, y, END, y);
      row(step, y);
      y += height(step);
    }
    return bottom;
  }

  private double head() {
    List<String> unit =
        isNumbered() ? Wrapping.wrap(schedule.words().unit(), NAMES - 28) : List.of();
    return Math.max(Svg.LINE, Math.max(Svg.height(base()), Svg.height(unit))) + 12;
  }

  private List<String> base() {
    return Wrapping.wrap(months.get(0), END - BASE - 12);
  }

  /** Where a month's name does not fit its column, a number stands for it. */
  private boolean isNumbered() {
    return months.stream().skip(1).anyMatch(it -> width(it) > column - 10);
  }

  private static double width(String text) {
    return TextMeasure.width(text, Weight.REGULAR);
  }

  private void names() {
    svg.text("picture-text", BASE + 6, 4, base());
    if (isNumbered()) {
      List<String> unit = Wrapping.wrap(schedule.words().unit(), NAMES - 28);
      svg.text("picture-hint", NAMES - 20, 4, unit, "end");
    }
    int every = isNumbered() ? (int) Math.ceil((width("" + months.size()) + 6) / column) : 1;
    for (int month = every; month < months.size(); month += every) {
      String name = isNumbered() ? "" + month : months.get(month);
      svg.text("picture-text", x(month - 0.5), 4, List.of(name), "middle");
    }
  }

  private double x(double monthsBefore) {
    return monthsBefore > 0 ? BASE - monthsBefore * column : BASE - monthsBefore * (END - BASE);
  }

  private double height(Step step) {
    double notes =
        notes(step).stream().mapToDouble(it -> Svg.height(Wrapping.wrap(it, NAME))).sum();
    return 2 * AIR + Svg.height(Wrapping.bold(step.name(), NAME)) + notes;
  }

  /** What stands below a step's name. */
  private List<String> notes(Step step) {
    boolean isOpen = step.end().isEmpty() && Schedule.isDay(step);
    return Stream.of(step.lead(), isOpen ? schedule.words().end() : step.end())
        .filter(note -> !note.isEmpty())
        .toList();
  }

  private void row(Step step, double top) {
    double y = svg.text("picture-strong", 4, top + AIR, Wrapping.bold(step.name(), NAME));
    for (String note : notes(step)) {
      y = svg.text("picture-hint", 4, y, Wrapping.wrap(note, NAME));
    }
    Plan.Span span = step.span();
    if (span == null) {
      return;
    }
    double middle = top + height(step) / 2;
    double to = Math.min(x(-span.to()), END - 12.0);
    if (!span.isDay()) {
      double from = Math.max(NAMES + 2.0, x(-span.from()));
      svg.box("picture-bar", from, middle - 8, Math.max(8, to - from), 16);
    }
    if (span.isDay() || !step.end().isEmpty()) {
      Schedule.end(svg, step, Math.max(NAMES + 10.0, to), middle);
    }
  }
}

package dev.shirube.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts back from a month to when each step begins and ends. A month is one; the month from which
 * is counted begins at zero, the one before at minus one.
 */
public final class Plan {
  private static final double DAYS = 31;

  private final Map<String, Step> steps = new LinkedHashMap<>();

  /** A plan of steps with ids of their own. */
  public Plan(List<Step> steps) {
    steps.forEach(step -> this.steps.put(step.id(), step));
  }

  /**
   * A step.
   *
   * @param months how long it takes
   */
  public record Step(String id, End end, double months) {}

  /** When a step must be over. */
  public sealed interface End permits Day, Until, Open {}

  /** The end of a day. */
  public record Day(int monthsBefore, int day) implements End {}

  /** The beginning of another step. */
  public record Until(String step) implements End {}

  /** Not known. */
  public record Open() implements End {}

  /** From when to when. */
  public record Span(double from, double to) {
    /** Whether it is only a day. */
    public boolean isDay() {
      return to <= from;
    }
  }

  /** When a step is; nothing where that hangs on a step that hangs on it, or on none. */
  public Optional<Span> span(String id) {
    List<Step> way = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String at = id;
    while (true) {
      Step step = steps.get(at);
      if (step == null || !seen.add(at)) {
        return Optional.empty();
      }
      way.add(step);
      if (step.end() instanceof Until until) {
        at = until.step();
      } else {
        break;
      }
    }
    if (!(way.get(way.size() - 1).end() instanceof Day day)) {
      return Optional.empty();
    }
    double to = Math.min(day.day(), DAYS) / DAYS - day.monthsBefore();
    for (int i = way.size() - 1; i > 0; i--) {
      to -= way.get(i).months();
    }
    return Optional.of(new Span(to - way.get(0).months(), to));
  }
}

package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import java.util.List;

/** All rules about a site, in the order of docs/rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new EraYears(), //
          new NumberParity(), //
          new Phones(), //
          new RealDates(), //
          new SingleSource(), //
          new Brackets(), //
          new Weekdays());

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }
}

package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import java.util.List;

/** All rules about a site, in the order of docs/rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new EraYears(), //
          new TermsTranslated(),
          new TermsTwice(),
          new UnusedTerms(),
          new NumberParity(),
          new RealDates(),
          new Terms(),
          new Brackets(),
          new Invisibles(),
          new LookAlikes(),
          new Mojibake(),
          new MixedWidths(),
          new Weekdays());

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }
}

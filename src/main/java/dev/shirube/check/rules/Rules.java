package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import java.util.List;

/** All rules about a site, in the order of docs/rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new AltTexts(), //
          new HeadingLevels(),
          new UnmarkedJapanese(),
          new LinkTexts(),
          new TableHeadings(),
          new ItemOrder(),
          new Chronology(),
          new PlanOrder(),
          new CutOffWords(),
          new EraYears(),
          new PassedDates(),
          new Reviews(),
          new PassedRecords(),
          new TermsTranslated(),
          new TermsTwice(),
          new UnusedTerms(),
          new NumberParity(),
          new AbsoluteAddresses(),
          new Phones(),
          new Rivals(),
          new SampleCodes(),
          new ThirdParties(),
          new Provenance(),
          new UnusedSources(),
          new RealDates(),
          new NearIds(),
          new SingleSource(),
          new StructureParity(),
          new Terms(),
          new Brackets(),
          new Invisibles(),
          new LookAlikes(),
          new Mojibake(),
          new Twins(),
          new MixedWidths(),
          new TranslationDrift(),
          new Weekdays());

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }
}

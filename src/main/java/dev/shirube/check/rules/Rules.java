package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import java.util.List;

/** All rules about a site, in the order of docs/rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new AltTexts(), // accessibility/alt
          new HeadingLevels(), // accessibility/headings
          new UnmarkedJapanese(), // accessibility/language
          new LinkTexts(), // accessibility/link-text
          new AccessibleNames(), // accessibility/names
          new PageLanguages(), // accessibility/page-language
          new TableHeadings(), // accessibility/table-headings
          new ItemOrder(), // checklist-integrity
          new Chronology(), // deadline-order
          new PlanOrder(), // deadline-order/plan
          new CutOffWords(), // deadline-order/rule
          new EraYears(), // era-year
          new PassedDates(), // freshness/ahead
          new Reviews(), // freshness/review
          new PassedRecords(), // freshness/status
          new TermsTranslated(), // glossary/translation
          new TermsTwice(), // glossary/twice
          new UndefinedTerms(), // glossary/undefined
          new UnusedTerms(), // glossary/unused
          new NumberParity(), // number-parity
          new AbsoluteAddresses(), // offline
          new Phones(), // phone
          new SampleCodes(), // privacy/samples
          new ThirdParties(), // privacy/third-party
          new Rivals(), // provenance/conflict
          new Provenance(), // provenance/missing
          new UnusedSources(), // provenance/unused
          new RealDates(), // real-date
          new NearIds(), // references
          new SingleSource(), // single-source
          new StructureParity(), // structure-parity
          new Terms(), // terms
          new Brackets(), // text/brackets
          new Invisibles(), // text/control
          new LookAlikes(), // text/lookalike
          new Mojibake(), // text/mojibake
          new Twins(), // text/twins
          new Unwritten(), // text/unwritten
          new MixedWidths(), // text/width
          new TranslationDrift(), // translation-drift
          new Weekdays()); // weekday

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }
}

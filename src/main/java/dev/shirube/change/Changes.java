package dev.shirube.change;

import dev.shirube.diagnostic.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a change means for readers.
 *
 * @param before the name of the version before
 * @param sections without those in which nothing changed
 */
public record Changes(Words before, Words after, List<Section> sections) {
  public Changes {
    sections = List.copyOf(sections);
  }

  /**
   * Compares two versions of a site by what they say, not by the lines of their files.
   *
   * @param today tells which days are still ahead
   */
  public static Changes between(Version before, Version after, LocalDate today) {
    Versions versions = new Versions(before, after, today);
    ChangedRecords records = new ChangedRecords(versions);
    return new Changes(
        before.name(),
        after.name(),
        Stream.of(
                new Section(Part.DEADLINES, DeadlineChanges.of(versions, records)),
                new Section(Part.RECORDS, RecordChanges.of(versions, records)),
                new Section(Part.CHECKLISTS, ChecklistChanges.of(versions)),
                new Section(Part.PAGES, PageChanges.of(versions, records)),
                new Section(Part.TRANSLATIONS, TranslationChanges.of(versions)),
                new Section(Part.FINDINGS, FindingChanges.of(versions)),
                new Section(Part.CONFIGURATION, ConfigurationChanges.of(versions)),
                new Section(Part.LIMITS, Limits.of(versions)))
            .filter(section -> !section.told().isEmpty())
            .toList());
  }

  /** Whether nothing changed that could be compared. */
  public boolean isEmpty() {
    return sections.stream().allMatch(section -> section.part() == Part.LIMITS);
  }
}

package dev.shirube.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.config.ConfigLoader;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Records;
import dev.shirube.model.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuesTest {
  private static final ValuePrinter VALUES =
      new ValuePrinter(
          Objects.requireNonNull(
              ConfigLoader.load(Path.of(""), new Findings()).orElseThrow().messages().get("en")),
          new Records(List.of(), Map.of(), Map.of(), Set.of(), missing -> {}));

  private static View.Due due(String today, String field, Value value) {
    Position at = Position.startOf("content/data/deadlines.yml");
    Entry entry = new Entry("deadline", "one", at, Map.of(field, new Field(value, at)));
    return new Dues(VALUES, LocalDate.parse(today)).of(entry);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19, 20, 2026-11-20, 1",
    "2026-11-20, 20, 2026-11-20, 0",
    "2026-11-21, 20, 2026-12-20, 29",
    "2026-12-21, 20, 2027-01-20, 30",
    "2027-01-31, 30, 2027-02-28, 28",
    "2028-02-01, 31, 2028-02-29, 28",
    "2026-04-30, 31, 2026-04-30, 0",
  })
  void aDayOfTheMonthIsDueNextTime(String today, long day, String next, int days) {
    View.Due due = due(today, "day-of-month", new Value.Count(day));
    assertThat(due.iso()).isEqualTo(next);
    assertThat(due.days()).isEqualTo(days);
    assertThat(due.monthly()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20, 0", "2026-11-21, -1", "2025-11-20, 365", "2026-10-31, 20"})
  void aDateIsSoManyDaysAwayOrPast(String today, int days) {
    View.Due due = due(today, "date", new Value.Day(LocalDate.of(2026, 11, 20)));
    assertThat(due.iso()).isEqualTo("2026-11-20");
    assertThat(due.days()).isEqualTo(days);
    assertThat(due.monthly()).isFalse();
    assertThat(due.html().html())
        .isEqualTo("<time datetime=\"2026-11-20\">" + due.text() + "</time>");
  }

  @Test
  void whatHasNoDayIsNeverDue() {
    assertThat(due("2026-11-20", "note", new Value.Plain("2026-11-20"))).isNull();
  }
}

package dev.shirube.check.reading;

import java.time.DayOfWeek;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written beside a date of its day of the week.
 *
 * @param written the day of the week; null where only 祝 is written
 * @param holiday whether it is called a public holiday (祝, 休日)
 */
public record WeekdayPart(@Nullable DayOfWeek written, boolean holiday, int start, int end) {
  public Optional<DayOfWeek> day() {
    return Optional.ofNullable(written);
  }
}

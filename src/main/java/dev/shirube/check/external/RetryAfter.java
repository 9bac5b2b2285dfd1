package dev.shirube.check.external;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to be left alone: seconds, or until a date. */
final class RetryAfter {
  private RetryAfter() {}

  static Optional<Duration> of(Reply reply, Clock clock) {
    String value = reply.header("Retry-After");
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Integer.parseInt(value)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), until.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package dev.shirube.check.links;

import dev.shirube.diagnostic.Severity;
import dev.shirube.diagnostic.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of the folder, before it is led back to where a person mends it.
 *
 * @param other another place that it is about
 */
record Fault(
    String rule,
    Severity severity,
    Spot spot,
    Words message,
    String found,
    String expected,
    Words hint,
    @Nullable Spot other,
    Words note) {

  static Fault wrong(LinkRule rule, Spot spot, Words message) {
    return of(rule, Severity.ERROR, spot, message);
  }

  static Fault doubtful(LinkRule rule, Spot spot, Words message) {
    return of(rule, Severity.WARNING, spot, message);
  }

  private static Fault of(LinkRule rule, Severity severity, Spot spot, Words message) {
    return new Fault(
        rule.id(), severity, spot, message, spot.printed(), "", Words.NONE, null, Words.NONE);
  }

  Fault expected(String value) {
    return new Fault(rule, severity, spot, message, found, value, hint, other, note);
  }

  Fault hint(String ja, String en) {
    return hint(new Words(ja, en));
  }

  Fault hint(Words fix) {
    return new Fault(rule, severity, spot, message, found, expected, fix, other, note);
  }

  Fault other(Spot place, Words words) {
    return new Fault(rule, severity, spot, message, found, expected, hint, place, words);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }
}

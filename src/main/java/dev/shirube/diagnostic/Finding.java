package dev.shirube.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong in the sources, as a value: where, what, and how to mend it.
 *
 * @param rule stable id of the rule, such as {@code page/unknown-key}
 * @param found the value found, or empty
 * @param expected the value expected, or empty
 */
public record Finding(
    String rule,
    Severity severity,
    Position position,
    Words message,
    String found,
    String expected,
    Words hint,
    List<Related> related)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::position)
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.message().en());

  public Finding {
    related = List.copyOf(related);
  }

  public static Finding error(String rule, Position position, Words message) {
    return of(rule, Severity.ERROR, position, message);
  }

  public static Finding warning(String rule, Position position, Words message) {
    return of(rule, Severity.WARNING, position, message);
  }

  private static Finding of(String rule, Severity severity, Position position, Words message) {
    return new Finding(rule, severity, position, message, "", "", Words.NONE, List.of());
  }

  public Finding found(String value) {
    return new Finding(rule, severity, position, message, value, expected, hint, related);
  }

  public Finding expected(String value) {
    return new Finding(rule, severity, position, message, found, value, hint, related);
  }

  public Finding hint(Words fix) {
    return new Finding(rule, severity, position, message, found, expected, fix, related);
  }

  public Finding related(Position other, Words note) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(other, note));
    return new Finding(rule, severity, position, message, found, expected, hint, more);
  }

  /** The same finding, weighed otherwise. */
  public Finding severity(Severity other) {
    return new Finding(rule, other, position, message, found, expected, hint, related);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}

package dev.shirube.check.reading;

/**
 * Digits that count nothing: a code, a postal code, a version, the number of a section.
 *
 * @param code half-width, as it is written but for a postal code, which has no hyphen
 */
public record CodeReading(int start, int end, String code, boolean postal, Width width)
    implements Reading {
  @Override
  public String canonical() {
    return (postal ? "postal:" : "code:") + code;
  }
}

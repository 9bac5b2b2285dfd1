package dev.shirube.check.reading;

/**
 * A telephone number.
 *
 * @param digits half-width digits without signs; one of Japan without +81, beginning with 0
 * @param written the number as it is written, without words before it
 * @param oddHyphen whether it is parted by a dash or a minus that is no ASCII hyphen
 */
public record PhoneReading(
    int start, int end, String digits, Kind kind, String written, Width width, boolean oddHyphen)
    implements Reading {

  /** What kind of number it is. */
  public enum Kind {
    /** 03-0000-0000. */
    NATIONAL,
    /** +81 3 0000 0000. */
    INTERNATIONAL,
    /** #0000. */
    SHORT,
    /** 内線 000, ext. 000. */
    EXTENSION
  }

  @Override
  public String canonical() {
    return switch (kind) {
      case SHORT -> "tel:#" + digits;
      case EXTENSION -> "ext:" + digits;
      case NATIONAL, INTERNATIONAL -> "tel:" + digits;
    };
  }
}

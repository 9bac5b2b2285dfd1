package dev.shirube.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Japanese eras. The JDK's own table depends on its locale data, which differs between versions.
 */
public final class Eras {
  private record Era(String name, LocalDate from) {}

  private static final List<Era> NEWEST_FIRST =
      List.of(
          new Era("令和", LocalDate.of(2019, 5, 1)),
          new Era("平成", LocalDate.of(1989, 1, 8)),
          new Era("昭和", LocalDate.of(1926, 12, 25)),
          new Era("大正", LocalDate.of(1912, 7, 30)),
          new Era("明治", LocalDate.of(1868, 10, 23)));

  private Eras() {}

  /** Takes each era with its first day, the newest first. */
  public static void forEach(BiConsumer<String, LocalDate> visitor) {
    NEWEST_FIRST.forEach(era -> visitor.accept(era.name(), era.from()));
  }

  public static String name(LocalDate date) {
    return of(date).name();
  }

  /** The year within the era; the first one is called 元. */
  public static String year(LocalDate date) {
    int year = date.getYear() - of(date).from().getYear() + 1;
    return year == 1 ? "元" : Integer.toString(year);
  }

  private static Era of(LocalDate date) {
    for (Era era : NEWEST_FIRST) {
      if (!date.isBefore(era.from())) {
        return era;
      }
    }
    return NEWEST_FIRST.get(NEWEST_FIRST.size() - 1);
  }
}

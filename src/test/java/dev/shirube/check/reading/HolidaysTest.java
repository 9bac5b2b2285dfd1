package dev.shirube.check.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HolidaysTest {
  private static final Pattern YEAR = Pattern.compile("holidays (\\d{4}) = \\[(.*)]");
  private static final Pattern DAY = Pattern.compile("isHoliday \"([-\\d]+)\" = (true|false)");
  private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

  /** The browser's calendar is held against the same lists. */
  @TestFactory
  Stream<DynamicTest> holidaysAreThoseThatTheBrowserKnows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/vectors/calendar.cases"))) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(lines).filteredOn(line -> YEAR.matcher(line).matches()).hasSizeGreaterThan(3);
      return lines.stream()
          .filter(line -> YEAR.matcher(line).matches() || DAY.matcher(line).matches())
          .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }
  }

  private static void check(String line) {
    Matcher year = YEAR.matcher(line);
    if (year.matches()) {
      assertThat(Holidays.of(Integer.parseInt(year.group(1))))
          .extracting(LocalDate::toString)
          .containsExactly(year.group(2).replace("\"", "").split(",", -1));
      return;
    }
    Matcher day = DAY.matcher(line);
    assertThat(day.matches()).isTrue();
    assertThat(Holidays.contains(LocalDate.parse(day.group(1))))
        .isEqualTo(Boolean.parseBoolean(day.group(2)));
  }

  @Test
  void theYearOfTheAccessionHasTenDaysOfRestInARow() {
    assertThat(days(2019))
        .containsExactly(
            "01-01", "01-14", "02-11", "03-21", "04-29", "04-30", "05-01", "05-02", "05-03",
            "05-04", "05-05", "05-06", "07-15", "08-11", "08-12", "09-16", "09-23", "10-14",
            "10-22", "11-03", "11-04", "11-23");
  }

  @Test
  void theYearsOfTheGamesMovedThreeHolidays() {
    assertThat(days(2020))
        .containsExactly(
            "01-01", "01-13", "02-11", "02-23", "02-24", "03-20", "04-29", "05-03", "05-04",
            "05-05", "05-06", "07-23", "07-24", "08-10", "09-21", "09-22", "11-03", "11-23");
    assertThat(days(2021))
        .containsExactly(
            "01-01", "01-11", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05",
            "07-22", "07-23", "08-08", "08-09", "09-20", "09-23", "11-03", "11-23");
  }

  @Test
  void olderYearsFollowTheLawOfTheirTime() {
    assertThat(days(2002)).contains("07-20", "09-15", "09-16", "05-04").doesNotContain("08-11");
    assertThat(days(2003)).contains("07-21", "09-15").doesNotContain("07-20");
    assertThat(days(2009)).contains("09-21", "09-22", "09-23", "05-06");
    assertThat(days(2015)).contains("09-21", "09-22", "09-23", "12-23").doesNotContain("08-11");
    assertThat(days(2016)).contains("08-11");
    assertThat(days(2018)).contains("12-23", "12-24", "02-12").doesNotContain("02-23");
  }

  @Test
  void ofYearsBeyondTheTableNothingIsSaid() {
    assertThat(Holidays.known(1999)).isFalse();
    assertThat(Holidays.known(2100)).isFalse();
    assertThat(Holidays.of(2100)).isEmpty();
    assertThat(Holidays.contains(LocalDate.of(2100, 1, 1))).isFalse();
  }

  private static List<String> days(int year) {
    return Holidays.of(year).stream().map(MONTH_DAY::format).toList();
  }
}

package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The functions of the calendar, which is the same wherever the reader is. */
class CalendarIT {
  private static final Pattern CASE =
      Pattern.compile("(?:(?<lang>\\w+): )?(?<name>\\w+) (?<arguments>.*) = (?<result>.+)");

  /** Arguments stand beside each other; a moment is a Date, $date the words of the page. */
  private static final String CALL =
      """
      ([name, text, expected]) => {
        const found = text.replace('$date', '"$date"').match(/"[^"]*"|-?\\d+|\\{.*\\}/g);
        const values = found.map(it => JSON.parse(it)).map(it =>
          it === '$date' ? shirube.words.date
            : it.moment !== undefined ? new Date(it.moment) : it);
        const result = JSON.stringify(shirube.calendar[name](...values));
        return {found: result, expected: JSON.stringify(JSON.parse(expected))};
      }
      """;

  private static final Map<String, Page> pages = new LinkedHashMap<>();
  private static LiveSite site;

  @BeforeAll
  static void publishAndOpen(@TempDir Path folder) throws IOException {
    site = new LiveSite(folder);
    pages.put("ja", site.reader("Asia/Tokyo"));
    pages.put("en", site.reader("America/Los_Angeles"));
    pages.forEach((lang, page) -> page.navigate(site.served(lang)));
  }

  @AfterAll
  static void close() {
    site.close();
    pages.clear();
  }

  @TestFactory
  Stream<DynamicTest> aFunctionGivesTheSameEverywhere() {
    return CaseRows.lines("calendar.cases").stream()
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static void check(String line) {
    Matcher given = CASE.matcher(line);
    assertThat(given.matches()).as(line).isTrue();
    String lang = given.group("lang");
    for (Map.Entry<String, Page> page : pages.entrySet()) {
      if (lang == null || lang.equals(page.getKey())) {
        Map<?, ?> result =
            (Map<?, ?>)
                page.getValue()
                    .evaluate(
                        CALL,
                        new String[] {
                          given.group("name"), given.group("arguments"), given.group("result")
                        });
        assertThat(result.get("found")).as(page.getKey()).isEqualTo(result.get("expected"));
      }
    }
  }

  /** A browser without the zones of the world still knows Japan's time, and claims no other. */
  @Test
  void japansTimeNeedsNoTableOfZones() {
    Page page = site.reader("Europe/London");
    page.addInitScript("Intl.DateTimeFormat = function () { throw new RangeError(); };");
    page.navigate(site.served("ja"));
    assertThat(
            page.evaluate(
                "() => shirube.calendar.day(new Date('2026-11-19T15:01:00Z'), 'Asia/Tokyo')"))
        .isEqualTo(Map.of("date", "2026-11-20", "minutes", 1));
    assertThat(page.evaluate("() => shirube.calendar.day(new Date(), 'Asia/Seoul')")).isNull();
  }
}

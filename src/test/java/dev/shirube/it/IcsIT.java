package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendar files, read again by somebody else's library. */
class IcsIT {
  /** 2026-11-28T09:50:00Z. */
  private static final double NOW = 1_795_859_400_000.0;

  private static final int MOST_OCTETS = 75;

  private static ScriptPage page;

  @BeforeAll
  static void open() {
    page = new ScriptPage("calendar", "ics");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  /** Titles with everything that means something in the format, and letters of every length. */
  static Stream<String> titles() {
    return Stream.of(
        "Apply for claims",
        "請求の利用申請：この日まで",
        "comma, semicolon; colon: \\ backslash \\n \"quotes\"",
        "two\nlines and\n\nan empty one",
        "END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",
        "DTSTART;VALUE=DATE:19700101",
        "two  spaces",
        "=?utf-8?Q?no?=, %0D%0A, &lt;b&gt;<script>alert(1)</script>",
        "a".repeat(400),
        "あ".repeat(200),
        "é".repeat(150),
        "😀".repeat(80),
        "葛󠄀城市 👩🏽‍⚕️ ﾊﾝｶｸ",
        "a" + "😀é,あ;\\".repeat(40));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void aTextComesBackAsItWas(String title) throws Exception {
    VEvent event = only(write(event(title, title)));
    assertThat(event.getSummary().getValue()).isEqualTo(title);
    assertThat(event.getDescription().getValue()).isEqualTo(title);
  }

  /** However letters and the ends of lines fall. */
  @Test
  void noLineIsTooLongAndNoLetterIsBroken() throws Exception {
    for (int before = 0; before < 80; before++) {
      String title = "x".repeat(before) + "締😀切é".repeat(15);
      String file = write(event(title, ""));
      assertThat(List.of(file.split("\r\n", -1)))
          .allSatisfy(
              line ->
                  assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                      .isLessThanOrEqualTo(MOST_OCTETS));
      assertThat(file.getBytes(StandardCharsets.UTF_8)).isEqualTo(utf8InTheBrowser(file));
      assertThat(only(file).getSummary().getValue()).isEqualTo(title);
    }
  }

  private static byte[] utf8InTheBrowser(String text) {
    List<?> bytes =
        (List<?>) page.run("text => [...new TextEncoder().encode(text)].map(Number)", text);
    byte[] all = new byte[bytes.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = ((Number) bytes.get(i)).byteValue();
    }
    return all;
  }

  @Test
  void linesEndAsTheFormatAsksAndNothingElseEndsOne() {
    String file = write(event("one\rtwo\r\nthree\u2028four\u0085five\u0000six\u000bseven", ""));
    assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n", "\u2028", "\u0085", "\u0000");
  }

  @Test
  void whatIsHalfALetterDoesNotSpoilTheFile() throws Exception {
    String file =
        (String)
            page.run(
                "now => shirube.ics.write([{uid: 'a', day: '2027-07-01', title: 'a\\ud800b\\udc00'}], now)",
                NOW);
    assertThat(only(file).getSummary().getValue()).isEqualTo("a\ufffdb\ufffd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "2026-12-31", "2028-02-28", "2028-02-29", "2027-02-28"})
  void aDayIsAWholeDay(String day) throws Exception {
    Map<String, Object> it = event("day", "text");
    it.put("day", day);
    VEvent event = only(write(it));
    LocalDate begin = LocalDate.parse(day);
    assertThat(event.getDateTimeStart().getDate()).isEqualTo(begin);
    assertThat(event.getDateTimeEnd().getDate()).isEqualTo(begin.plusDays(1));
  }

  @Test
  void anEventHasItsNameAndSaysWhenItWasMade() throws Exception {
    VEvent event = only(write(event("title", "text")));
    assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("plan.set-up.k3f9@guide");
    assertThat(event.getDateTimeStamp().getDate()).isEqualTo(Instant.ofEpochMilli((long) NOW));
    assertThat(event.getUrl().getUri()).hasToString("https://example.org/ja/planner.html");
    assertThat(event.getSequence().getSequenceNo()).isPositive();
    String later =
        (String)
            page.run(
                "now => shirube.ics.write([{uid: 'a', day: '2027-07-01', title: 'b'}], now)",
                NOW + 120_000);
    assertThat(only(later).getSequence().getSequenceNo())
        .isGreaterThan(event.getSequence().getSequenceNo());
  }

  /** At nine in the morning, so many days before. */
  @Test
  void aReminderComesInTheMorning() throws Exception {
    Map<String, Object> it = event("title", "");
    it.put("remind", 7);
    VEvent event = only(write(it));
    assertThat(event.getAlarms()).hasSize(1);
    String trigger = event.getAlarms().get(0).getRequiredProperty("TRIGGER").getValue();
    assertThat(Duration.parse(trigger).negated()).isEqualTo(Duration.ofDays(6).plusHours(15));
    assertThat(only(write(event("title", ""))).getAlarms()).isEmpty();
  }

  @Test
  void manyEventsStandInOneFile() throws Exception {
    Map<String, Object> second = event("second", "");
    second.put("uid", "other");
    Calendar calendar = read(write(List.of(event("first", ""), second)));
    assertThat(calendar.getComponents(Component.VEVENT)).hasSize(2);
    assertThat(read(write(List.of())).getComponents(Component.VEVENT)).isEmpty();
  }

  private static Map<String, Object> event(String title, String text) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("uid", "plan.set-up.k3f9@guide");
    event.put("day", "2027-07-01");
    event.put("title", title);
    event.put("text", text);
    event.put("url", "https://example.org/ja/planner.html");
    return event;
  }

  private static String write(Map<String, Object> event) {
    return write(List.of(event));
  }

  private static String write(List<Map<String, Object>> events) {
    return (String)
        page.run("([events, now]) => shirube.ics.write(events, now)", List.of(events, NOW));
  }

  /** The one event of a file that keeps the format's rules. */
  private static VEvent only(String file) throws IOException, ParserException {
    Calendar calendar = read(file);
    var result = calendar.validate();
    assertThat(result.hasErrors()).as("%s", result).isFalse();
    assertThat(calendar.getComponents()).hasSize(1);
    return (VEvent) calendar.getComponents().get(0);
  }

  static Calendar read(String file) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(file));
  }
}

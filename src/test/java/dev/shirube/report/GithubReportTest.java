package dev.shirube.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GithubReportTest {
  private record Command(String name, Map<String, String> properties, String message) {}

  /** As the runner reads a line: up to the second pair of colons, by commas, by the first “=”. */
  private static Command read(String line) {
    int end = line.indexOf("::", 2);
    String head = line.substring(2, end);
    int space = head.indexOf(' ');
    Map<String, String> properties = new HashMap<>();
    for (String property : head.substring(space + 1).split(",", -1)) {
      int equals = property.indexOf('=');
      properties.put(
          property.substring(0, equals),
          unescaped(property.substring(equals + 1).replace("%3A", ":").replace("%2C", ",")));
    }
    return new Command(head.substring(0, space), properties, unescaped(line.substring(end + 2)));
  }

  private static String unescaped(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }

  private static List<String> lines(Checked checked) {
    return Samples.print(Format.GITHUB, "en", checked).lines().toList();
  }

  @Test
  void everyFindingIsOneCommandOnOneLine() {
    List<String> lines = lines(Samples.all());
    assertThat(lines).hasSize(6);
    assertThat(lines.subList(0, 5)).allMatch(line -> line.matches("::(error|warning) .*"));
    assertThat(lines.get(5)).isEqualTo("4 errors, 1 warning in 82 pages, 12,345 links.");
  }

  @Test
  void aLineReadsBackAsTheFinding() {
    Command command = read(lines(Samples.all()).get(0));
    assertThat(command.name()).isEqualTo("warning");
    assertThat(command.properties())
        .isEqualTo(
            Map.of(
                "file", "content/en/a,b: 100% [x] 予定.md",
                "line", "12",
                "col", "40",
                "title", "weekday"));
    assertThat(command.message())
        .startsWith("Wrong: 50%, \"<b>\" & '::error::'\nfound: {{date.x}}\n[こちら](../x.html)\tC:\\n")
        .contains("line one\nline two", "\ncontent/data/deadlines.yml:7:3: Friday here [1]");
  }

  @Test
  void whatWasWrittenAsAnEscapeStaysWhatItWas() {
    Checked checked = new Checked(List.of(Samples.PLAIN.found("a%0Ab")), 1, 1);
    assertThat(read(lines(checked).get(0)).message()).contains("found: a%0Ab\n");
  }

  @Test
  void nothingFoundIsAWordToPeopleAndNoCommand() {
    assertThat(lines(Samples.nothing())).containsExactly("All is well in 1 page, 1 link.");
  }
}

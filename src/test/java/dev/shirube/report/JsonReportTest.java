package dev.shirube.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
  private static JsonNode read(String lang, Checked checked) {
    return JsonMapper.shared().readTree(Samples.print(Format.JSON, lang, checked));
  }

  @Test
  void hasExactlyTheKeysThatScriptsRelyOn() {
    JsonNode report = read("en", Samples.all());
    assertThat(report.propertyNames()).containsExactly("tool", "version", "findings", "summary");
    assertThat(report.path("summary").propertyNames())
        .containsExactly("errors", "warnings", "pages", "links");
    assertThat(report.path("findings").size()).isEqualTo(5);
    for (JsonNode finding : report.path("findings")) {
      assertThat(finding.propertyNames())
          .containsExactly(
              "rule",
              "severity",
              "file",
              "line",
              "column",
              "message",
              "found",
              "expected",
              "hint",
              "related");
      for (JsonNode related : finding.path("related")) {
        assertThat(related.propertyNames()).containsExactly("file", "line", "message");
      }
    }
  }

  @Test
  void valuesReadBackAsTheyWere() {
    JsonNode special = read("ja", Samples.all()).path("findings").path(0);
    assertThat(special.path("severity").asString()).isEqualTo("warning");
    assertThat(special.path("file").asString()).isEqualTo(Samples.SPECIAL.position().file());
    assertThat(special.path("line").asInt()).isEqualTo(12);
    assertThat(special.path("column").asInt()).isEqualTo(40);
    assertThat(special.path("message").asString()).isEqualTo(Samples.SPECIAL.message().ja());
    assertThat(special.path("found").asString()).isEqualTo(Samples.SPECIAL.found());
    assertThat(special.path("hint").asString()).isEqualTo("一行目\n二行目");
    assertThat(special.path("related").path(0).path("line").asInt()).isEqualTo(7);
  }

  @Test
  void countsWhatItTells() {
    JsonNode summary = read("en", Samples.all()).path("summary");
    assertThat(summary.path("errors").asInt()).isEqualTo(4);
    assertThat(summary.path("warnings").asInt()).isEqualTo(1);
    assertThat(summary.path("pages").asInt()).isEqualTo(82);
    assertThat(summary.path("links").asInt()).isEqualTo(12_345);
  }
}

package dev.shirube.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void whatWasFoundCannotSteerTheTerminal() {
    assertThat(Samples.print(Format.TEXT, "en", Samples.all())).doesNotContain("\u001b", "\u0007");
  }

  @Test
  void coloursComeOnlyWhereTheyAreWanted() {
    Report coloured = Reports.of(Format.TEXT, Samples.ROOT, "en", true, Samples.TOOL);
    String printed = Samples.print(coloured, Samples.all());
    assertThat(printed).contains("\u001b[31merror\u001b[0m", "\u001b[33mwarning\u001b[0m");
  }

  @Test
  void theSourceLineStandsBelowTheFinding() {
    assertThat(Samples.print(Format.TEXT, "en", Samples.all()))
        .contains("  3 | 申請の前に [手順](../fees.html#step-3) を読む。\n");
  }

  @Test
  void findingsAloneComeWithoutCounts() {
    StringWriter text = new StringWriter();
    new TextReport(Samples.ROOT, "en", false)
        .print(List.of(Samples.PLAIN), new PrintWriter(text, true));
    assertThat(text.toString()).contains("[links/anchor]").doesNotContain("1 error");
  }
}

package dev.shirube.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class FormatTest {
  @Command(name = "sample")
  private static final class Sample {
    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;
  }

  @ParameterizedTest
  @EnumSource
  void theCommandLineTakesTheNameThatItShows(Format format) {
    Sample sample = new Sample();
    CommandLine line = new CommandLine(sample);
    line.parseArgs("--format", format.toString());
    assertThat(sample.format).isEqualTo(format);
    assertThat(line.getUsageMessage()).contains("One of text, json, sarif, github, junit.");
    assertThat(Format.named(format.toString())).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xml", "Json", "json "})
  void noOtherNameIsKnown(String name) {
    assertThat(Format.named(name)).isEmpty();
  }
}

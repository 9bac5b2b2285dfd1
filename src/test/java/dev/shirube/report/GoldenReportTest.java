package dev.shirube.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each format against what it printed when a person last read it. A file that is no longer what is
 * printed is written anew with {@code -Dshirube.accept=true}.
 */
class GoldenReportTest {
  static Stream<Arguments> reports() {
    return Arrays.stream(Format.values())
        .flatMap(
            format ->
                Stream.of("ja", "en")
                    .flatMap(
                        lang ->
                            Stream.of(
                                Arguments.of(format, lang, "all"),
                                Arguments.of(format, lang, "nothing"))));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void printsWhatAPersonHasRead(Format format, String lang, String name) throws IOException {
    Checked checked = name.equals("all") ? Samples.all() : Samples.nothing();
    String printed = Samples.print(format, lang, checked);
    Path file = Samples.ROOT.resolve(name + "." + lang + "." + format);
    if (Boolean.getBoolean("shirube.accept")) {
      Files.writeString(file, printed);
    }
    String expected = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    assertThat(printed.replace(System.lineSeparator(), "\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theOrderOfRulesAndTheLocaleOfTheMachineDoNotShow(Format format, String lang, String name) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Samples.print(format, lang, Samples.reversed()))
          .isEqualTo(Samples.print(format, lang, Samples.all()));
      assertThat(Samples.print(format, lang, Samples.nothing())).doesNotContain("١");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyPeopleGetTheLineEndsOfTheirSystem(Format format) {
    StringWriter text = new StringWriter();
    PrintWriter otherSystem =
        new PrintWriter(text) {
          @Override
          public void println() {
            write("\r\n");
          }
        };
    Reports.of(format, Samples.ROOT, "ja", false, Samples.TOOL).print(Samples.all(), otherSystem);
    assertThat(text.toString().contains("\r")).isEqualTo(format.forPeople());
  }
}

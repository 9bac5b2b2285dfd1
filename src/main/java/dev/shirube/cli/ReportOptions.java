package dev.shirube.cli;

import dev.shirube.check.rules.RulePages;
import dev.shirube.diagnostic.Finding;
import dev.shirube.pipeline.SiteBuild;
import dev.shirube.report.Checked;
import dev.shirube.report.Format;
import dev.shirube.report.Reports;
import dev.shirube.report.Tool;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** How the findings of a check are told, and which of them make it fail. */
final class ReportOptions {
  private final OptionSpec format =
      Commands.option(
              "--format",
              "FORMAT",
              Format.class,
              "How findings are told: ${COMPLETION-CANDIDATES} (default: text).")
          .converters(new FormatReader())
          .initialValue(Format.TEXT)
          .build();

  private final OptionSpec strict = Commands.flag("--strict", "Let warnings fail too.");

  void addTo(CommandSpec spec) {
    spec.addOption(format).addOption(strict);
  }

  /**
   * Prints a report and answers the exit code.
   *
   * @param root the folder to which the files of findings are relative
   * @param rules the names of all rules that were run
   */
  int tell(Checked checked, Path root, Collection<String> rules, Shirube shirube, PrintWriter out) {
    Tool tool = Tool.of(SiteBuild.VERSION, null, rules, RulePages::about);
    Reports.of(format.getValue(), root, shirube.lang(), shirube.colour(), tool).print(checked, out);
    out.flush();
    boolean failed = checked.findings().stream().anyMatch(this::fails);
    return failed ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private boolean fails(Finding finding) {
    return strict.<Boolean>getValue() || finding.isError();
  }

  private static final class FormatReader implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return Format.named(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no format “" + name + "”; take one of " + names() + "."));
    }

    private static String names() {
      return Arrays.stream(Format.values()).map(Format::toString).collect(Collectors.joining(", "));
    }
  }
}

package dev.shirube.cli;

import dev.shirube.check.rules.RulePages;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import dev.shirube.pipeline.SiteBuild;
import dev.shirube.report.Checked;
import dev.shirube.report.Format;
import dev.shirube.report.Reports;
import dev.shirube.report.Tool;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** How the findings of a check are told, and which of them make it fail. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How findings are told: ${COMPLETION-CANDIDATES} (default: text).")
  Format format = Format.TEXT;

  @Option(names = "--strict", description = "Let warnings fail too.")
  boolean strict;

  /**
   * Prints a report and answers the exit code.
   *
   * @param root the folder to which the files of findings are relative
   * @param rules the names of all rules that were run
   */
  int tell(Checked checked, Path root, Collection<String> rules, Shirube shirube, PrintWriter out) {
    Map<String, Words> about = new TreeMap<>();
    rules.forEach(rule -> about.put(rule, RulePages.about(rule)));
    Tool tool = Tool.of(SiteBuild.VERSION, null, about);
    Reports.of(format, root, shirube.lang(), shirube.colour(), tool).print(checked, out);
    out.flush();
    boolean failed = checked.findings().stream().anyMatch(this::fails);
    return failed ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private boolean fails(Finding finding) {
    return strict || finding.isError();
  }
}

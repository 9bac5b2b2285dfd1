package dev.shirube.cli;

import dev.shirube.pipeline.CheckOptions;
import dev.shirube.pipeline.CheckResult;
import dev.shirube.pipeline.SiteCheck;
import dev.shirube.report.Checked;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Shirube.Version.class,
    description = "Checks sources and pages: links, data, both languages. Publishes nothing.",
    usageHelpWidth = 90)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand Shirube shirube;
  @Spec CommandSpec spec;

  @Mixin ReportOptions report = new ReportOptions();

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "Check as on this day (default: today).")
  @Nullable LocalDate today;

  @Option(names = "--external", description = "Ask the servers of others, too.")
  boolean external;

  @Override
  public Integer call() {
    Path root = shirube.root();
    CheckOptions options =
        external
            ? new CheckOptions(
                root, today, places -> ExternalLinks.ask(places.get(), shirube, spec).findings())
            : new CheckOptions(root, today);
    CheckResult result = check(options);
    Checked checked = new Checked(result.findings(), result.pages(), result.links());
    int exit = report.tell(checked, root, SiteCheck.rules(), shirube, spec.commandLine().getOut());
    return result.configured() ? exit : ExitCode.USAGE;
  }

  private CheckResult check(CheckOptions options) {
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), shirube.lang(), shirube.terminal())) {
      return SiteCheck.run(options, progress);
    }
  }
}

package dev.shirube.cli;

import dev.shirube.pipeline.CheckOptions;
import dev.shirube.pipeline.CheckResult;
import dev.shirube.pipeline.SiteCheck;
import dev.shirube.report.Checked;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

final class CheckCommand implements Callable<Integer> {
  private final OptionSpec today = Commands.today("Check as on this day (default: today).");
  private final OptionSpec external =
      Commands.flag("--external", "Ask the servers of others, too.");
  private final ReportOptions report = new ReportOptions();
  private final Shirube shirube;
  private final CommandSpec spec;

  CheckCommand(Shirube shirube) {
    this.shirube = shirube;
    this.spec =
        Commands.named(
            "check",
            "Checks sources and pages: links, data, both languages. Publishes nothing.",
            this,
            today,
            external);
    report.addTo(spec);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    Path root = shirube.root();
    CheckOptions options =
        external.<Boolean>getValue()
            ? new CheckOptions(
                root,
                today.getValue(),
                places -> ExternalLinks.ask(places.get(), shirube, spec).findings())
            : new CheckOptions(root, today.getValue());
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

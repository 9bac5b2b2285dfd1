package dev.shirube.cli;

import dev.shirube.artefact.bundle.Bundle;
import dev.shirube.diagnostic.Finding;
import dev.shirube.pipeline.SitePackage;
import dev.shirube.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Makes what is handed out: a zip, and the whole site in one file. */
final class PackageCommand implements Callable<Integer> {
  private final OptionSpec out =
      Commands.option(
              "--out",
              "FILE.zip",
              Path.class,
              "The zip; the single file is written beside it (default: below target/package).")
          .build();
  private final OptionSpec today = Commands.today("Build as on this day (default: today).");
  private final Shirube shirube;
  private final CommandSpec spec;

  PackageCommand(Shirube shirube) {
    this.shirube = shirube;
    this.spec =
        Commands.named(
            "package",
            "Makes a zip to hand out, and the whole site in one file.",
            this,
            out,
            today);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    Path root = shirube.root();
    SitePackage.Result result = bundle(root);
    PrintWriter err = spec.commandLine().getErr();
    new TextReport(root, shirube.lang(), shirube.colour()).print(result.findings(), err);
    boolean ja = shirube.lang().equals("ja");
    if (result.written().isPresent()) {
      Bundle.Written written = result.written().get();
      PrintWriter told = spec.commandLine().getOut();
      told.println(written.zip() + " (" + megabytes(written.zipSize()) + ")");
      told.println(written.single() + " (" + megabytes(written.singleSize()) + ")");
      return ExitCode.FINE;
    }
    long errors = result.findings().stream().filter(Finding::isError).count();
    err.println(
        ja
            ? errors + " 件の誤りがあるため、まとめていません。"
            : "Nothing bundled: " + (errors == 1 ? "1 error." : errors + " errors."));
    return result.configured() ? ExitCode.FINDINGS : ExitCode.USAGE;
  }

  private SitePackage.Result bundle(Path root) {
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), shirube.lang(), shirube.terminal())) {
      return SitePackage.run(root, out.getValue(), today.getValue(), progress);
    }
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}

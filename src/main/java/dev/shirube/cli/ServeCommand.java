package dev.shirube.cli;

import dev.shirube.diagnostic.Finding;
import dev.shirube.report.TextReport;
import dev.shirube.serve.Workshop;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 4000;

  private final OptionSpec port =
      Commands.option(
              "--port",
              "N",
              Integer.class,
              "Port on this machine (default: 4000, or the next that is free).")
          .build();
  private final OptionSpec drafts = Commands.flag("--drafts", "Show pages marked as drafts too.");
  private final OptionSpec today = Commands.today("Show it as on this day (default: today).");
  private final Shirube shirube;
  private final CommandSpec spec;

  ServeCommand(Shirube shirube) {
    this.shirube = shirube;
    this.spec =
        Commands.named(
            "serve",
            "Shows the site on this machine and follows each save. Publishes nothing.",
            this,
            port,
            drafts,
            today);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    Path root = shirube.root();
    try (Workshop workshop = open(root)) {
      // Ctrl-C ends the process; what is open is closed first
      Runtime.getRuntime().addShutdownHook(new Thread(workshop::close));
      say(
          "プレビュー：" + workshop.address() + " （終わるときは Ctrl+C）",
          "Preview: " + workshop.address() + " (Ctrl+C ends it)");
      workshop.run(new Teller(root));
    }
    return ExitCode.FINE;
  }

  private Workshop open(Path root) {
    Integer named = port.getValue();
    int wanted = named == null ? PORT : named;
    if (wanted < 0 || wanted > 65_535) {
      throw fault(
          "--port " + wanted + "：0 から 65535 までの番号を書いてください。",
          "--port " + wanted + ": write a number from 0 to 65535.");
    }
    Workshop workshop = open(root, wanted);
    if (workshop != null) {
      return workshop;
    }
    OptionalInt free = Workshop.freeAbove(wanted);
    if (named == null && free.isPresent()) {
      workshop = open(root, free.getAsInt());
    }
    if (workshop == null) {
      String next = free.isPresent() ? " --port " + free.getAsInt() : "";
      throw fault(
          "ポート "
              + wanted
              + " はほかのプログラムが使っています。"
              + (next.isEmpty() ? "" : next.strip() + " を試してください。"),
          "Port "
              + wanted
              + " is used by another program."
              + (next.isEmpty() ? "" : " Try" + next + "."));
    }
    say(
        "ポート " + wanted + " は使われているため、" + free.getAsInt() + " を使います。",
        "Port " + wanted + " is taken; using " + free.getAsInt() + ".");
    return workshop;
  }

  private @Nullable Workshop open(Path root, int number) {
    return Workshop.open(root, drafts.getValue(), today.getValue(), number);
  }

  private ParameterException fault(String ja, String en) {
    return new ParameterException(spec.commandLine(), shirube.lang().equals("ja") ? ja : en);
  }

  /** Prints what an editor who looks at the terminal wants to know. */
  private final class Teller implements Workshop.Follower {
    private final Path root;
    private List<Finding> last = List.of();

    Teller(Path root) {
      this.root = root;
    }

    @Override
    public synchronized void shown(Workshop.Round round) {
      if (!round.right()) {
        report(round.findings());
        say("誤りを直すまで、前のページを表示しています。", "Until this is mended, the last good pages are shown.");
      } else {
        say("表示しました（" + round.millis() + " ミリ秒）。", "Shown (" + round.millis() + " ms).");
      }
    }

    /** Says nothing that it has just said. */
    @Override
    public synchronized void checked(List<Finding> findings) {
      if (findings.equals(last)) {
        return;
      }
      last = findings;
      report(findings);
      if (findings.isEmpty()) {
        say("誤りはもうありません。", "Nothing is wrong any more.");
      }
    }

    private void report(List<Finding> findings) {
      new TextReport(root, shirube.lang(), shirube.colour())
          .print(findings, spec.commandLine().getErr());
    }
  }

  private void say(String ja, String en) {
    spec.commandLine().getOut().println(shirube.lang().equals("ja") ? ja : en);
  }
}

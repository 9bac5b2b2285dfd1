package dev.shirube.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Does in one process what people ask for, so that the launcher can keep the classes it takes. An
 * archive holds the classes of one process only.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
  @ParentCommand Shirube shirube;

  @Option(names = "--out", required = true)
  Path out = Path.of("");

  @Override
  public Integer call() {
    String root = shirube.root().toString();
    // Publishing over a site needs more than publishing the first one.
    run("--root", root, "build", "--out", out.toString());
    run("--root", root, "build", "--out", out.toString());
    run("--root", root, "check");
    run("links", out.toString());
    return ExitCode.FINE;
  }

  private static void run(String... args) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Main.run(args, Locale.ENGLISH, false, false, nowhere, nowhere);
  }
}

package dev.shirube.cli;

import dev.shirube.diagnostic.FatalException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;

/** Entry of the process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean terminal = Boolean.getBoolean("shirube.terminal");
    boolean colour = terminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    System.exit(run(args, Locale.getDefault(), terminal, colour, out, err));
  }

  /**
   * Runs a command line as the process would and answers its exit code.
   *
   * @param locale of the person who reads the messages
   * @param terminal whether that person looks on, and would like to hear of progress
   * @param colour whether messages may be coloured
   */
  public static int run(
      String[] args,
      Locale locale,
      boolean terminal,
      boolean colour,
      PrintWriter out,
      PrintWriter err) {
    Shirube shirube = new Shirube(locale, terminal, colour);
    CommandLine commandLine =
        new CommandLine(shirube)
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(
                (failure, line, parsed) -> {
                  line.getErr().println(message(failure, shirube.lang()));
                  return ExitCode.FAILED;
                });
    if (args.length == 0) {
      commandLine.usage(out);
      return ExitCode.USAGE;
    }
    return commandLine.execute(args);
  }

  /** A known failure in a sentence; an unknown one with its trace, since it is the tool's fault. */
  private static String message(Exception failure, String lang) {
    if (failure instanceof FatalException fatal) {
      return fatal.words().in(lang);
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return "Shirube itself failed; please report this:\n" + trace;
  }
}

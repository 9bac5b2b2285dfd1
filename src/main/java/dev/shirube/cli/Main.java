package dev.shirube.cli;

import dev.shirube.diagnostic.FatalException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

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
    CommandLine commandLine = shirube.commandLine(List.of(args));
    commandLine.setOut(out).setErr(err).setExecutionExceptionHandler(new FailureTeller(shirube));
    if (args.length == 0) {
      commandLine.usage(out);
      return ExitCode.USAGE;
    }
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      err.println(
          shirube.lang().equals("ja")
              ? "メモリーが足りません。SHIRUBE_JAVA_OPTS=-Xmx4g のように増やしてください。"
              : "Out of memory. Give more by, for example, SHIRUBE_JAVA_OPTS=-Xmx4g.");
      return ExitCode.FAILED;
    }
  }

  private record FailureTeller(Shirube shirube) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
      line.getErr().println(message(failure, shirube.lang()));
      return ExitCode.FAILED;
    }

    /**
     * A known failure in a sentence; an unknown one with its trace, since it is the tool's fault.
     */
    private static String message(Exception failure, String lang) {
      if (failure instanceof FatalException fatal) {
        return fatal.words().in(lang);
      }
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      return "Shirube itself failed; please report this:\n" + trace;
    }
  }
}

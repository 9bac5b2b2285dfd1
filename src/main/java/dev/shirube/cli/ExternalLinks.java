package dev.shirube.cli;

import dev.shirube.check.external.AddressFindings;
import dev.shirube.check.external.Answers;
import dev.shirube.check.external.ExternalAddresses;
import dev.shirube.check.external.ExternalOptions;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.pipeline.SiteBuild;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Asks the servers of others where a person wished it, and says how that went. */
record ExternalLinks(List<Finding> findings) {
  /** Between two words on how far it is. */
  private static final int STEP = 25;

  static ExternalLinks ask(
      Map<String, List<Position>> addresses, Shirube shirube, CommandSpec spec) {
    PrintWriter err = spec.commandLine().getErr();
    Answers answers =
        ExternalAddresses.ask(
            addresses.keySet(),
            options(),
            progress -> {
              if (shirube.terminal() && progress.done() % STEP == 0) {
                err.println("  " + progress.done() + " / " + progress.total());
              }
            });
    List<Finding> findings = new ArrayList<>();
    answers
        .byAddress()
        .forEach(
            (address, answer) ->
                AddressFindings.of(address, answer, addresses.getOrDefault(address, List.of()))
                    .ifPresent(findings::add));
    answers.notes().forEach(note -> err.println(note.in(shirube.lang())));
    err.println(answers.summary().in(shirube.lang()));
    return new ExternalLinks(findings);
  }

  /** Answers are kept beside the tool, since the folder is somebody else's. */
  private static ExternalOptions options() {
    ExternalOptions options = ExternalOptions.of(SiteBuild.VERSION);
    String home = System.getProperty("shirube.home", "");
    return home.isEmpty()
        ? options
        : options.remembering(Path.of(home).resolve("target").resolve("external-answers.txt"));
  }
}

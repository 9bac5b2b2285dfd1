package dev.shirube.cli;

import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.edit.skeleton.Begun;
import dev.shirube.edit.skeleton.Skeleton;
import dev.shirube.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Begins a page or a record; see {@link Skeleton}. */
final class NewCommand implements Callable<Integer> {
  private final PositionalParamSpec type =
      PositionalParamSpec.builder()
          .index("0")
          .paramLabel("TYPE")
          .type(String.class)
          .required(true)
          .description("page, or a type of record such as contact.")
          .build();
  private final PositionalParamSpec name =
      PositionalParamSpec.builder()
          .index("1")
          .paramLabel("NAME")
          .type(String.class)
          .required(true)
          .description("A page's path such as apply/renewal, a record's id such as my-desk.")
          .build();
  private final OptionSpec today = Commands.today("The day of its first check (default: today).");
  private final Shirube shirube;
  private final CommandSpec spec;

  NewCommand(Shirube shirube) {
    this.shirube = shirube;
    this.spec =
        Commands.named(
            "new",
            "Begins a page in all languages, or a record, with all that it must have.",
            this,
            type,
            name,
            today);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    Path root = shirube.root();
    Begun begun = Skeleton.begin(root, type.getValue(), name.getValue(), today.getValue());
    if (begun instanceof Begun.Refused refused) {
      throw new ParameterException(spec.commandLine(), refused.reason().in(shirube.lang()));
    }
    if (begun instanceof Begun.Unconfigured unconfigured) {
      new TextReport(root, shirube.lang(), shirube.colour())
          .print(unconfigured.findings(), spec.commandLine().getErr());
      return ExitCode.USAGE;
    }
    tell((Begun.Made) begun);
    return ExitCode.FINE;
  }

  private void tell(Begun.Made made) {
    PrintWriter out = spec.commandLine().getOut();
    boolean ja = shirube.lang().equals("ja");
    out.println(ja ? "作りました：" : "Begun:");
    for (Position place : made.places()) {
      out.println("  " + place.file() + ":" + place.line());
    }
    out.println(ja ? "次にすること：" : "Next:");
    int step = 1;
    for (Words words : made.next()) {
      out.println("  " + step++ + ". " + words.in(shirube.lang()));
    }
  }
}

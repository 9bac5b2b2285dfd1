package dev.shirube.cli;

import dev.shirube.change.Changes;
import dev.shirube.change.MarkdownTelling;
import dev.shirube.change.TextTelling;
import dev.shirube.pipeline.DiffOptions;
import dev.shirube.pipeline.DiffResult;
import dev.shirube.pipeline.SiteDiff;
import dev.shirube.report.TextReport;
import dev.shirube.revision.Range;
import dev.shirube.revision.UnknownRevision;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

final class DiffCommand implements Callable<Integer> {
  /** How changes are told; each prints itself as people type it. */
  enum Form {
    TEXT,
    MARKDOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final PositionalParamSpec revision =
      PositionalParamSpec.builder()
          .paramLabel("REV")
          .type(String.class)
          .required(true)
          .description(
              "What to compare with: a branch, tag or commit; REV..REV2 compares two of them.")
          .build();
  private final OptionSpec format =
      Commands.option(
              "--format",
              "FORMAT",
              Form.class,
              "How changes are told: text, or markdown with both languages for a pull request"
                  + " (default: text).")
          .converters(new FormReader())
          .initialValue(Form.TEXT)
          .build();
  private final OptionSpec today = Commands.today("Compare as on this day (default: today).");
  private final Shirube shirube;
  private final CommandSpec spec;

  DiffCommand(Shirube shirube) {
    this.shirube = shirube;
    this.spec =
        Commands.named(
            "diff",
            "Tells what changes since a git revision mean for readers.",
            this,
            revision,
            format,
            today);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    DiffOptions options =
        new DiffOptions(shirube.root(), Range.parse(revision.getValue()), today.getValue());
    DiffResult result = compare(options);
    if (result.changes().isEmpty()) {
      new TextReport(options.root(), shirube.lang(), shirube.colour())
          .print(result.findings(), spec.commandLine().getErr());
      return ExitCode.USAGE;
    }
    Changes changes = result.changes().get();
    if (format.<Form>getValue() == Form.MARKDOWN) {
      new MarkdownTelling(changes).print(out);
    } else {
      new TextTelling(shirube.lang()).print(changes, out);
    }
    return ExitCode.FINE;
  }

  private DiffResult compare(DiffOptions options) {
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), shirube.lang(), shirube.terminal())) {
      return SiteDiff.run(options, progress);
    } catch (UnknownRevision e) {
      throw new ParameterException(spec.commandLine(), e.words().in(shirube.lang()), e);
    }
  }

  private static final class FormReader implements ITypeConverter<Form> {
    @Override
    public Form convert(String name) {
      return Arrays.stream(Form.values())
          .filter(form -> form.toString().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no format “" + name + "”; take one of " + names() + "."));
    }

    private static String names() {
      return Arrays.stream(Form.values()).map(Form::toString).collect(Collectors.joining(", "));
    }
  }
}

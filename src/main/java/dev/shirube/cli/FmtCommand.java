package dev.shirube.cli;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import dev.shirube.edit.format.Formatting;
import dev.shirube.edit.format.Rewritten;
import dev.shirube.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Writes content in one form; see {@link Formatting}. */
final class FmtCommand implements Callable<Integer> {
  private final PositionalParamSpec files =
      PositionalParamSpec.builder()
          .paramLabel("FILE")
          .arity("0..*")
          .type(List.class)
          .auxiliaryTypes(Path.class)
          .description("Pages and records to write (default: all of content/).")
          .build();
  private final OptionSpec check =
      Commands.flag("--check", "Write nothing; fail where something would be written otherwise.");
  private final Shirube shirube;
  private final CommandSpec spec;

  FmtCommand(Shirube shirube) {
    this.shirube = shirube;
    this.spec =
        Commands.named(
            "fmt",
            "Gives items of checklists their ids, and writes content in one form.",
            this,
            files,
            check);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    Path root = shirube.root();
    Formatting.Result result = Formatting.of(root, chosen(root));
    PrintWriter out = spec.commandLine().getOut();
    new TextReport(root, shirube.lang(), shirube.colour())
        .print(result.findings(), spec.commandLine().getErr());
    if (!result.configured()) {
      return ExitCode.USAGE;
    }
    boolean checking = check.getValue();
    for (Rewritten file : result.rewritten()) {
      if (!checking) {
        file.write();
      }
      out.println(file.file() + " (" + done(file) + ")");
    }
    out.println(summary(result, checking).in(shirube.lang()));
    boolean broken = result.findings().stream().anyMatch(Finding::isError);
    boolean fails = broken || checking && !result.rewritten().isEmpty();
    return fails ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private String done(Rewritten file) {
    return file.done().stream()
        .map(words -> words.in(shirube.lang()))
        .collect(Collectors.joining("; "));
  }

  private static Words summary(Formatting.Result result, boolean checking) {
    int changed = result.rewritten().size();
    String of = changed + " / " + result.looked();
    if (changed == 0) {
      return new Words(
          result.looked() + " ファイルを見ました。直すものはありません。",
          "Nothing to change in " + result.looked() + " files.");
    }
    return checking
        ? new Words(
            of + " ファイルは、./shirube fmt で書き方が変わります。",
            of + " files would be written otherwise by ./shirube fmt.")
        : new Words(of + " ファイルの書き方を整えました。", of + " files written anew.");
  }

  private static List<Path> below(Path file, List<Path> all) {
    Path real = real(file.normalize());
    return all.stream().filter(it -> real(it).startsWith(real)).toList();
  }

  /** A root may be reached through a link, and where a person stands may not. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }

  /** Files as a person or a hook names them: from where they are, or from the root. */
  private List<Path> chosen(Path root) {
    List<Path> all = Formatting.all(root);
    List<Path> named = files.getValue();
    if (named == null || named.isEmpty()) {
      return all;
    }
    List<Path> chosen = new ArrayList<>();
    for (Path name : named) {
      List<Path> found = below(name.toAbsolutePath(), all);
      if (found.isEmpty()) {
        found = below(root.resolve(name), all);
      }
      if (found.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            shirube.lang().equals("ja")
                ? name + " は、" + root.resolve("content") + " のページでもデータでもありません。"
                : name + " is no page and no record file in " + root.resolve("content") + ".");
      }
      found.stream().filter(it -> !chosen.contains(it)).forEach(chosen::add);
    }
    return chosen;
  }
}

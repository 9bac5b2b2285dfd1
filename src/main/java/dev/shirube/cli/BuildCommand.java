package dev.shirube.cli;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import dev.shirube.pipeline.BuildOptions;
import dev.shirube.pipeline.BuildResult;
import dev.shirube.pipeline.SiteBuild;
import dev.shirube.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

final class BuildCommand implements Callable<Integer> {
  private final OptionSpec out =
      Commands.option(
              "--out",
              "DIR",
              Path.class,
              "The published folder (default: target/site below the root).")
          .build();
  private final OptionSpec drafts = Commands.flag("--drafts", "Build pages marked as drafts too.");
  private final OptionSpec today = Commands.today("Build as on this day (default: today).");
  private final OptionSpec baseUrl =
      Commands.option(
              "--base-url",
              "URL",
              String.class,
              "Address of the published site; sitemap and canonical links need it.")
          .build();
  private final OptionSpec clean =
      Commands.flag("--clean", "Keep no assets of the version published before.");
  private final OptionSpec lock =
      Commands.flag(
          "--lock",
          "Record items of checklists and translations as published, once the site is built.");
  private final Shirube shirube;
  private final CommandSpec spec;

  BuildCommand(Shirube shirube) {
    this.shirube = shirube;
    this.spec =
        Commands.named(
            "build",
            "Builds the site. A mistake in the content leaves the published folder as it is.",
            this,
            out,
            drafts,
            today,
            baseUrl,
            clean,
            lock);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    Path root = shirube.root();
    Path named = out.getValue();
    Path target = named != null ? named : root.resolve("target").resolve("site");
    BuildResult result =
        build(
            new BuildOptions(
                root,
                target,
                drafts.getValue(),
                today.getValue(),
                baseUrl.getValue(),
                clean.getValue(),
                lock.getValue(),
                site -> List.of()));
    new TextReport(root, shirube.lang(), shirube.colour())
        .print(result.findings(), spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    boolean ja = shirube.lang().equals("ja");
    if (result.built().isPresent()) {
      BuildResult.Built built = result.built().get();
      out.println(
          ja
              ? built.pages() + " ページ（" + built.tree().addresses().size() + " ファイル）を作りました：" + target
              : "Built "
                  + built.pages()
                  + " pages ("
                  + built.tree().addresses().size()
                  + " files) in "
                  + target);
      built.locked().ifPresent(locked -> print(locked, ja, out));
      if (built.baseUrl().isEmpty()) {
        out.println(
            ja
                ? "公開先の住所（base-url）がないため、sitemap.xml と canonical はなく、404.html は一番上の階層だけで正しく出ます。"
                : "No base-url is set: no sitemap.xml, no canonical links, and 404.html is right at the top only.");
      }
      return ExitCode.FINE;
    }
    long errors = result.findings().stream().filter(Finding::isError).count();
    spec.commandLine()
        .getErr()
        .println(
            ja
                ? errors + " 件の誤りがあるため、サイトは作りませんでした。公開中のものはそのままです。"
                : "Not built: "
                    + (errors == 1 ? "1 error" : errors + " errors")
                    + ". What is published stays as it is.");
    return result.configured() ? ExitCode.FINDINGS : ExitCode.USAGE;
  }

  private static void print(BuildResult.Locked locked, boolean ja, PrintWriter out) {
    out.println(
        ja
            ? "チェックリストの項目 " + locked.items() + " 件を公開済みとして記録しました。ページの先頭の items: は消せます。"
            : "Recorded "
                + locked.items()
                + " items of checklists as published; “items:” in the heads of pages may now go.");
    if (locked.behind() > 0) {
      out.println(
          ja
              ? "もとの文が変わったあと直していない訳 " + locked.behind() + " 件を、今のままで正しいものとして記録しました。"
              : "Translations whose source text was changed, recorded as right as they are: "
                  + locked.behind()
                  + ".");
    }
  }

  private BuildResult build(BuildOptions options) {
    Words fault = options.fault();
    if (!fault.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--base-url " + options.baseUrl() + ": " + fault.in(shirube.lang()));
    }
    try (Progress progress =
        new Progress(spec.commandLine().getErr(), shirube.lang(), shirube.terminal())) {
      return SiteBuild.run(options, progress);
    }
  }
}

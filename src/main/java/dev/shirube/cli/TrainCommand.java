package dev.shirube.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Does in one process what people ask for, so that the launcher can keep the classes it takes. An
 * archive holds the classes of one process only.
 */
final class TrainCommand implements Callable<Integer> {
  private static final String FAULTY =
      """
      <html lang=ja><link rel=canonical href="https://example.org/index.html">
      <link rel=alternate hreflang=en href=there.html><link rel=alternate hreflang=qq href=no.html>
      <p id=twice lang=ja>言葉<p id=twice aria-labelledby=nothing>https://example.org/縺ゅ
      <img srcset="a.png 1x, b.png 2x" style="background: url(c.png)">
      <a href="ther.html">1</a><a href="There.html">2</a><a href="there.html#plase">3</a>
      <a href="there.html#:~:text=no%20words">4</a><a href="a%zz">5</a><a href="%ff">6</a>
      <a href="../out.html">7</a><a href="">8</a><a href=" there.html">9</a><a href="a\\b">10</a>
      <a href="tel:０３">11</a><a href="mailto:a@">12</a><a href="http:/x">13</a><a href="日本語#場所">14</a>
      <a href="http://example.org/">15</a><a href="https://example.org/。">16</a><a href="#no">17</a>
      <a href="the re.html">18</a><a href="htps://example.org/">19</a><a href="tel:00-000">20</a>
      <meta http-equiv=refresh content="9;url=there.html"><style>p { background: url(d.png) }</style>
      """;

  private final OptionSpec out =
      Commands.option("--out", "DIR", Path.class, "Where to build.").required(true).build();
  private final Shirube shirube;

  TrainCommand(Shirube shirube) {
    this.shirube = shirube;
  }

  CommandSpec spec() {
    CommandSpec spec = Commands.named("train", "Takes the classes of a run.", this, out);
    spec.usageMessage().hidden(true);
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    Path site = out.getValue();
    String root = shirube.root().toString();
    // Publishing over a site needs more than publishing the first one.
    run("--root", root, "build", "--out", site.toString());
    run("--root", root, "build", "--out", site.toString());
    run("--root", root, "check");
    run("links", site.toString());
    String faulty = faulty(site.resolveSibling("faulty")).toString();
    run("links", faulty);
    run("links", faulty, "--format", "json");
    return ExitCode.FINE;
  }

  /** A folder with mistakes, since telling of them takes classes of its own. */
  private static Path faulty(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("index.html"), FAULTY);
    Files.writeString(
        folder.resolve("there.html"),
        "<html lang=en><link rel=alternate hreflang=ja href=index.html><p id=place>The words.");
    return folder;
  }

  private static void run(String... args) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Main.run(args, Locale.ENGLISH, false, false, nowhere, nowhere);
  }
}

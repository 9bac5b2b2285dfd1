package dev.shirube.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
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
      """;

  @ParentCommand Shirube shirube;

  @Option(names = "--out", required = true)
  Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    String root = shirube.root().toString();
    // Publishing over a site needs more than publishing the first one.
    run("--root", root, "build", "--out", out.toString());
    run("--root", root, "build", "--out", out.toString());
    run("--root", root, "check");
    run("links", out.toString());
    String faulty = faulty().toString();
    run("links", faulty);
    run("links", faulty, "--format", "json");
    return ExitCode.FINE;
  }

  /** A folder with mistakes, since telling of them takes classes of its own. */
  private Path faulty() throws IOException {
    Path folder = Files.createDirectories(out.resolveSibling("faulty"));
    Files.writeString(folder.resolve("index.html"), FAULTY);
    Files.writeString(folder.resolve("there.html"), "<html lang=en><p id=place>The words.");
    return folder;
  }

  private static void run(String... args) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Main.run(args, Locale.ENGLISH, false, false, nowhere, nowhere);
  }
}

package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The packed tool, run as a process. */
final class Tool {
  static final Path PROJECT = Path.of("").toAbsolutePath();
  static final Path JAR = PROJECT.resolve("target/shirube.jar");
  static final String TODAY = "2026-11-20";

  /** The JDK that runs the tests. */
  static final Path HOME = Path.of(System.getProperty("java.home"));

  /** These runs are short: the second compiler and a parallel collector would only cost. */
  static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private Tool() {}

  /** A build of the site below {@code root} as on a fixed day. */
  static Command build(Path jdk, List<String> jvmOptions, Path root, Path out, String... options) {
    List<String> words = new ArrayList<>();
    words.add(jdk.resolve("bin/java").toString());
    words.addAll(jvmOptions);
    words.addAll(List.of("-jar", JAR.toString(), "--root", root.toString(), "--lang", "en"));
    words.addAll(List.of("build", "--out", out.toString(), "--today", TODAY));
    words.addAll(List.of(options));
    return new Command(words);
  }

  /** Builds by a process of its own, which must succeed. */
  static void publishByProcess(Path root, Path out, String... options) {
    Command.Result result = build(HOME, SHORT_RUN, root, out, options).run();
    assertThat(result.exit()).as(result.err()).isZero();
  }

  /**
   * Builds a site for tests that look at it. That is done by this JVM, which has done it before: a
   * new one takes several times as long.
   */
  static void publish(Path root, Path out, String... options) {
    List<String> words = new ArrayList<>(List.of("--root", root.toString(), "build"));
    words.addAll(List.of("--out", out.toString(), "--today", TODAY, "--clean"));
    words.addAll(List.of(options));
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            words.toArray(String[]::new),
            Locale.ENGLISH,
            false,
            false,
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(err));
    assertThat(exit).as(err.toString()).isZero();
  }
}

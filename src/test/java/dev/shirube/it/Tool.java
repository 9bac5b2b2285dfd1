package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /** Builds, which must succeed. */
  static void publish(Path root, Path out, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--clean");
    Command.Result result = build(HOME, SHORT_RUN, root, out, all.toArray(String[]::new)).run();
    assertThat(result.exit()).as(result.err()).isZero();
  }
}

package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes what is handed out, by the packed tool. */
final class Bundles {
  private Bundles() {}

  static void make(Path root, Path zip) {
    List<String> words = new ArrayList<>();
    words.add(Tool.HOME.resolve("bin/java").toString());
    words.addAll(Tool.SHORT_RUN);
    words.addAll(List.of("-jar", Tool.JAR.toString(), "--root", root.toString(), "--lang", "en"));
    words.addAll(List.of("package", "--out", zip.toString(), "--today", Tool.TODAY));
    Command.Result result = new Command(words).run();
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains(zip.toString());
  }
}

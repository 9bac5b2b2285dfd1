package dev.shirube.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Words;
import dev.shirube.site.SiteFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a change, case by case: changes.cases has what an editor did and the words. */
class ChangesTest {
  private static final Path RESOURCES = Path.of("src/test/resources/changes");
  private static final Words MAIN = new Words("main", "main");
  private static final Words NOW = new Words("いまのファイル", "the files as they are now");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> aChangeIsToldAsReadersMeetIt() throws IOException {
    Path root = site(folder.resolve("before"));
    Version before = ReadSite.of(root, MAIN);
    before.checklists().lock(root);
    Version published = ReadSite.of(root, MAIN);
    return ChangeCase.read(RESOURCES.resolve("changes.cases")).stream()
        .map(given -> DynamicTest.dynamicTest(given.name(), () -> check(given, published)));
  }

  private static Path site(Path into) throws IOException {
    Files.createDirectories(into);
    return SiteFolder.example(into).lay(RESOURCES.resolve("site"), "").root();
  }

  private void check(ChangeCase given, Version before) throws IOException {
    Path into = Files.createTempDirectory(folder, "after");
    Path root = site(into);
    String lock = "site-config/checklists.lock.yml";
    Files.copy(before.root().resolve(lock), root.resolve(lock));
    given.apply(root);
    Changes changes = Changes.between(before, ReadSite.of(root, NOW), TODAY);
    assertThat(told(changes, "ja")).isEqualTo(text(given.ja()));
    assertThat(told(changes, "en")).isEqualTo(text(given.en()));
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines).strip();
  }

  /** Without the first line, which is the same for all. */
  private static String told(Changes changes, String lang) {
    StringWriter out = new StringWriter();
    new TextTelling(lang).print(changes, new PrintWriter(out));
    List<String> lines = out.toString().lines().toList();
    return text(lines.subList(1, lines.size()));
  }
}

package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of sites/broken lays a few files over the example site. Its expected.txt is all that
 * the tool says of it: every finding with its place, frame and fix, and the closing line. The
 * published folder must stay as it was.
 */
class BrokenSitesTest {
  private static final Path BROKEN = SiteFolder.SITES.resolve("broken");
  private static final String OLD = "the site of yesterday";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> eachFaultIsToldOnceAtItsPlaceWithItsFix() throws IOException {
    try (Stream<Path> cases = Files.list(BROKEN)) {
      return cases.sorted().toList().stream()
          .map(Path::getFileName)
          .map(Path::toString)
          .map(name -> DynamicTest.dynamicTest(name, () -> isToldAsExpected(name)));
    }
  }

  private void isToldAsExpected(String name) throws IOException {
    Path fixture = BROKEN.resolve(name);
    SiteFolder site = SiteFolder.example(folder.resolve(name)).lay(fixture, "");
    Files.deleteIfExists(site.file("expected.txt"));
    if (Files.deleteIfExists(site.file("delete.txt"))) {
      for (String gone : Files.readAllLines(fixture.resolve("delete.txt"))) {
        Files.delete(site.file(gone));
      }
    }
    String told = tell(site, name.startsWith("config-") ? 2 : 1);
    Path expected = fixture.resolve("expected.txt");
    if (Boolean.getBoolean("shirube.accept")) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
  }

  /** Builds over a published site, which must survive untouched. */
  private static String tell(SiteFolder site, int exit) throws IOException {
    Path published = site.root().resolveSibling("published");
    SiteFolder.Run before = SiteFolder.example(site.root().resolveSibling("good")).build(published);
    assertThat(before.exit()).as(before.err()).isZero();
    Files.writeString(published.resolve("index.html"), OLD);
    List<String> files = tree(published);

    SiteFolder.Run run = site.build(published);

    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(tree(published)).isEqualTo(files);
    assertThat(published.resolve("index.html")).hasContent(OLD);
    assertThat(leftovers(published)).isEmpty();
    assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    return run.err();
  }

  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  private static List<String> leftovers(Path published) throws IOException {
    try (Stream<Path> files = Files.list(published.resolveSibling("."))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains("building"))
          .toList();
    }
  }

  @Test
  void aLineOfFiveMegabytesIsToldInOneShortFrame() throws IOException {
    SiteFolder site = SiteFolder.example(folder.resolve("long"));
    site.write("content/ja/guide/long.md", "---\ntitle: 長い\n---\n\n" + "あ".repeat(5_000_000));
    String told = tell(site, 1);
    assertThat(told).contains("content/ja/guide/long.md:5:").contains("[source/long-line]");
    assertThat(told.length()).isLessThan(1500);
    assertThat(told.lines().filter(line -> line.contains(": error: "))).hasSize(1);
  }

  @Test
  void aLinkOutOfTheRootIsNotFollowed() throws IOException {
    SiteFolder site = SiteFolder.example(folder.resolve("link"));
    Path secret = Files.writeString(folder.resolve("secret.md"), "---\ntitle: Secret\n---\n");
    Files.createSymbolicLink(site.file("content/ja/guide/secret.md"), secret);
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("more.md"), "---\ntitle: More\n---\n");
    Files.createSymbolicLink(site.file("content/ja/more"), outside);
    String told = tell(site, 1);
    assertThat(told)
        .contains("content/ja/guide/secret.md:1:1: error: ")
        .contains("content/ja/more")
        .contains("[source/outside-root]");
  }
}

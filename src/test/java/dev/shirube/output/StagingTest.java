package dev.shirube.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shirube.diagnostic.FatalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {
  private Path parent;
  private Path site;

  @BeforeEach
  void place(@TempDir Path folder) throws IOException {
    parent = folder.toRealPath();
    site = parent.resolve("deep/site");
  }

  @Test
  void nothingIsSeenBeforePublishing() {
    try (Staging staging = Staging.beside(site)) {
      staging.write("index.html", "new");
      assertThat(site).doesNotExist();
    }
    assertThat(site).doesNotExist();
  }

  @Test
  void publishingShowsEveryFileAndNothingElse() throws IOException {
    Path picture = Files.write(parent.resolve("picture.png"), new byte[] {1, 2, 3});
    OutputTree tree;
    try (Staging staging = Staging.beside(site)) {
      staging.write("ja/index.html", "しるべ");
      staging.write("data.bin", new byte[] {0, -1});
      staging.copy(picture, "files/a/picture.png");
      staging.adopt("en/apply/account.html");
      Files.writeString(staging.root().resolve("en/apply/account.html"), "baked");
      assertThat(staging.tree().read("ja/index.html")).isEqualTo("しるべ".getBytes(UTF_8));
      tree = staging.publish(true);
    }
    assertThat(tree.addresses())
        .containsExactly(
            "data.bin", "en/apply/account.html", "files/a/picture.png", "ja/index.html");
    assertThat(files(site)).isEqualTo(tree.addresses());
    assertThat(tree.read("ja/index.html")).isEqualTo("しるべ".getBytes(UTF_8));
    assertThat(tree.file("files/a/picture.png")).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(tree.carried()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> tree.file("nowhere.html"));
  }

  @Test
  void aSecondPublicationReplacesTheFirst() throws IOException {
    publish("index.html", "old.html");
    publish("index.html", "new.html");
    assertThat(files(site)).containsExactly("index.html", "new.html");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void closingWithoutPublishingLeavesTheOldSite() throws IOException {
    publish("index.html");
    try (Staging staging = Staging.beside(site)) {
      staging.write("other.html", "");
    }
    assertThat(files(site)).containsExactly("index.html");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void manyThreadsWriteAtOnce() throws IOException {
    try (Staging staging = Staging.beside(site)) {
      IntStream.range(0, 2000)
          .parallel()
          .forEach(i -> staging.write("f" + i % 7 + "/g" + i % 11 + "/" + i + ".html", "x" + i));
      assertThat(staging.publish(false).addresses()).hasSize(2000).isSorted();
    }
    assertThat(files(site)).hasSize(2000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ja/a.html", "ja/A.html", "JA/b.html", "ja", "ja/a.html/b", "ja/caf\u00e9.html"})
  void twoFilesForOneNameAreAFaultOfTheTool(String second) {
    try (Staging staging = Staging.beside(site)) {
      staging.write("ja/a.html", "");
      staging.write("ja/cafe\u0301.html", "");
      assertThatIllegalStateException()
          .isThrownBy(() -> staging.write(second, ""))
          .withMessageContaining(second);
    }
  }

  @Test
  void anAddressOutsideTheTreeIsRefused() {
    try (Staging staging = Staging.beside(site)) {
      for (String address : List.of("../x", "/x", "a/../../x", "a\\x", "con", "a ")) {
        assertThatIllegalArgumentException().isThrownBy(() -> staging.write(address, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> staging.adopt(address));
        assertThatIllegalArgumentException().isThrownBy(() -> staging.copy(parent, address));
      }
      assertThat(staging.addresses()).isEmpty();
    }
  }

  @Test
  void aFileThatNobodyRegisteredIsNotPublished() throws IOException {
    publish("index.html");
    try (Staging staging = Staging.beside(site)) {
      staging.write("ja/index.html", "");
      Files.writeString(staging.root().resolve("ja/stray.html"), "");
      assertThatIllegalStateException()
          .isThrownBy(() -> staging.publish(true))
          .withMessage("written but never registered: ja/stray.html");
    }
    assertThat(files(site)).containsExactly("index.html");
  }

  @Test
  void aRegisteredFileThatNobodyWroteIsNotMissedSilently() {
    try (Staging staging = Staging.beside(site)) {
      staging.adopt("ja/index.html");
      assertThatIllegalStateException()
          .isThrownBy(() -> staging.publish(true))
          .withMessage("registered but never written: ja/index.html");
    }
    assertThat(site).doesNotExist();
  }

  @Test
  void aPublishedTreeTakesNoMoreFiles() {
    try (Staging staging = Staging.beside(site)) {
      staging.publish(true);
      assertThatIllegalStateException().isThrownBy(() -> staging.write("a", ""));
      assertThatIllegalStateException().isThrownBy(() -> staging.publish(true));
    }
  }

  @Test
  void aSourceThatCannotBeReadEndsTheRunWithASentence() {
    try (Staging staging = Staging.beside(site)) {
      assertThatThrownBy(() -> staging.copy(parent.resolve("none"), "a.png"))
          .isInstanceOfSatisfying(
              FatalException.class,
              e -> {
                assertThat(e.words().en()).startsWith("a.png cannot be written (NoSuchFile");
                assertThat(e.words().ja()).startsWith("a.png を書き込めません（");
              });
    }
  }

  @Test
  void anEmptyFolderMayStandThere() throws IOException {
    Files.createDirectories(site);
    publish("index.html");
    assertThat(files(site)).containsExactly("index.html");
  }

  @Test
  void aFolderThatShirubeDidNotMakeIsLeftAlone() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("holiday.jpg"), "x");
    assertThatThrownBy(() -> Staging.beside(site))
        .isInstanceOfSatisfying(
            FatalException.class,
            e -> {
              assertThat(e.words().en())
                  .contains("holds “holiday.jpg”, which Shirube did not make");
              assertThat(e.words().ja()).contains("しるべが作ったのではない「holiday.jpg」");
            });
    assertThat(files(parent)).containsExactly("deep/site/holiday.jpg");
  }

  @Test
  void whatSomebodyPutIntoThePublishedFolderIsNotDeleted() throws IOException {
    publish("index.html");
    Files.createDirectories(site.resolve(".git"));
    assertThatThrownBy(() -> Staging.beside(site)).hasMessageContaining("“.git”");
    Files.delete(site.resolve(".git"));
    try (Staging staging = Staging.beside(site)) {
      Files.writeString(site.resolve("CNAME"), "x");
      assertThatThrownBy(() -> staging.publish(true)).hasMessageContaining("“CNAME”");
    }
    assertThat(files(site)).containsExactly("CNAME", "index.html");
  }

  @Test
  void whatADesktopLeavesInFoldersDoesNotStopTheBuild() throws IOException {
    publish("index.html");
    Files.writeString(site.resolve(".DS_Store"), "x");
    publish("index.html");
    assertThat(files(site)).containsExactly("index.html");
  }

  @Test
  void aPublishedFolderThatSomebodyDeletedIsMadeAnew() throws IOException {
    publish("index.html", "assets/a.1.css");
    Removal.of(site);
    publish("index.html", "assets/a.2.css");
    assertThat(files(site)).containsExactly("assets/a.2.css", "index.html");
  }

  @Test
  void aFileInTheFoldersPlaceIsToldSo() throws IOException {
    Files.createDirectories(site.getParent());
    Files.writeString(site, "x");
    assertThatThrownBy(() -> Staging.beside(site))
        .isInstanceOf(FatalException.class)
        .hasMessageContaining("is a file, not a folder");
  }

  @Test
  void theRootOfTheDiskIsRefused() {
    assertThatThrownBy(() -> Staging.beside(parent.getRoot())).isInstanceOf(FatalException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALinkAndItsTargetIsPublished() throws IOException {
    Path real = parent.resolve("www/current");
    Files.createDirectories(real);
    Files.createDirectories(site.getParent());
    Files.createSymbolicLink(site, real);
    publish("index.html");
    publish("index.html", "b.html");
    assertThat(site).isSymbolicLink();
    assertThat(files(real)).containsExactly("b.html", "index.html");
    assertThat(parent.resolve("www/.current.shirube")).isDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void deletingATreeDoesNotFollowLinks() throws IOException {
    Path outside = Files.createDirectories(parent.resolve("outside"));
    Files.writeString(outside.resolve("keep"), "x");
    publish("a/index.html");
    Files.createSymbolicLink(site.resolve("a/link"), outside);
    publish("a/index.html");
    assertThat(outside.resolve("keep")).exists();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aSecondRunForTheSameFolderIsRefusedAndTheFirstGoesOn() throws IOException {
    try (Staging first = Staging.beside(site)) {
      first.write("index.html", "first");
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> Staging.beside(site))
            .isInstanceOfSatisfying(
                FatalException.class,
                e -> {
                  assertThat(e.words().en()).contains("another run of Shirube is writing to");
                  assertThat(e.words().ja()).contains("別のしるべが");
                });
      }
      try (Staging elsewhere = Staging.beside(parent.resolve("deep/site2"))) {
        elsewhere.write("index.html", "elsewhere");
      }
      first.publish(true);
    }
    assertThat(files(site)).containsExactly("index.html");
    Staging.beside(site).close();
  }

  private void publish(String... addresses) {
    try (Staging staging = Staging.beside(site)) {
      for (String address : addresses) {
        staging.write(address, address);
      }
      staging.publish(true);
    }
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> entries = Files.list(site.resolveSibling(".site.shirube"))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.equals("lock") && !name.equals("manifest"))
          .toList();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.contains(".shirube/"))
          .sorted()
          .toList();
    }
  }
}

package dev.shirube.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is left at each moment at which a run may be killed, and how the next run mends it. */
class PublicationTest {
  private static final Exchange UNSUPPORTED = (one, other) -> false;

  private Place place;

  @BeforeEach
  void place(@TempDir Path folder) {
    place = Place.of(folder.resolve("site"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void twoFoldersChangeNamesInOneStep(@TempDir Path folder) throws IOException {
    Path one = Files.createDirectories(folder.resolve("一つ目 one"));
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(one.resolve("1"), "");
    assertThat(new NativeExchange(folder).swap(one, other)).isTrue();
    assertThat(other.resolve("1")).exists();
    assertThat(one.resolve("1")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**/jna*");
  }

  @Test
  void anExchangeThatIsNotPossibleChangesNothing(@TempDir Path folder) {
    Path missing = folder.resolve("missing");
    assertThat(new NativeExchange(folder).swap(folder, missing)).isFalse();
    assertThat(folder).isDirectory();
  }

  @Test
  void withoutAnExchangeTwoRenamesDo() throws IOException {
    publish(UNSUPPORTED, "1");
    publish(UNSUPPORTED, "2");
    assertThat(version()).isEqualTo("2");
    assertThat(place.published().resolve("assets/1.css")).exists();
    assertThat(place.previous()).doesNotExist();
    assertNoLeftovers();
  }

  @Test
  void aRunKilledBetweenTheTwoRenamesIsUndoneByTheNextOne() throws IOException {
    publish(UNSUPPORTED, "1");
    Exchange killed =
        (one, other) -> {
          move(other, place.previous());
          throw new Killed();
        };
    assertThatThrownBy(() -> publish(killed, "2")).isInstanceOf(Killed.class);
    assertThat(place.published()).doesNotExist();

    Staging.beside(place, UNSUPPORTED).close();
    assertThat(version()).isEqualTo("1");
    assertNoLeftovers();
    publish(UNSUPPORTED, "3");
    assertThat(place.published().resolve("assets/1.css")).exists();
  }

  @Test
  void aRunKilledAfterBothRenamesHasPublished() throws IOException {
    publish(UNSUPPORTED, "1");
    Exchange killed =
        (one, other) -> {
          move(other, place.previous());
          move(one, other);
          throw new Killed();
        };
    assertThatThrownBy(() -> publish(killed, "2")).isInstanceOf(Killed.class);
    assertPublishedAsUsual("2");
  }

  @Test
  void aRunKilledAfterTheExchangeHasPublished() throws IOException {
    publish(UNSUPPORTED, "1");
    Exchange killed =
        (one, other) -> {
          swapByHand(one, other);
          throw new Killed();
        };
    assertThatThrownBy(() -> publish(killed, "2")).isInstanceOf(Killed.class);
    assertPublishedAsUsual("2");
  }

  @Test
  void aRunKilledBeforeTheExchangeHasNot() throws IOException {
    publish(UNSUPPORTED, "1");
    Exchange killed =
        (one, other) -> {
          throw new Killed();
        };
    assertThatThrownBy(() -> publish(killed, "2")).isInstanceOf(Killed.class);
    assertPublishedAsUsual("1");
  }

  @Test
  void aRunKilledWhileItWroteTheManifestHasNot() throws IOException {
    publish(UNSUPPORTED, "1");
    String whole = Files.readString(place.manifest());
    for (int length = 0; length < whole.length() - 1; length++) {
      Files.writeString(place.next(), whole.substring(0, length));
      assertThat(Manifest.read(place.next())).isEmpty();
    }
    assertPublishedAsUsual("1");
  }

  @Test
  void aTreeWhoseDeletionBeganIsNeverPutBack() throws IOException {
    publish(UNSUPPORTED, "1");
    Files.createDirectories(place.unseen().resolve("half/deleted"));
    Removal.of(place.published());
    Staging.beside(place, UNSUPPORTED).close();
    assertThat(place.published()).doesNotExist();
    assertNoLeftovers();
  }

  @Test
  void aSwapThatFailsLeavesTheOldSite() throws IOException {
    publish(UNSUPPORTED, "1");
    Exchange blocking =
        (one, other) -> {
          // a non-empty folder in the way makes the first rename fail, as an open file on Windows
          create(place.previous().resolve("in/the/way"));
          return false;
        };
    assertThatThrownBy(() -> publish(blocking, "2"))
        .hasMessageContaining("the site cannot be published at");
    assertThat(version()).isEqualTo("1");
    assertPublishedAsUsual("1");
  }

  /** Also what the assets are that the next publication carries: the manifest fits the tree. */
  private void assertPublishedAsUsual(String version) throws IOException {
    Staging.beside(place, UNSUPPORTED).close();
    assertThat(version()).isEqualTo(version);
    assertNoLeftovers();
    publish(UNSUPPORTED, "9");
    assertThat(place.published().resolve("assets/" + version + ".css")).exists();
  }

  private void assertNoLeftovers() throws IOException {
    try (var entries = Files.list(place.work())) {
      assertThat(entries).containsExactlyInAnyOrder(place.lock(), place.manifest());
    }
  }

  private String version() throws IOException {
    return Files.readString(place.published().resolve("index.html"));
  }

  private void publish(Exchange exchange, String version) {
    try (Staging staging = Staging.beside(place, exchange)) {
      staging.write("index.html", version);
      staging.write("assets/" + version + ".css", version);
      staging.publish(true);
    }
  }

  private static void swapByHand(Path one, Path other) {
    Path third = one.resolveSibling("third");
    move(one, third);
    move(other, one);
    move(third, other);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends a publication where SIGKILL would, but for what closing does. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }
}

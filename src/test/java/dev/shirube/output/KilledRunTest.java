package dev.shirube.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shirube.diagnostic.FatalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks, whenever a run is killed, sees one whole site. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class KilledRunTest {
  private static final int KILLS = 42;

  /** Milliseconds in which a run, from its start, mends, loads and builds its first tree. */
  private static final int START = 250;

  /** Microseconds in which a run, from the swap, settles, deletes and begins the next tree. */
  private static final int SWAP = 3000;

  private Path site;
  private Path work;

  @BeforeEach
  void firstEdition(@TempDir Path folder) throws IOException {
    site = folder.toRealPath().resolve("site");
    work = site.resolveSibling(".site.shirube");
    new Edition("A").publishTo(site);
  }

  @Test
  void theSiteIsWholeWheneverARunIsKilled() throws Exception {
    Random random = new Random(20261120);
    Set<String> left = new HashSet<>();
    Observer observer = Observer.of(site);
    try {
      for (int kill = 1; kill <= KILLS; kill++) {
        Process run = process("publish");
        int lines = random.nextInt(4);
        for (int line = 1; line <= lines; line++) {
          assertThat(run.inputReader().readLine()).isEqualTo(line % 2 == 1 ? "swap" : "swapped");
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(lines == 0 ? START * 1000 : SWAP));
        run.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(Edition.seenAt(site)).as("after kill %d", kill).isNotEmpty();
        left.addAll(leftovers());
      }
    } finally {
      observer.end();
    }
    assertThat(observer.fault()).isNull();
    assertThat(observer.versions()).containsExactlyInAnyOrder("A", "B");
    assertThat(observer.wholeLooks()).isGreaterThan(KILLS);
    assertThat(left).as("kills that hit a build").isNotEmpty();

    new Edition("C").publishTo(site);
    assertThat(Edition.seenAt(site)).hasValue("C");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aLiveRunOfAnotherProcessIsNotDisturbedAndADeadOneNotWaitedFor() throws Exception {
    Process run = process("begin");
    try {
      Set<String> building = leftovers();
      assertThat(building).isNotEmpty();
      assertThatThrownBy(() -> Staging.beside(site))
          .isInstanceOf(FatalException.class)
          .hasMessageContaining("another run of Shirube is writing to");
      assertThat(leftovers()).isEqualTo(building);
    } finally {
      run.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    new Edition("B").publishTo(site);
    assertThat(Edition.seenAt(site)).hasValue("B");
    assertThat(leftovers()).isEmpty();
  }

  /** Shows that the observer of the test above would notice two renames. */
  @Test
  void anObserverSeesThatNoSiteIsThere() throws Exception {
    Throwable fault =
        faultSeen((tree, published) -> Files.move(published, tree.resolveSibling("gap")));
    assertThat(fault).hasMessage("no site is there");
  }

  /** The same for a site that is written over the old one file by file. */
  @Test
  void anObserverSeesAMixture() throws Exception {
    Throwable fault =
        faultSeen(
            (tree, published) ->
                Files.move(
                    tree.resolve("page0"),
                    published.resolve("page0"),
                    StandardCopyOption.ATOMIC_MOVE));
    assertThat(fault).hasMessage("page0 is of B in a site of A");
  }

  private Throwable faultSeen(HalfSwap half) throws Exception {
    Observer observer = Observer.of(site);
    try {
      Exchange exchange =
          (tree, published) -> {
            try {
              half.swap(tree, published);
              for (int wait = 0; wait < 5000 && observer.fault() == null; wait++) {
                Thread.sleep(1);
              }
              return true;
            } catch (IOException | InterruptedException e) {
              throw new AssertionError(e);
            }
          };
      new Edition("B").publish(Staging.beside(Place.of(site), exchange));
    } finally {
      observer.end();
    }
    Throwable fault = observer.fault();
    assertThat(fault).isNotNull();
    return fault;
  }

  private interface HalfSwap {
    void swap(Path tree, Path published) throws IOException;
  }

  /** Runs {@link EndlessPublisher} and returns once it has begun. */
  private Process process(String task) throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    Process process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessPublisher.class.getName(),
                task,
                site.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("begun");
    return process;
  }

  private Set<String> leftovers() throws IOException {
    Set<String> names = new HashSet<>();
    try (Stream<Path> entries = Files.list(work)) {
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
    }
    names.remove("lock");
    names.remove("manifest");
    return names;
  }
}

package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same sources make the same bytes, whatever machine, JDK or user builds them. */
class DeterminismIT {
  private static final Path JDKS = Path.of("/usr/lib/jvm");
  private static final long SEED = 20261120;

  @TempDir static Path folder;

  /** A site and what its plain build gave. */
  private record Site(String name, Path root, Path expected) {
    Path out(String variant) {
      return expected.resolveSibling(name + "-" + variant.replaceAll("[^A-Za-z0-9]+", "-"));
    }
  }

  @TestFactory
  Stream<DynamicNode> whoeverBuildsGetsTheSameBytes() {
    return Stream.of(
            site("example", Folders.example(folder.resolve("example"))), site("own", Tool.PROJECT))
        .map(site -> DynamicContainer.dynamicContainer(site.name(), variants(site)));
  }

  private static Site site(String name, Path root) {
    Path expected = folder.resolve(name + "-expected");
    return new Site(name, root, expected);
  }

  /** What cannot hide one another is tried in one run. */
  private static Stream<DynamicTest> variants(Site site) {
    List<DynamicTest> variants = new ArrayList<>();
    variants.add(
        DynamicTest.dynamicTest(
            "the plain build",
            () -> {
              succeed(Tool.build(Tool.HOME, List.of(), site.root(), site.expected(), "--clean"));
              assertThat(Folders.files(site.expected())).hasSizeGreaterThan(15);
            }));
    variants.add(
        variant(
            site,
            "Turkish, first time zone, 1 thread",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"));
    variants.add(
        variant(
            site,
            "Egyptian digits, late time zone, 8 threads",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=America/Los_Angeles",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=8"));
    variants.add(
        DynamicTest.dynamicTest(
            "Latin 1 on a POSIX locale",
            () -> {
              Path out = site.out("posix");
              List<String> options = List.of("-Dfile.encoding=ISO-8859-1");
              same(site, out, plain(site.root(), out, options).with("LC_ALL", "C").without("LANG"));
            }));
    variants.add(
        DynamicTest.dynamicTest(
            "another folder, its files made in another order", () -> moved(site)));
    variants.add(
        DynamicTest.dynamicTest("in place of an older version", () -> inPlaceOfAnOlderOne(site)));
    Map<Integer, Path> jdks = otherJdks();
    jdks.forEach(
        (version, home) ->
            variants.add(
                DynamicTest.dynamicTest(
                    "JDK " + version,
                    () -> {
                      Path out = site.out("jdk" + version);
                      same(
                          site, out, Tool.build(home, Tool.SHORT_RUN, site.root(), out, "--clean"));
                    })));
    return variants.stream();
  }

  @Test
  void thereIsAnotherJdkToCompareWith() {
    assumeFalse(
        otherJdks().isEmpty(),
        "no JDK of another version (17 or newer) in JAVA_HOME_* or " + JDKS + ": not compared");
  }

  private static DynamicTest variant(Site site, String name, String... jvmOptions) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Path out = site.out(name);
          same(site, out, plain(site.root(), out, List.of(jvmOptions)));
        });
  }

  private static Command plain(Path root, Path out, List<String> jvmOptions) {
    List<String> options = new ArrayList<>(Tool.SHORT_RUN);
    options.addAll(jvmOptions);
    return Tool.build(Tool.HOME, options, root, out, "--clean");
  }

  private static void moved(Site site) {
    Path root = folder.resolve("深い/folder with spaces/" + site.name());
    Random random = new Random(SEED);
    for (String part : List.of("site-config", "templates", "content")) {
      Folders.copyShuffled(site.root().resolve(part), root.resolve(part), random);
    }
    Path out = root.resolve("made/here-" + site.name());
    same(site, out, plain(root, out, List.of()).in(root));
  }

  private static void inPlaceOfAnOlderOne(Site site) {
    Path out = site.out("older");
    Path root = folder.resolve("older").resolve(site.name());
    for (String part : List.of("site-config", "templates", "content")) {
      Folders.copy(site.root().resolve(part), root.resolve(part));
    }
    Folders.change(root.resolve("templates/css/tokens.css"), "--leading: 1.7", "--leading: 2");
    succeed(Tool.build(Tool.HOME, Tool.SHORT_RUN, root, out, "--drafts"));
    assertThat(Folders.difference(site.expected(), out)).isPresent();
    same(site, out, plain(site.root(), out, List.of()));
  }

  private static void same(Site site, Path out, Command build) {
    succeed(build);
    Folders.difference(site.expected(), out)
        .ifPresent(difference -> fail("%s: %s", out.getFileName(), difference));
  }

  private static void succeed(Command build) {
    Command.Result result = build.run();
    assertThat(result.exit()).as(result.err()).isZero();
  }

  /** One home for each other version that Shirube runs on. */
  private static Map<Integer, Path> otherJdks() {
    Map<Integer, Path> homes = new TreeMap<>();
    candidates()
        .forEach(
            home -> {
              int version = version(home);
              if (version >= 17 && version != Runtime.version().feature()) {
                homes.putIfAbsent(version, home);
              }
            });
    return homes;
  }

  private static List<Path> candidates() {
    List<Path> homes = new ArrayList<>();
    new TreeMap<>(System.getenv())
        .forEach(
            (name, value) -> {
              if (name.toUpperCase(Locale.ROOT).startsWith("JAVA_HOME_") && !value.isEmpty()) {
                homes.add(Path.of(value));
              }
            });
    if (Files.isDirectory(JDKS)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(JDKS)) {
        entries.forEach(homes::add);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return homes;
  }

  /** As its file {@code release} tells; 0 for a folder that is no JDK. */
  private static int version(Path home) {
    if (!Files.isExecutable(home.resolve("bin/java"))) {
      return 0;
    }
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      Properties release = new Properties();
      release.load(reader);
      String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
      return Integer.parseInt(version.replaceFirst("[^0-9].*", ""));
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}

package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.it.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher in a copy of the project that has the example as its site. A Maven that only leaves
 * a mark comes first on the PATH, so that nothing is built or downloaded.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final String BROKEN_PAGE = "content/ja/index.md";

  private static Path home;
  private static Path tools;
  private static Path mark;

  @TempDir static Path folder;

  @BeforeAll
  static void copyOfTheProject() throws IOException {
    home = Folders.example(folder.toRealPath().resolve("project"));
    for (String part : List.of("src/main", "docs/rules", "target/lib")) {
      Folders.copy(Tool.PROJECT.resolve(part), home.resolve(part));
    }
    for (String file : List.of("shirube", "pom.xml", "target/shirube.jar")) {
      Files.copy(Tool.PROJECT.resolve(file), home.resolve(file));
    }
    makeOld(home);
    Files.setLastModifiedTime(home.resolve("target/shirube.jar"), FileTime.from(Instant.now()));

    tools = Files.createDirectory(folder.resolve("tools"));
    mark = folder.resolve("maven-was-here");
    tool("mvn", "echo \"$@\" >>'" + mark + "'; test -n \"${FAKE_MAVEN_WORKS:-}\"");
    tool("apt-get", "echo 'no test installs anything' >&2; exit 1");
    tool("fake-browser", "exit 0");
    tool("fc-list", "echo 'Noto Sans CJK JP'");
    tool("git", "exit 0");
    tool("nginx", "exit 0");
    tool("apache2", "exit 0");
  }

  private static void makeOld(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, LONG_AGO);
      }
    }
  }

  private static void tool(String name, String script) throws IOException {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @BeforeEach
  void mavenWasNotHere() throws IOException {
    Files.deleteIfExists(mark);
  }

  @Test
  void aSecondBuildStartsNoMaven() {
    succeed(shirube("build"));
    Result second = succeed(shirube("build"));
    assertThat(mark).doesNotExist();
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).startsWith("Built 9 pages");
    assertThat(home.resolve("target/site/ja/index.html")).isRegularFile();
  }

  @Test
  void aTouchedSourceStartsMaven() throws IOException {
    Path source = home.resolve("src/main/java/dev/shirube/cli/Main.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    try {
      Result failed = shirube("build").run();
      assertThat(failed.exit()).isEqualTo(3);
      assertThat(failed.err())
          .contains("Building Shirube (its sources changed)")
          .contains("Shirube could not be built");
      assertThat(mark).hasContent("-q -B -Dquick package");

      succeed(shirube("build").with("SHIRUBE_NO_BUILD", "1"));
      assertThat(mark).hasContent("-q -B -Dquick package");
    } finally {
      Files.setLastModifiedTime(source, LONG_AGO);
    }
  }

  @Test
  void aJarThatMavenLeftAsItWasIsNotStaleForEver() throws IOException {
    Path source = home.resolve("pom.xml");
    Path jar = home.resolve("target/shirube.jar");
    Files.setLastModifiedTime(jar, LONG_AGO);
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
    try {
      succeed(shirube("build").with("FAKE_MAVEN_WORKS", "1"));
      succeed(shirube("build").with("FAKE_MAVEN_WORKS", "1"));
      assertThat(mark).hasContent("-q -B -Dquick package");
    } finally {
      Files.setLastModifiedTime(source, LONG_AGO);
    }
  }

  @Test
  void helpIsOneOptionAway() {
    Result help = succeed(shirube("--help"));
    assertThat(help.out()).startsWith("Usage: shirube").contains("build", "./shirube test");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void itRunsFromAnyFolderAndThroughLinks() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Path direct = Files.createSymbolicLink(elsewhere.resolve("direct"), home.resolve("shirube"));
    Path chained = Files.createSymbolicLink(elsewhere.resolve("chained"), Path.of("./direct"));
    for (Path start : List.of(home.resolve("shirube"), direct, chained)) {
      String out = "out-of-" + start.getFileName();
      succeed(launch(start.toString(), "build", "--out", out).in(elsewhere));
      assertThat(elsewhere.resolve(out).resolve("index.html")).isRegularFile();
    }
    succeed(launch("sh", "shirube", "build").in(home));
    assertThat(mark).doesNotExist();
  }

  @Test
  void itsFolderMayBeMovedAndHaveAnyName() throws IOException {
    Path moved = home.resolveSibling("my しるべ project");
    Files.move(home, moved);
    try {
      Result result = succeed(launch("./my しるべ project/shirube", "build").in(moved.getParent()));
      assertThat(result.out()).contains(moved.resolve("target/site").toString());
      assertThat(result.err()).isEmpty();
      assertThat(mark).doesNotExist();
    } finally {
      Files.move(moved, home);
    }
  }

  @Test
  void withoutJavaItSaysSo() throws IOException {
    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    Result none = shirube("build").without("JAVA_HOME").with("PATH", nothing.toString()).run();
    assertThat(none.exit()).isEqualTo(3);
    assertThat(none.err()).startsWith("Shirube needs Java 17 or newer, and no java was found.\n");

    Result wrong = shirube("build").with("JAVA_HOME", nothing.toString()).run();
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err())
        .startsWith("JAVA_HOME is " + nothing + ", but there is no bin/java in it.\n");
  }

  @Test
  void anOldJavaIsRefused() throws IOException {
    Path old = Files.createDirectories(folder.resolve("old"));
    Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Result result = shirube("build").with("JAVA_HOME", old.toString()).run();
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("needs Java 17 or newer, and " + java + " is 11.0.2.");
  }

  @Test
  void aBrokenPageIsToldAtItsPlace() {
    Result result = withBrokenPage("--lang", "en", "build");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .contains(BROKEN_PAGE + ":9:10: error: ")
        .contains("guide/nowhere.md")
        .contains("Not built: 1 error.");
    assertThat(result.out()).isEmpty();
    assertThat(mark).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LANG=ja_JP.UTF-8", "LC_ALL=ja_JP.eucJP", "--lang ja"})
  void messagesAreInTheReadersLanguage(String wish) {
    String[] parts = wish.split("[= ]", 2);
    Command command =
        wish.startsWith("--") ? shirube(parts[0], parts[1], "build") : shirube("build");
    command.without("LC_ALL").without("LC_MESSAGES").with("LANG", "C.UTF-8");
    if (!wish.startsWith("--")) {
      command.with(parts[0], parts[1]);
    }
    assertThat(succeed(command).out()).containsPattern("9 ページ（\\d+ ファイル）を作りました");
  }

  @Test
  void japaneseMessagesReachTheTerminalWhole() {
    Result result = withBrokenPage("--lang", "ja", "build");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("1 件の誤りがあるため、サイトは作りませんでした。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ja.md"})
  void theTwoCommandsOfTheReadmeRunAsWritten(String readme) throws IOException {
    List<String> commands = commands(Files.readString(Tool.PROJECT.resolve(readme)));
    assertThat(commands).hasSize(2);
    for (String command : commands) {
      succeed(launch("sh", "-c", command).with("FAKE_MAVEN_WORKS", "1").in(home));
    }
    assertThat(mark).hasContent("-B verify");
    assertThat(home.resolve("target/site/index.html")).isRegularFile();
  }

  @Test
  void argumentsOfTestGoToMavenAndItsExitCodeComesBack() {
    Result result = shirube("test", "-Dtest=Some Test").run();
    assertThat(result.exit()).isEqualTo(1);
    assertThat(mark).hasContent("-B verify -Dtest=Some Test");
  }

  @Test
  void aMissingServerIsNamedWithWhereItComesFrom() {
    Result result = shirube("test").with("SHIRUBE_NGINX", "no-such-nginx").run();
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("The tests need what is not installed here: nginx\n")
        .contains(
            "sudo apt-get install chromium-headless-shell firefox-esr fonts-noto-cjk git nginx");
    assertThat(mark).doesNotExist();
  }

  /** The lines of the first block below the second heading. */
  private static List<String> commands(String readme) {
    Matcher section =
        Pattern.compile("\n## (?:Two commands|二つのコマンド)\n(.*?)\n## ", Pattern.DOTALL)
            .matcher(readme);
    assertThat(section.find()).isTrue();
    return Pattern.compile("```sh[^\n]*\n(\\./shirube [^\n]*)\n```")
        .matcher(section.group(1))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static Result withBrokenPage(String... arguments) {
    Path page = home.resolve(BROKEN_PAGE);
    Folders.change(page, "(guide/card.md)", "(guide/nowhere.md)");
    try {
      return shirube(arguments).run();
    } finally {
      Folders.change(page, "(guide/nowhere.md)", "(guide/card.md)");
    }
  }

  private static Command shirube(String... arguments) {
    List<String> words = new ArrayList<>(List.of(home.resolve("shirube").toString()));
    words.addAll(List.of(arguments));
    return launch(words.toArray(String[]::new)).in(folder);
  }

  private static Command launch(String... words) {
    return new Command(List.of(words))
        .with("JAVA_HOME", Tool.HOME.toString())
        .with("PATH", tools + ":" + System.getenv("PATH"))
        .with("SHIRUBE_CHROMIUM", "fake-browser")
        .with("SHIRUBE_FIREFOX", "fake-browser")
        .without("SHIRUBE_NGINX")
        .without("SHIRUBE_APACHE")
        .without("SHIRUBE_NO_BUILD")
        .with("SHIRUBE_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
  }

  private static Result succeed(Command command) {
    Result result = command.run();
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }
}

package dev.shirube.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptCommentsTest {
  private static String strip(String... lines) {
    return ScriptComments.strip(String.join("\n", lines));
  }

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  @Test
  void commentsThatHaveTheirLinesToThemselvesAreEmptied() {
    assertThat(
            strip(
                "// one",
                "  // two",
                "/* three */",
                "  /** four",
                "   * five(); // six",
                "   */",
                "a();",
                ""))
        .isEqualTo(lines("", "", "", "", "", "", "a();", ""));
  }

  @Test
  void indentationGoes() {
    assertThat(strip("if (a) {", "  b();", "\tc();", "}")).isEqualTo("if (a) {\nb();\nc();\n}");
  }

  @Test
  void noticesStay() {
    String notice = lines("/*! MIT License", " *  // of others", " */", "a();");
    assertThat(ScriptComments.strip(notice)).isEqualTo(notice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var a = \"// no comment\";",
        "var a = '/* no comment';",
        "var a = /[/*]/;",
        "var a = b / 2; // half",
        "a(/* none */);",
        "/* one */ a();",
        "/* one */ a(); /* two */",
        "a(); /* begins here",
        "var a = \"http://example.org/*\";",
        "/*/ a();"
      })
  void aLineWithCodeIsLeftAsItIs(String line) {
    assertThat(ScriptComments.strip(line)).isEqualTo(line);
  }

  @Test
  void nothingIsTakenOutOfWhatMayBeginInALineOfCode() {
    String comment = lines("a(); /* begins", "  // one", "  // */ b(); /* c", "  // two */ d();");
    assertThat(ScriptComments.strip(comment)).isEqualTo(comment);
    String text = lines("var a = \"one \\", "  // two \\", "  three\";", "b();");
    assertThat(ScriptComments.strip(text)).isEqualTo(text);
    String mistaken = lines("var a = \"/*\";", "  // stays, to be sure", "  /* too */", "b();");
    assertThat(ScriptComments.strip(mistaken)).isEqualTo(mistaken);
  }

  @Test
  void behindALineOfWhichItIsNotSureItGoesOn() {
    assertThat(strip("a(); /* begins", "ends */", "// goes", "  b();"))
        .isEqualTo(lines("a(); /* begins", "ends */", "", "b();"));
  }

  @Test
  void aCommentWithCodeBehindItStays() {
    String text = lines("/* one", "two */ a();", "b();");
    assertThat(ScriptComments.strip(text)).isEqualTo(text);
  }

  @Test
  void anOpenCommentIsNoComment() {
    String text = lines("/* never closed", "// one", "  a();");
    assertThat(ScriptComments.strip(text)).isEqualTo(text);
  }

  @Test
  void aScriptWithTextsOfManyLinesIsLeftAsItIs() {
    String text = lines("// one", "  var a = `", "// two`;");
    assertThat(ScriptComments.strip(text)).isEqualTo(text);
    assertThat(strip("// a `word`", "  b();")).isEqualTo(lines("", "b();"));
  }

  static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("templates/js"))) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each of ours: no line changes its number, no code its letters, and no comment is left. */
  @ParameterizedTest
  @MethodSource("scripts")
  void scriptsOfTheSiteLoseCommentsAndIndentationOnly(Path script) {
    String before = read(script);
    String after = ScriptComments.strip(before);
    List<String> written = before.lines().map(String::strip).toList();
    List<String> kept = after.lines().toList();
    assertThat(kept).hasSameSizeAs(written);
    for (int i = 0; i < kept.size(); i++) {
      if (!kept.get(i).isEmpty()) {
        assertThat(kept.get(i)).isEqualTo(written.get(i));
      } else {
        assertThat(written.get(i)).matches("|//.*|/\\*.*|\\*.*");
      }
    }
    assertThat(kept).noneMatch(line -> line.startsWith("//"));
  }
}

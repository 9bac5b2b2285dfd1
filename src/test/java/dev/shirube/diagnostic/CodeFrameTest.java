package dev.shirube.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFrameTest {
  @TempDir Path root;

  private String frame(String text, int line, int column) throws IOException {
    Files.writeString(root.resolve("page.md"), text);
    return CodeFrame.of(new Position("page.md", line, column), root);
  }

  @Test
  void theCaretStandsBelowTheColumn() throws IOException {
    assertThat(frame("one\ntwo three\n", 2, 5)).isEqualTo("2 | two three\n  |     ^\n");
  }

  @Test
  void wideCharactersTakeTwoColumns() throws IOException {
    assertThat(frame("電話は 0800\n", 1, 5)).isEqualTo("1 | 電話は 0800\n  |        ^\n");
  }

  @Test
  void aLongLineIsCutAroundTheColumn() throws IOException {
    String frame = frame("x".repeat(5_000_000), 1, 2_500_001);
    assertThat(frame.lines()).hasSize(2).allSatisfy(line -> assertThat(line).hasSizeLessThan(110));
    String[] lines = frame.split("\n", -1);
    assertThat(lines[0]).startsWith("1 | …x").endsWith("x…");
    assertThat(lines[1].indexOf('^')).isLessThan(lines[0].length());
  }

  @Test
  void aColumnBehindTheLineStandsAtItsEnd() throws IOException {
    assertThat(frame("ab\n", 1, 9)).isEqualTo("1 | ab\n  |   ^\n");
  }

  @Test
  void aLineThatIsNotThereHasNoFrame() throws IOException {
    assertThat(frame("ab\n", 7, 1)).isEmpty();
    assertThat(CodeFrame.of(Position.startOf("missing.md"), root)).isEmpty();
  }
}

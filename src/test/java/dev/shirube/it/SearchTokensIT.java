package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The scripts of the search that need no site: how texts are folded, cut and unpacked. */
class SearchTokensIT {
  private static ScriptPage page;

  @BeforeAll
  static void start() {
    page = new ScriptPage("search-tokens", "unpack");
    page.vectors("search-tokens.json");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  /** The vectors that the build meets as well ({@code TokensTest}). */
  @TestFactory
  Stream<DynamicTest> everyTextIsFoldedAndCut() {
    return page.eachVector(
        at ->
            assertThat(
                    page.run(
                        "at => { const it = vectors[at]; return ["
                            + "shirube.tokens.fold(it.text),"
                            + "shirube.tokens.foldQuery(it.text),"
                            + "shirube.tokens.of(it.folded).sort().join('|')]; }",
                        at))
                .isEqualTo(
                    page.run(
                        "at => { const it = vectors[at]; return ["
                            + "it.folded, it.query, it.tokens.sort().join('|')]; }",
                        at)));
  }

  /** What is shown as found is what counts, letter by letter. */
  @TestFactory
  Stream<DynamicTest> everyLetterIsFoundInItsPlace() {
    return page.eachVector(
        at ->
            assertThat(
                    page.run(
                        "at => { const it = shirube.tokens.letters(vectors[at].text);"
                            + " return [it.begins.length, it.ends.length]; }",
                        at))
                .isEqualTo(
                    page.run(
                        "at => { const n ="
                            + " shirube.tokens.letters(vectors[at].text).text.length;"
                            + " return [n, n]; }",
                        at)));
  }

  @Test
  void whatWasDeflatedInAnyWayIsUnpacked() {
    StringBuilder prose = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      prose.append("請求の申請を送ると受付のメールが届きます。".charAt(random.nextInt(21)));
      prose.append(i % 7 == 0 ? "Online claims begin. " : "");
    }
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      noise.append((char) (0x4e00 + random.nextInt(0x5000)));
    }
    for (String text : List.of("", "a", "ああああああああああ", prose.toString(), noise.toString())) {
      for (int level : new int[] {Deflater.NO_COMPRESSION, 1, Deflater.BEST_COMPRESSION}) {
        for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.HUFFMAN_ONLY}) {
          assertThat(
                  page.run(
                      "text => new TextDecoder().decode(shirube.unpack(text))",
                      deflated(text, level, strategy)))
              .isEqualTo(text);
        }
      }
    }
  }

  private static String deflated(String text, int level, int strategy) {
    Deflater deflater = new Deflater(level, true);
    deflater.setStrategy(strategy);
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}

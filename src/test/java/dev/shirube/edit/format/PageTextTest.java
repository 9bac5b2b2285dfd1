package dev.shirube.edit.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each case of cases.txt beside this test; its head says how it is written. */
class PageTextTest {
  private static final Path CASES = Path.of("src/test/resources/dev/shirube/edit/format/cases.txt");
  private static final String HEAD = "---\ntitle: T\n---\n";

  private record Case(String name, String before, String after) {}

  @TestFactory
  Stream<DynamicTest> aTextIsWrittenInItsForm() throws IOException {
    return cases().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.name(), () -> assertThat(formatted(it.before())).isEqualTo(it.after())));
  }

  @TestFactory
  Stream<DynamicTest> aFormattedTextStaysAsItIs() throws IOException {
    return cases().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.name(), () -> assertThat(formatted(it.after())).isEqualTo(it.after())));
  }

  @Test
  void aPageWithoutFrontMatterIsNotRead() {
    assertThat(PageText.of(new SourceText("a.md", "文です。\n"))).isEmpty();
  }

  @Test
  void theOrderOfKeysIsThatOfTheSchema() throws IOException {
    String schema = Files.readString(Path.of("site-config/schema/page.schema.json"));
    List<Integer> places =
        HeadOrder.KEYS.stream().map(key -> schema.indexOf("\n    \"" + key + "\": {")).toList();
    assertThat(places).isSorted().allMatch(place -> place > 0);
  }

  private static String formatted(String text) {
    PageText page = PageText.of(new SourceText("content/ja/a.md", text)).orElseThrow();
    page.format();
    return page.text();
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String[] parts = Files.readString(CASES).split("(?m)^== ", -1);
    for (int i = 1; i < parts.length; i++) {
      int line = parts[i].indexOf('\n');
      String[] texts = parts[i].substring(line + 1).split("(?m)^--\n", -1);
      String after = text(texts[texts.length - 1].replaceAll("\n+$", "\n"));
      String before = texts.length == 1 ? after : text(texts[0]);
      cases.add(new Case(parts[i].substring(0, line), before, after));
    }
    return cases;
  }

  private static String text(String written) {
    String text = written.replace('␠', ' ').replace('→', '\t').replace("¶\n", "");
    return text.startsWith("---\n") ? text : HEAD + text;
  }
}

package dev.shirube.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.config.Checks;
import dev.shirube.config.ChecksLoader;
import dev.shirube.diagnostic.Findings;
import dev.shirube.source.SourceFiles;
import dev.shirube.yaml.Schemas;
import dev.shirube.yaml.YamlText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site's own terms.yml and checks.yml. */
class TermsFileTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  private static List<Checks.Wording> wordings() {
    Findings findings = new Findings();
    List<Checks.Wording> wordings =
        ChecksLoader.load(ROOT, List.of("ja", "en"), findings).wordings();
    assertThat(findings.sorted()).isEmpty();
    return wordings;
  }

  @TestFactory
  Stream<DynamicTest> eachEntryTellsItsWrongExampleAndNotItsRightOne() {
    List<Checks.Wording> all = wordings();
    return all.stream()
        .map(
            wording ->
                DynamicTest.dynamicTest(
                    wording.use(),
                    () -> {
                      Wordings forms = Wordings.of(all, wording.lang());
                      assertThat(forms.in(wording.wrong()))
                          .extracting(Wordings.Hit::wording)
                          .containsExactly(wording);
                      assertThat(forms.in(wording.right())).isEmpty();
                      assertThat(forms.in(wording.use())).isEmpty();
                      wording
                          .instead()
                          .forEach(form -> assertThat(forms.in(form.value())).isNotEmpty());
                    }));
  }

  @Test
  void noFormIsSettledTwice() {
    List<String> forms =
        wordings().stream()
            .flatMap(
                wording -> wording.instead().stream().map(it -> wording.lang() + " " + it.value()))
            .toList();
    assertThat(forms).doesNotHaveDuplicates().hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"terms", "checks", "search"})
  void theFileFitsItsSchema(String name) {
    Findings findings = new Findings();
    Schemas schemas = Schemas.load(ROOT.resolve("site-config/schema"), findings);
    String schema = name + ".schema.json";
    assertThat(schemas.names()).contains(schema);
    assertThat(schemas.types()).doesNotContainKey(schema);
    new SourceFiles(ROOT, findings)
        .read(ROOT.resolve("site-config/" + name + ".yml"))
        .ifPresent(
            text -> {
              assertThat(text.text())
                  .startsWith("# yaml-language-server: $schema=schema/" + schema);
              YamlText.parse(text.file(), text.text(), 1, findings)
                  .ifPresent(node -> schemas.validate(schema, node, findings));
            });
    assertThat(findings.sorted()).isEmpty();
  }
}

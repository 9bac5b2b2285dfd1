package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.pipeline.CheckOptions;
import dev.shirube.pipeline.SiteCheck;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code build --lock} remembers of translations, and what becomes of it. */
class TranslationRecordTest {
  private static final String LOCK = SiteFolder.TRANSLATIONS;
  private static final String INDEX = "content/ja/index.md";

  @TempDir Path folder;
  private SiteFolder site;

  @BeforeEach
  void begin() {
    site = SiteFolder.example(folder);
  }

  private String lock() {
    SiteFolder.Run run = site.build(folder.resolve("out"), "--lock");
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }

  private List<String> told() {
    return SiteCheck.run(
            new CheckOptions(site.root(), LocalDate.parse(SiteFolder.TODAY)), stage -> {})
        .findings()
        .stream()
        .map(finding -> finding.position() + " " + finding.rule())
        .toList();
  }

  @Test
  void theRecordHasALineAPageAndTheSameBytesEachTime() {
    site.build(folder.resolve("out"));
    assertThat(site.file(LOCK)).doesNotExist();
    lock();
    String first = site.read(LOCK);
    assertThat(first.lines().filter(line -> !line.startsWith("#")))
        .isSorted()
        .allMatch(line -> line.matches("\"en (page|record) \\S+\": \"[\\w-]{12}( [\\w-]{12})*\""))
        .anyMatch(line -> line.startsWith("\"en page guide/card\""));
    lock();
    assertThat(site.read(LOCK)).isEqualTo(first);
  }

  @Test
  void oneEditIsToldOnceUntilItIsRecordedAgain() {
    lock();
    assertThat(told()).isEmpty();
    site.change(INDEX, "ところから始めます。", "ところから、落ち着いて始めます。");
    assertThat(told()).containsExactly("content/en/index.md:9:1 translation-drift");
    assertThat(lock()).contains("recorded as right as they are: 1.");
    assertThat(told()).isEmpty();
    assertThat(lock()).doesNotContain("as they are:");
  }

  @Test
  void aDamagedRecordIsWrittenAnew() {
    lock();
    String whole = site.read(LOCK);
    site.write(LOCK, whole.substring(0, whole.length() - 5));
    assertThat(told()).hasSize(1).allMatch(line -> line.endsWith(" translation-drift"));
    lock();
    assertThat(site.read(LOCK)).isEqualTo(whole);
  }
}

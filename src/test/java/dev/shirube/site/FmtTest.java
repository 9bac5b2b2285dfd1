package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.checklist.Checklists;
import dev.shirube.config.ConfigLoader;
import dev.shirube.config.SiteConfig;
import dev.shirube.diagnostic.Findings;
import dev.shirube.load.SiteLoader;
import dev.shirube.model.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code fmt} writes into the files of a site, and that readers see nothing of it. */
class FmtTest {
  private static final Path CASES = Path.of("src/test/resources/markdown/cases.txt");
  private static final String JAPANESE = "content/ja/guide/card.md";
  private static final String ENGLISH = "content/en/guide/card.md";

  @TempDir Path folder;

  private static SiteFolder.Run fmt(SiteFolder site, String... args) {
    List<String> all = new ArrayList<>(List.of("--root", site.root().toString(), "--lang", "en"));
    all.add("fmt");
    all.addAll(List.of(args));
    return SiteFolder.run(all.toArray(String[]::new));
  }

  /** The example site, in which nothing is left to be written otherwise. */
  private SiteFolder formatted() {
    SiteFolder site = SiteFolder.example(folder);
    fmt(site);
    return site;
  }

  // ---- what readers get ----

  @Test
  void theRealSiteIsBuiltToTheSameBytes() throws IOException {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    for (Path page : pages(site)) {
      Files.writeString(page, mangled(Files.readString(page), new Random(page.hashCode())));
    }
    assertThat(site.build(folder.resolve("before")).err()).doesNotContain("error");
    assertThat(fmt(site).exit()).isZero();
    site.build(folder.resolve("after"));
    assertThat(differences(folder.resolve("before"), folder.resolve("after"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whateverMarkdownSaysItSaysAfterwards(int seed) throws IOException {
    SiteFolder site = SiteFolder.example(folder);
    writeCases(site, new Random(seed));
    withoutFaultyPages(site);
    assertThat(pages(site)).hasSizeGreaterThan(100);
    assertThat(site.build(folder.resolve("before")).exit()).isZero();
    assertThat(fmt(site).out()).contains("files written anew");
    site.build(folder.resolve("after"));
    assertThat(differences(folder.resolve("before"), folder.resolve("after"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void whatWasFormattedStaysAsItIs(int seed) throws IOException {
    SiteFolder site = SiteFolder.example(folder);
    writeCases(site, new Random(seed));
    fmt(site);
    Map<String, String> once = bytes(site.file("content"));
    SiteFolder.Run again = fmt(site);
    assertThat(again.out()).startsWith("Nothing to change in ");
    assertThat(bytes(site.file("content"))).isEqualTo(once);
  }

  // ---- ids ----

  @Test
  void bothLanguagesGetTheSameIdsFromTheEnglishWords() {
    SiteFolder site = formatted();
    list(site, "- [ ] 書類\n- [x] 電話\n", "- [ ] We have the papers\n- [x] Call {{term.loan}} desk\n");
    SiteFolder.Run run = fmt(site);
    assertThat(run.out())
        .contains("content/en/guide/tasks.md (ids: papers, call-loan-desk)")
        .contains("content/ja/guide/tasks.md (ids: papers, call-loan-desk)");
    assertThat(site.read("content/ja/guide/tasks.md"))
        .endsWith("- [ ] 書類 {#papers}\n- [x] 電話 {#call-loan-desk}\n");
    assertThat(site.build(folder.resolve("out")).exit()).isZero();
  }

  @Test
  void anIdOfTheOtherLanguageIsTakenOver() {
    SiteFolder site = formatted();
    String before = site.read(ENGLISH);
    site.write(ENGLISH, before.replaceAll("(?m)^(- \\[ ] .*) \\{#[a-z-]+}$", "$1"));
    assertThat(site.read(ENGLISH)).isNotEqualTo(before);
    fmt(site);
    assertThat(site.read(ENGLISH)).isEqualTo(before);
  }

  @Test
  void anItemThatWasPublishedGetsTheIdBackUnderWhichReadersKeepItsTick() {
    SiteFolder site = formatted();
    String ja = site.read(JAPANESE);
    String en = site.read(ENGLISH);
    assertThat(site.build(folder.resolve("out"), "--lock").exit()).isZero();
    withoutIds(site);
    fmt(site);
    assertThat(site.read(JAPANESE)).isEqualTo(ja);
    assertThat(site.read(ENGLISH)).isEqualTo(en);
  }

  @Test
  void anIdIsPutIntoBracesThatAreThereAlready() {
    SiteFolder site = formatted();
    list(
        site,
        "- [ ] 電話する {after=\"one\"}\n- [ ] 一 {#one}\n",
        "- [ ] Call {after=\"one\"}\n- [ ] One {#one}\n");
    fmt(site);
    assertThat(site.read("content/ja/guide/tasks.md")).contains("- [ ] 電話する {#call after=\"one\"}");
  }

  @Test
  void anIdStandsBehindTheLastLineOfAnItemAndNotInItsTasks() {
    SiteFolder site = formatted();
    String item = "- [ ] %s\n  %s\n  - [ ] %s\n";
    list(site, item.formatted("電話", "する", "もう一度"), item.formatted("Call", "them", "Again"));
    fmt(site);
    assertThat(site.read("content/en/guide/tasks.md"))
        .contains("- [ ] Call\n  them {#call}\n  - [ ] Again {#again}\n");
  }

  @Test
  void withoutEnglishTheReadingMakesTheId() {
    SiteFolder site = formatted();
    page(site, "ja", "- [ ] <ruby>受信<rt>じゅしん</rt></ruby>の設定\n- [ ] 確認\n");
    fmt(site);
    assertThat(site.read("content/ja/guide/tasks.md"))
        .contains("設定 {#jushin}\n", "確認 {#tasks-list-1}\n");
  }

  @Test
  void anIdIsUniqueInTheSite() {
    SiteFolder site = formatted();
    list(site, "- [ ] 一\n- [ ] 二\n", "- [ ] The call\n- [ ] A call\n");
    fmt(site);
    assertThat(site.read("content/ja/guide/tasks.md")).contains("一 {#call}\n", "二 {#call-2}\n");
  }

  @Test
  void listsThatDifferAreToldAndLeftAsTheyAre() {
    SiteFolder site = formatted();
    list(site, "- [ ] 一\n- [ ] 二\n", "- [ ] One\n");
    String before = site.read("content/ja/guide/tasks.md");
    SiteFolder.Run run = fmt(site);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "content/ja/guide/tasks.md:4:1: error: ", "2 / 1", "content/en/guide/tasks.md:4:1")
        .contains("[checklist/unlike]");
    assertThat(site.read("content/ja/guide/tasks.md")).isEqualTo(before);
  }

  // ---- files ----

  @Test
  void checkWritesNothingAndListsWhatWouldChange() {
    SiteFolder site = formatted();
    site.write("content/ja/index.md", site.read("content/ja/index.md") + "\n\n");
    String before = site.read("content/ja/index.md");
    SiteFolder.Run run = fmt(site, "--check");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("content/ja/index.md (form)\n1 / ");
    assertThat(site.read("content/ja/index.md")).isEqualTo(before);
  }

  @Test
  void aFormattedSitePassesTheCheck() {
    assertThat(fmt(formatted(), "--check").exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "content/ja/index.md, 'title: [\n---\n文です。  \n', yaml/",
    "content/ja/index.md, 'title: T\n---\n## a {#main}\n\n文です。 \n', markdown/id",
    "content/data/facts.yml, '# 注 \n- a: [ \n', format/unreadable"
  })
  void aBrokenFileIsToldAndLeftAsItIs(String file, String text, String rule) {
    SiteFolder site = formatted();
    String whole = file.endsWith(".md") ? "---\n" + text : text;
    site.write(file, whole);
    SiteFolder.Run run = fmt(site);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains(file + ":", "[" + rule).doesNotContain("\tat ");
    assertThat(site.read(file)).isEqualTo(whole);
  }

  @Test
  void onlyFilesThatAreNamedChange() {
    SiteFolder site = formatted();
    for (String file : List.of("content/ja/index.md", "content/en/index.md")) {
      site.write(file, site.read(file) + "\n");
    }
    SiteFolder.Run run = fmt(site, "content/ja/index.md");
    assertThat(run.out()).isEqualTo("content/ja/index.md (form)\n1 / 1 files written anew.\n");
    assertThat(site.read("content/en/index.md")).endsWith("\n\n");
  }

  @Test
  void aFileThatIsNoneOfTheContentIsRefused() {
    SiteFolder.Run run = fmt(formatted(), "site-config/site.yml");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("site-config/site.yml is no page and no record file in ");
  }

  @Test
  void lineEndsOfWindowsStay() {
    SiteFolder site = formatted();
    String text = site.read("content/data/facts.yml");
    site.write("content/data/facts.yml", (text + "\n").replace("\n", "\r\n"));
    fmt(site);
    assertThat(site.read("content/data/facts.yml")).isEqualTo(text.replace("\n", "\r\n"));
  }

  @Test
  void blanksInATextOfSeveralLinesStay() {
    SiteFolder site = formatted();
    String text = "# 注 \n- id: a\n  name: |\n    一  \n    二\n";
    site.write("content/data/other.yml", text);
    fmt(site);
    assertThat(site.read("content/data/other.yml")).isEqualTo(text.replace("# 注 ", "# 注"));
  }

  // ---- texts ----

  private static void page(SiteFolder site, String lang, String items) {
    site.write(
        "content/" + lang + "/guide/tasks.md",
        "---\ntitle: T\n---\n## L {#tasks-list .checklist}\n\n" + items);
  }

  private static void list(SiteFolder site, String ja, String en) {
    page(site, "ja", ja);
    page(site, "en", en);
  }

  private static void withoutIds(SiteFolder site) {
    for (String file : List.of(JAPANESE, ENGLISH)) {
      String text = site.read(file);
      String without =
          text.replaceAll("(?m)^(- \\[ ] .*) \\{#[a-z-]+}$", "$1")
              .replace("{#form after", "{after");
      assertThat(without).isNotEqualTo(text);
      site.write(file, without);
    }
  }

  private static void writeCases(SiteFolder site, Random random) throws IOException {
    String[] cases = Files.readString(CASES).split("(?m)^== ", -1);
    for (int i = 1; i < cases.length; i++) {
      String name = cases[i].substring(0, cases[i].indexOf('\n'));
      String text = cases[i].substring(name.length() + 1).split("\n--\n", 2)[0] + "\n";
      String lang = name.endsWith("[en]") ? "en" : "ja";
      String head = "---\ntitle: Case\norder: 1\ndescription: D\nreviewed: 2026-11-20\n---\n";
      String page = head + text.replace('␠', ' ').replace('␉', '\t');
      site.write("content/ja/cases/case-" + i + ".md", head);
      site.write("content/" + lang + "/cases/case-" + i + ".md", mangled(page, random));
    }
  }

  /** What people and editors do to a text; it may mean something else by it, and still be read. */
  private static String mangled(String text, Random random) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      boolean fence = line.equals("---");
      String changed = line;
      if (!fence && line.contains("|") && random.nextInt(2) == 0) {
        changed = line.replace(" |", "   |").replace("---|", "-----|");
      }
      if (!fence && !line.startsWith("> [!")) { // where blanks are told as a mistake
        changed += List.of("", "", "", " ", "  ", "\t", "   ").get(random.nextInt(7));
      }
      out.append(changed).append('\n');
    }
    out.append(random.nextBoolean() ? "\n \n\n" : "");
    return random.nextInt(4) == 0 ? out.toString().stripTrailing() : out.toString();
  }

  /** Pages that are refused would end the build, and so would those that lean on them. */
  private static void withoutFaultyPages(SiteFolder site) throws IOException {
    while (true) {
      Findings findings = new Findings();
      SiteConfig config = ConfigLoader.load(site.root(), findings).orElseThrow();
      Site loaded = SiteLoader.load(site.root(), config, false, findings);
      Checklists.check(site.root(), loaded, findings);
      Set<String> faulty =
          findings.sorted().stream()
              .map(it -> it.position().file())
              .filter(file -> file.contains("/cases/"))
              .collect(Collectors.toSet());
      faulty.forEach(site::delete);
      if (faulty.isEmpty()) {
        return;
      }
    }
  }

  private static List<Path> pages(SiteFolder site) throws IOException {
    try (Stream<Path> files = Files.walk(site.file("content"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** The files in which two folders differ, each with the first place. */
  private static List<String> differences(Path before, Path after) throws IOException {
    Map<String, String> expected = bytes(before);
    Map<String, String> found = new TreeMap<>(bytes(after));
    expected.keySet().forEach(file -> found.putIfAbsent(file, ""));
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (file, text) -> {
          int at = Arrays.mismatch(text.toCharArray(), found.get(file).toCharArray());
          if (at >= 0) {
            int from = Math.max(0, at - 80);
            String other = found.get(file);
            differences.add(
                file
                    + ": "
                    + text.substring(from, Math.min(text.length(), at + 40))
                    + " → "
                    + other.substring(
                        Math.min(from, other.length()), Math.min(other.length(), at + 40)));
          }
        });
    return differences;
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> bytes.put(folder.relativize(file).toString(), text(file)));
    }
    return bytes;
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

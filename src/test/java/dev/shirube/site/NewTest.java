package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Findings;
import dev.shirube.yaml.RecordType;
import dev.shirube.yaml.Schemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code new} begins, and what it refuses. */
class NewTest {
  private static final String CONTACTS = "content/data/contacts.yml";

  @TempDir Path folder;

  private static SiteFolder.Run begin(SiteFolder site, String type, String name) {
    return SiteFolder.run(
        "--root",
        site.root().toString(),
        "--lang",
        "en",
        "new",
        type,
        name,
        "--today",
        SiteFolder.TODAY);
  }

  private static SiteFolder.Run check(SiteFolder site) {
    return SiteFolder.run(
        "--root", site.root().toString(), "--lang", "en", "check", "--today", SiteFolder.TODAY);
  }

  // ---- pages ----

  @Test
  void aPageIsBegunInEachLanguageWithWhatItsNeighboursHave() {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    SiteFolder.Run run = begin(site, "page", "apply/renewal");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("Begun:\n  content/ja/apply/renewal.md:2\n  content/en/apply/renewal.md:2\n");
    assertThat(site.read("content/ja/apply/renewal.md"))
        .startsWith("---\ntitle: ✎ ")
        .contains("\nstatus: draft\naudience: station\nsources: [] # ")
        .contains("\nreviewed: 2026-11-20\nreview-after: P6M\norder: 80\n---\n");
    assertThat(site.read("content/en/apply/renewal.md")).contains("title: ✎ The title");
  }

  @Test
  void aPageThatWasBegunIsADraftThatPassesAndHasItsForm() {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    begin(site, "page", "apply/renewal");
    SiteFolder.Run run = check(site);
    assertThat(run.out()).doesNotContain("renewal");
    assertThat(run.exit()).isZero();
    assertThat(site.build(folder.resolve("out"), "--drafts").exit()).isZero();
    assertThat(folder.resolve("out/en/apply/renewal.html")).exists();
    String root = site.root().toString();
    SiteFolder.Run fmt =
        SiteFolder.run("--root", root, "fmt", "--check", "content/ja/apply/renewal.md");
    assertThat(fmt.exit()).isZero();
  }

  @Test
  void whatIsNotWrittenYetIsToldOnceThePageIsNoDraft() {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    begin(site, "page", "apply/renewal");
    for (String lang : List.of("ja", "en")) {
      site.change("content/" + lang + "/apply/renewal.md", "status: draft\n", "");
    }
    SiteFolder.Run run = check(site);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> line.contains(": error: ")))
        .hasSize(10)
        .allMatch(line -> line.endsWith("[text/unwritten]"));
  }

  @Test
  void aPageThatIsInNoMenuIsToldHowToBe() {
    SiteFolder site = SiteFolder.example(folder);
    assertThat(begin(site, "page", "rules").out())
        .contains("add rules to navigation in site-config/site.yml");
    assertThat(begin(site, "page", "guide/rules").out()).doesNotContain("navigation");
  }

  @ParameterizedTest
  @CsvSource({
    "content/ja/Apply/Renewal.md, 'Did you mean “apply/renewal”?'",
    "apply/renewal.md, 'Did you mean “apply/renewal”?'",
    "../renewal, 'Did you mean “renewal”?'",
    "/etc/renewal, 'Did you mean “etc/renewal”?'",
    "apply//renewal, 'Did you mean “apply/renewal”?'",
    "更新, 'An example: apply/renewal'",
    "guide/card, 'There is a page already: content/ja/guide/card.md.'",
    "search, '“search” is a page that the build makes.'"
  })
  void aPathThatCannotBeIsRefused(String path, String words) {
    SiteFolder site = SiteFolder.example(folder);
    SiteFolder.Run run = begin(site, "page", path);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().findFirst().orElseThrow()).contains(words);
  }

  @Test
  void whereOneLanguageCannotBeWrittenTheOtherIsNot() {
    SiteFolder site = SiteFolder.example(folder);
    site.write("content/en/rules", "a file where a folder is wanted");
    SiteFolder.Run run = begin(site, "page", "rules/late");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(site.file("content/ja/rules/late.md")).doesNotExist();
  }

  // ---- records ----

  @Test
  void aRecordIsAddedBehindTheOthersWhichStayAsTheyAre() {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    String before = site.read(CONTACTS);
    SiteFolder.Run run = begin(site, "contact", "hokkaido-desk");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("Begun:\n  content/data/contacts.yml:156\n").contains("phone");
    assertThat(site.read(CONTACTS))
        .isEqualTo(
            before
                + """
                - id: hokkaido-desk
                  name: # 窓口の名前。
                    ja:
                    en:
                  source: {doc: , where: } # この記録の出典。
                  checked: 2026-11-20
                """);
  }

  /** Types are those of the schemas, whatever they are. */
  @TestFactory
  Stream<DynamicTest> aRecordOfEachTypeLacksOnlyItsValues() {
    SiteFolder site = SiteFolder.example(folder);
    Schemas schemas = Schemas.load(site.file("site-config/schema"), new Findings());
    return schemas.types().values().stream()
        .map(type -> DynamicTest.dynamicTest(type.name(), () -> lacksOnlyValues(site, type)));
  }

  private static void lacksOnlyValues(SiteFolder site, RecordType type) {
    SiteFolder.Run run = begin(site, type.name(), "just-begun");
    assertThat(run.exit()).as(run.err()).isZero();
    String[] place = run.out().lines().skip(1).findFirst().orElseThrow().strip().split(":", -1);
    int line = Integer.parseInt(place[1]);
    String before = site.read(place[0]);
    SiteFolder.Run check = check(site);
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out().lines().filter(it -> it.contains(": error: ")))
        .isNotEmpty()
        .allMatch(it -> Integer.parseInt(it.split(":", -1)[1]) >= line && it.startsWith(place[0]))
        .noneMatch(it -> it.contains("missing-key") || it.contains("yaml/"));
    String[] lines = before.split("\n", -1);
    site.write(place[0], String.join("\n", List.of(lines).subList(0, line - 1)) + "\n");
  }

  @Test
  void eitherOfTwoFieldsIsWrittenAndTheOtherRemarked() {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    begin(site, "deadline", "late");
    assertThat(site.read("content/data/deadlines.yml"))
        .contains("\n  date: # ", "\n  # day-of-month: # ")
        .doesNotContain("\n  day-of-month: #");
  }

  @Test
  void theStyleOfTheFileIsFollowed() {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    String first = site.read(CONTACTS).lines().findFirst().orElseThrow() + "\r\n";
    String record = "  - id: %s\r\n    name: {ja: あ, en: a}\r\n";
    site.write(
        CONTACTS, first + record.formatted("a") + "\r\n" + record.formatted("b") + "  # 注\r\n\r\n");
    begin(site, "contact", "c");
    assertThat(site.read(CONTACTS))
        .contains("  # 注\r\n\r\n  - id: c\r\n    name: # 窓口の名前。\r\n      ja:\r\n")
        .doesNotContainPattern("[^\r]\n");
  }

  @Test
  void theFileIsMadeWhereThereIsNone() {
    SiteFolder site = SiteFolder.example(folder);
    SiteFolder.Run run = begin(site, "vendor", "a-vendor");
    assertThat(run.out()).contains("content/data/vendors.yml:2");
    assertThat(site.read("content/data/vendors.yml"))
        .startsWith(
            "# yaml-language-server: $schema=../../site-config/schema/vendors.schema.json\n"
                + "- id: a-vendor\n");
  }

  @ParameterizedTest
  @CsvSource({
    "kontact, a, 'There is no type “kontact”. Did you mean “contact”?'",
    "contacts, a, 'There is no type “contacts”. Did you mean “contact”?'",
    "pages, a, 'There is no type “pages”. Did you mean “page”?'",
    "contact, Hokkaido Desk, 'Did you mean “hokkaido-desk”?'",
    "contact, 北海道, 'An example: hokkaido-desk'",
    "contact, callcentre, 'already, at content/data/contacts.yml:2. “callcentre-2” is free.'"
  })
  void whatCannotBeARecordIsRefusedAndNothingIsWritten(String type, String id, String words) {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    String before = site.read(CONTACTS);
    SiteFolder.Run run = begin(site, type, id);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines().findFirst().orElseThrow()).contains(words);
    assertThat(site.read(CONTACTS)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"'[]'", "'- id: [a'", "'{id: a}'"})
  void aFileThatIsNoListOfRecordsStaysAsItIs(String text) {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    String whole = site.read(CONTACTS).lines().findFirst().orElseThrow() + "\n" + text + "\n";
    site.write(CONTACTS, whole);
    SiteFolder.Run run = begin(site, "contact", "b");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("Nothing could be added at the end of " + CONTACTS);
    assertThat(site.read(CONTACTS)).isEqualTo(whole);
  }

  @Test
  void noFileOfAHalfWrittenRecordIsLeftBehind() throws Exception {
    SiteFolder site = SiteFolder.copyOfReal(folder);
    begin(site, "contact", "b");
    try (Stream<Path> files = Files.list(site.file("content/data"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(it -> it.endsWith(".yml"));
    }
  }
}

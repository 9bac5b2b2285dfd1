package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Findings;
import dev.shirube.yaml.Schemas;
import dev.shirube.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of items once they are published: moves, other words, and what is remembered. */
class PublishedItemsTest {
  private static final String CARD = "content/ja/guide/card.md";
  private static final String CARD_EN = "content/en/guide/card.md";
  private static final String LOCK = SiteFolder.LOCK;

  @TempDir Path folder;
  private SiteFolder site;

  @BeforeEach
  void begin() {
    site = SiteFolder.example(folder);
  }

  /** Without the data scripts of the version before, which stay beside the new ones otherwise. */
  private SiteFolder.Run build(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--clean");
    return site.build(folder.resolve("out"), all.toArray(String[]::new));
  }

  private void isBuilt(String... options) {
    SiteFolder.Run run = build(options);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  private String isRefused() {
    String before = Files.exists(site.file(LOCK)) ? site.read(LOCK) : "";
    SiteFolder.Run run = build("--lock");
    assertThat(run.exit()).as(run.out()).isEqualTo(1);
    assertThat(Files.exists(site.file(LOCK)) ? site.read(LOCK) : "").isEqualTo(before);
    return run.err();
  }

  /** The data script of the list on the page about cards. */
  private String script() {
    return script("guide.card.before");
  }

  private String script(String list) {
    BuiltSite built = BuiltSite.read(folder.resolve("out"));
    String name =
        built.files().stream()
            .filter(file -> file.startsWith("assets/list-" + list + "."))
            .findFirst()
            .orElseThrow();
    return built.text(name);
  }

  /** Changes both languages alike. */
  private void both(String from, String to) {
    site.change(CARD, from, to);
    site.change(CARD_EN, from, to);
  }

  private void declare(String items) {
    String text = site.read(CARD).replaceFirst("(?m)^items: .*\n", "");
    site.write(CARD, text);
    if (!items.isEmpty()) {
      site.change(CARD, "order: 1\n", "order: 1\nitems: " + items + "\n");
    }
  }

  @Test
  void nothingIsRememberedUnlessAskedFor() {
    isBuilt();
    assertThat(site.file(LOCK)).doesNotExist();
    both("#id-paper}", "#paper}");
    both("after=\"id-paper\"", "after=\"paper\"");
    isBuilt();
  }

  @Test
  void theRecordIsAsShortAsItsItemsAndSortedByThem() {
    SiteFolder.Run run = build("--lock");
    assertThat(run.out())
        .contains("Recorded 2 items of checklists as published; “items:” in the heads of pages");
    assertThat(site.read(LOCK).lines().filter(line -> !line.startsWith("#")))
        .containsExactly(
            "version: 1",
            "items:",
            "  form:",
            "    list: \"guide/card#before\"",
            "    hash: \"" + hash("form") + "\"",
            "    words: \"申込書に記入した\"",
            "  id-paper:",
            "    list: \"guide/card#before\"",
            "    hash: \"" + hash("id-paper") + "\"",
            "    words: \"身分証を用意した\"");
    assertThat(site.read(LOCK)).endsWith("\"\n");
  }

  private String hash(String id) {
    return script().replaceFirst(".*\"id\":\"" + id + "\",\"h\":\"([0-9a-f]{8})\".*\\n", "$1");
  }

  @Test
  void aSecondRecordOfTheSameHasTheSameBytes() {
    isBuilt("--lock");
    String first = site.read(LOCK);
    isBuilt("--lock");
    assertThat(site.read(LOCK)).isEqualTo(first);
  }

  @Test
  void theRecordKeepsToItsSchema() {
    isBuilt("--lock");
    both("#id-paper}", "#paper}");
    both("after=\"id-paper\"", "after=\"paper\"");
    site.change(CARD, "に記入した", "に名前と住所を記入した");
    declare("{renamed: {id-paper: paper}, retired: [old], reworded: [form]}");
    isBuilt("--lock");
    Findings found = new Findings();
    Schemas schemas = Schemas.load(site.file("site-config/schema"), found);
    YamlText.parse(LOCK, site.read(LOCK), 1, found)
        .ifPresent(node -> schemas.validate("checklists-lock.schema.json", node, found));
    assertThat(schemas.names()).contains("checklists-lock.schema.json");
    assertThat(site.read(LOCK)).contains("same:", "gone:", "how: \"renamed\"", "to: [\"paper\"]");
    assertThat(found.sorted()).isEmpty();
  }

  @Test
  void aRenamedItemTakesItsTicksAlong() {
    isBuilt("--lock");
    both("#id-paper}", "#paper}");
    both("after=\"id-paper\"", "after=\"paper\"");
    assertThat(isRefused()).contains("[checklist/vanished]", "items: {renamed: {id-paper: paper}}");
    declare("{renamed: {id-paper: paper}}");
    isBuilt();
    String moved = "\"moved\":{\"id-paper\":{\"to\":[\"paper\"],\"how\":\"renamed\"}}";
    assertThat(script()).contains(moved);
    isBuilt("--lock");
    declare("");
    isBuilt();
    assertThat(script()).contains(moved);
  }

  @Test
  void aChainOfMovesLeadsToItsEnd() {
    isBuilt("--lock");
    both("#id-paper}", "#paper}");
    both("after=\"id-paper\"", "after=\"paper\"");
    declare("{renamed: {id-paper: paper}}");
    isBuilt("--lock");
    both("#paper}", "#proof}");
    both("after=\"paper\"", "after=\"proof\"");
    declare("{renamed: {id-paper: paper, paper: proof}}");
    isBuilt("--lock");
    declare("");
    isBuilt();
    assertThat(script())
        .contains(
            "\"moved\":{\"id-paper\":{\"to\":[\"proof\"],\"how\":\"renamed\"},"
                + "\"paper\":{\"to\":[\"proof\"],\"how\":\"renamed\"}}");
    both("#proof}", "#id-paper}");
    both("after=\"proof\"", "after=\"id-paper\"");
    declare("{renamed: {proof: id-paper}}");
    assertThat(isRefused()).contains("[checklist/reused]", "The item before: 身分証を用意した");
  }

  @Test
  void theHalvesOfASplitItemMayStandInTwoLists() {
    isBuilt("--lock");
    both("#form after", "#form-filled after");
    String later = "\n## X {#later .checklist}\n\n- [ ] %s {#form-signed after=\"form-filled\"}\n";
    site.write(CARD, site.read(CARD) + later.formatted("申込書に名前を書いた"));
    site.write(CARD_EN, site.read(CARD_EN) + later.formatted("We signed the form"));
    declare("{split: {form: [form-filled, form-signed]}}");
    isBuilt("--lock");
    String moved = "\"form\":{\"to\":[\"form-filled\",\"form-signed\"],\"how\":\"split\"}";
    assertThat(script()).contains(moved);
    assertThat(script("guide.card.later")).contains(moved);
  }

  @Test
  void itemsThatBecameOneLeadToIt() {
    isBuilt("--lock");
    both("#id-paper}", "#papers}");
    withoutForm();
    declare("{merged: {id-paper: papers, form: papers}}");
    isBuilt("--lock");
    assertThat(script())
        .contains(
            "\"moved\":{\"form\":{\"to\":[\"papers\"],\"how\":\"merged\"},"
                + "\"id-paper\":{\"to\":[\"papers\"],\"how\":\"merged\"}}");
  }

  private void withoutForm() {
    for (String page : new String[] {CARD, CARD_EN}) {
      site.write(page, site.read(page).replaceFirst("(?m)^- \\[ ] .*\\{#form.*\n", ""));
    }
  }

  @Test
  void aRetiredItemIsToldOfInItsListAndMayComeBackAsItWas() {
    isBuilt("--lock");
    String ja = site.read(CARD);
    String en = site.read(CARD_EN);
    withoutForm();
    declare("{retired: [form]}");
    isBuilt("--lock");
    assertThat(script()).contains("\"retired\":[\"form\"]").doesNotContain("\"moved\"");
    declare("");
    isBuilt();
    assertThat(script()).contains("\"retired\":[\"form\"]");

    site.write(CARD, ja).write(CARD_EN, en);
    isBuilt();
    assertThat(script()).doesNotContain("retired");
    site.change(CARD, "に記入した", "を本棚に片付けて窓口の人と話した");
    assertThat(isRefused()).contains("[checklist/reused]", "The item before: 申込書に記入した");
    site.write(CARD, ja);
    isBuilt("--lock");
    assertThat(site.read(LOCK)).doesNotContain("gone");
  }

  @Test
  void otherWordsForTheSameTaskKeepTicksAsTheyAre() {
    isBuilt("--lock");
    String before = hash("id-paper");
    site.change(CARD, "身分証を用意した", "本人を確かめる書類が手元にある");
    assertThat(isRefused()).contains("[checklist/reused]", "items: {reworded: [id-paper]}");
    declare("{reworded: [id-paper]}");
    isBuilt();
    assertThat(hash("id-paper")).isNotEqualTo(before);
    String same = "\"same\":[\"" + before + "\"]";
    assertThat(script()).contains(same);
    isBuilt("--lock");
    declare("");
    isBuilt("--lock");
    assertThat(script()).contains(same);
    site.change(CARD, "本人を確かめる書類が手元にある", "本人を確かめる書類が2つ手元にある");
    isBuilt("--lock");
    assertThat(script()).doesNotContain("\"same\"");
  }

  @Test
  void wordsThatGoBackToWhatTheyWereAreTheSameToo() {
    isBuilt("--lock");
    String first = hash("id-paper");
    site.change(CARD, "身分証を用意した", "身分証を持ってきた");
    declare("{reworded: [id-paper]}");
    isBuilt("--lock");
    String second = hash("id-paper");
    declare("");
    site.change(CARD, "身分証を持ってきた", "身分証を用意した");
    isBuilt("--lock");
    assertThat(hash("id-paper")).isEqualTo(first);
    assertThat(script()).contains("\"same\":[\"" + second + "\"]");
  }

  @Test
  void aChangedWordOrValueChangesTheHashAndNothingElseIsAsked() {
    site.change(CARD, "身分証を用意した", "発行料{{fact.card-fee.value}}を用意した");
    site.change(CARD_EN, "We have a proof of identity", "We have {{fact.card-fee.value}}");
    isBuilt("--lock");
    String before = hash("id-paper");
    site.change(CARD_EN, "We have", "At hand is");
    isBuilt();
    assertThat(hash("id-paper")).isEqualTo(before);
    site.change("content/data/facts.yml", "money: 1500", "money: 1600");
    isBuilt();
    assertThat(hash("id-paper")).isNotEqualTo(before);
    isBuilt("--lock");
    assertThat(site.read(LOCK)).contains("words: \"発行料1600を用意した\"");
  }

  @Test
  void anItemMayMoveToAnotherPage() {
    isBuilt("--lock");
    withoutForm();
    String list = "\n## X {#asking .checklist}\n\n- [ ] %s {#form after=\"id-paper\"}\n";
    site.write(
        "content/ja/index.md", site.read("content/ja/index.md") + list.formatted("申込書に記入した"));
    site.write(
        "content/en/index.md",
        site.read("content/en/index.md") + list.formatted("We filled it in"));
    isBuilt("--lock");
    assertThat(site.read(LOCK)).contains("list: \"index#asking\"").doesNotContain("gone");
  }

  @Test
  void itemsOfDraftsAreNotPublished() {
    isBuilt("--lock", "--drafts");
    String before = site.read(LOCK);
    String draft =
        "---\ntitle: 下書き\nstatus: draft\n%s---\n\n## X {#x .checklist}\n\n- [ ] 見た {#new-id}\n";
    site.write("content/ja/guide/new.md", draft.formatted("items:\n  renamed: {form: new-id}\n"));
    isBuilt("--lock", "--drafts");
    assertThat(site.read(LOCK)).isEqualTo(before);
    assertThat(script("guide.new.x")).contains("{\"id\":\"new-id\",\"h\":\"");
  }

  @Test
  void aPageThatIsADraftAgainTakesItsItemsAlong() {
    site.write(
        "content/ja/guide/late.md",
        "---\ntitle: 遅れ\n---\n\n## X {#x .checklist}\n\n- [ ] 遅れると電話した {#called}\n");
    isBuilt("--lock");
    site.change("content/ja/guide/late.md", "---\n\n", "status: draft\n---\n\n");
    assertThat(isRefused())
        .contains("content/ja/guide/late.md:2:1: error: The published item “called” is gone")
        .contains("The page is a draft now. Publish it, or tell in a page's head");
    site.change("content/ja/guide/late.md", "---\n\n", "items: {retired: [called]}\n---\n\n");
    isBuilt("--lock");
    assertThat(site.read(LOCK)).contains("  called:\n    how: \"retired\"\n");
    site.change("content/ja/guide/late.md", "status: draft\nitems: {retired: [called]}\n", "");
    isBuilt("--lock");
    assertThat(site.read(LOCK)).doesNotContain("gone");
  }

  @Test
  void movesOfItemsPublishedBeforeThereWasARecordCountToo() {
    declare("{renamed: {old-form: form}, retired: [photo]}");
    isBuilt();
    assertThat(script())
        .contains("\"moved\":{\"old-form\":{\"to\":[\"form\"],\"how\":\"renamed\"}}")
        .contains("\"retired\":[\"photo\"]");
    isBuilt("--lock");
    assertThat(site.read(LOCK)).contains("  photo:\n    how: \"retired\"\n    list: ");
  }

  @Test
  void tasksInASectionForSomeStationsOnlyAreForThemToo() {
    site.write(
        "content/data/situation.yml",
        """
        # yaml-language-server: $schema=../../site-config/schema/situation.schema.json
        - id: line
          name: {ja: 回線, en: Line}
          choices:
            - {id: ntt, label: {ja: NTT, en: NTT}}
            - {id: ipsec, label: {ja: IPsec, en: IPsec}}
        """);
    both("{#before .checklist}", "{#before .checklist when=\"line!=ipsec\"}");
    both("{#id-paper}", "{#id-paper when=\"line=ntt\"}");
    isBuilt();
    assertThat(script())
        .contains("\"when\":\"line!=ipsec line=ntt\"")
        .contains("\"after\":[\"id-paper\"],\"when\":\"line!=ipsec\"}");
  }
}

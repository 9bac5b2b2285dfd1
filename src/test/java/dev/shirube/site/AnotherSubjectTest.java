package dev.shirube.site;

import static dev.shirube.site.BuiltSite.hrefs;
import static dev.shirube.site.BuiltSite.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tool knows nothing of its first site's subject: a ward's guide to lending devices, with types
 * of records and words of its own, is built and checked as well.
 */
class AnotherSubjectTest {
  /** What only the guidance for stations speaks of. */
  private static final Pattern FIRST_SUBJECT =
      Pattern.compile("訪問看護|ステーション|事業所|オンライン資格確認|\\b[Ss]tations?\\b|nursing");

  @TempDir static Path folder;
  private static SiteFolder ward;
  private static BuiltSite site;

  @BeforeAll
  static void build() {
    ward = SiteFolder.ward(folder);
    site = BuiltSite.build(ward, folder.resolve("published"));
  }

  @Test
  void theCheckFindsNothing() {
    SiteFolder.Run run =
        SiteFolder.run(
            "--root", ward.root().toString(), "check", "--strict", "--today", SiteFolder.TODAY);
    assertThat(run.out()).startsWith("All is well in 14 pages, ");
    assertThat(run.exit()).isZero();
  }

  @Test
  void itsSchemasAreItsOwn() {
    assertThat(ward.file("site-config/schema/devices.schema.json")).exists();
    assertThat(ward.file("site-config/schema/vendors.schema.json")).doesNotExist();
    assertThat(ward.file("site-config/schema/fields.schema.json")).doesNotExist();
  }

  @Test
  void recordsOfItsOwnTypesArePrintedInBothLanguages() {
    assertThat(fields(site.page("ja/devices.html"), "device-infusion-pump"))
        .containsEntry("台数", "24")
        .containsEntry("借りられる期間", "2週間")
        .containsEntry("一緒に借りるもの", "電源コード 点滴スタンド")
        .containsEntry("聞くところ", "臨床工学室");
    assertThat(fields(site.page("en/devices.html"), "device-infusion-pump"))
        .containsEntry("Pieces", "24")
        .containsEntry("Longest loan", "2 weeks")
        .containsEntry("Borrow with it", "Power cord Drip stand");
  }

  private static Map<String, String> fields(Document page, String anchor) {
    return page.getElementById(anchor).parent().select(".row").stream()
        .collect(
            Collectors.toMap(
                row -> row.selectFirst("dt").text(), row -> row.selectFirst("dd").text()));
  }

  @Test
  void aTextRefersToRecordsOfItsOwnTypes() {
    Document page = site.page("en/borrow/how.html");
    assertThat(page.select(".body").text()).contains("may be kept for 2 weeks at a time");
    assertThat(hrefs(page, ".body a")).contains("../../en/devices.html#device-infusion-pump");
  }

  @Test
  void aViewOfItsOwnIsPrintedByATemplateOfItsOwn() {
    assertThat(texts(site.page("ja/devices.html"), "table tbody tr th"))
        .containsExactly("輸液ポンプ", "シリンジポンプ", "パルスオキシメータ");
    assertThat(texts(site.page("ja/devices.html"), "table thead th"))
        .containsExactly("名前", "場所", "台数");
  }

  @Test
  void checklistsAskItsOwnQuestionsAndCountToItsOwnDeadlines() {
    Document page = site.page("ja/borrow/how.html");
    assertThat(page.select("[data-when]").eachAttr("data-when")).containsExactly("shift=night");
    assertThat(site.page("ja/lists.html").text()).contains("いつ借りますか");
    assertThat(texts(page, "#deadlines ~ ul h3, .deadlines h3"))
        .containsExactly("機器の数を数える日", "年1回の点検に出す期限");
  }

  @Test
  void noPageSpeaksOfTheFirstSubject() {
    site.pages()
        .forEach(
            (address, page) ->
                assertThat(page.text()).as(address).doesNotContainPattern(FIRST_SUBJECT));
    List<String> words = site.files().stream().filter(file -> file.contains("words")).toList();
    assertThat(words).hasSizeGreaterThanOrEqualTo(2);
    words.forEach(
        file ->
            assertThat(site.text(file).lines().filter(line -> line.contains("\"")).toList())
                .as(file)
                .noneMatch(line -> line.matches(".*\"[^\"]*(?:ステーション|事業所|訪問看護)[^\"]*\".*")));
  }

  @Test
  void linksAnchorsAndMarkupAreSound() {
    assertThat(site.brokenLinks()).isEmpty();
    assertThat(site.duplicateIds()).isEmpty();
    assertThat(site.danglingIds()).isEmpty();
    assertThat(site.markupErrors()).isEmpty();
  }

  @Test
  void aSiteNeedsNoRecordsAtAll(@TempDir Path bare) {
    SiteFolder leaflet = SiteFolder.leaflet(bare);
    BuiltSite built = BuiltSite.build(leaflet, bare.resolve("published"));
    assertThat(built.page("ja/index.html").title()).isEqualTo("見学のしおり");
    assertThat(built.brokenLinks()).isEmpty();
    SiteFolder.Run run =
        SiteFolder.run(
            "--root", leaflet.root().toString(), "check", "--strict", "--today", SiteFolder.TODAY);
    assertThat(run.out()).startsWith("All is well in 1 page, ");
  }
}

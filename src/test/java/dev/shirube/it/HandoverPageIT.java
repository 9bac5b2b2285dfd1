package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.shirube.it.OverviewSite.LISTS;
import static dev.shirube.it.OverviewSite.name;
import static dev.shirube.it.OverviewSite.note;
import static dev.shirube.it.OverviewSite.said;
import static dev.shirube.it.OverviewSite.stored;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A station's ticks on another device, by a code or a link. */
class HandoverPageIT {
  private static final String NOTES =
      "{'seat-found': {s: 'done', d: '2026-11-10', by: 'KT', no: 'R-1'},"
          + " 'quote-asked': {s: 'waiting', no: 'R-2'}, 'number-noted': {s: 'done'}}";

  private static OverviewSite site;

  @BeforeAll
  static void publish(@TempDir Path folder) throws IOException {
    site = new OverviewSite(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @AfterEach
  void readersGoHome() {
    site.readersGoHome();
  }

  private static Page open(String lang) {
    return site.open(lang, true, LISTS);
  }

  /** Makes a code and a link; returns the link. */
  private static String make(Page page) {
    page.locator("[data-handover-make]").click();
    assertThat(page.locator("[data-handover-result]")).isVisible();
    return page.locator("[data-handover-link]").inputValue();
  }

  private static Locator code(Page page) {
    return page.locator("[data-handover-code] svg");
  }

  private static Locator preview(Page page) {
    return page.locator("[data-incoming-handover]");
  }

  private static void take(Page page) {
    preview(page).locator(".buttons button").first().click();
  }

  /** What a camera reads. */
  private static String read(Locator code) throws IOException, NotFoundException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    Result[] found =
        new QRCodeMultiReader()
            .decodeMultiple(
                new BinaryBitmap(
                    new HybridBinarizer(
                        new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));
    return found[0].getText();
  }

  @ParameterizedTest
  @CsvSource({"ja, LIGHT", "en, DARK"})
  void theCodeIsTheLinkAndTheLinkBringsTheTicks(String lang, ColorScheme scheme)
      throws IOException, NotFoundException {
    boolean ja = lang.equals("ja");
    Page page = site.reader();
    Troubles troubles = new Troubles(page, "http://127.0.0.1:");
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    page.navigate(site.address(lang, true, LISTS));
    note(page, NOTES);
    ListSite.say(page, "line", "ntt");
    assertThat(page.locator("script[src*=qrcode]")).hasCount(0);
    String link = make(page);
    assertThat(code(page)).isVisible();
    assertThat(code(page).locator("title"))
        .hasText(ja ? "ほかの端末のカメラで読み取るQRコード" : "QR code for the camera of another device");
    assertThat(page.locator("[data-handover]")).containsText(ja ? "登録商標" : "registered trademark");
    assertThat(read(code(page))).isEqualTo(link);

    Page other = site.reader();
    Troubles there = new Troubles(other, "http://127.0.0.1:");
    other.navigate(link);
    assertThat(preview(other)).containsText(ja ? "新しいもの4件" : "New: 4.");
    assertThat(stored(other)).isEmpty();
    take(other);
    assertThat(said(other)).containsText(ja ? "取り込みました" : "Imported");
    assertThat(OverviewSite.progress(other, "order"))
        .hasText(ja ? "1/5項目、返事待ち1" : "1 of 5 tasks, 1 waiting");
    assertThat(other.locator("[data-situation-words]").first()).hasText("NTT");
    assertThat(other).hasURL(site.address(lang, true, LISTS));
    assertThat(preview(other)).isHidden();
    other.locator("[data-message-undo]").click();
    assertThat(OverviewSite.progress(other, "order")).hasText(ja ? "0/5項目" : "0 of 5 tasks");
    assertThat(troubles.take()).isEmpty();
    assertThat(there.take()).isEmpty();
  }

  @Test
  void namesAndNotesGoAlongOnlyIfAskedFor() {
    Page page = open("ja");
    name(page, "ひまわり");
    note(page, NOTES);
    Page other = site.reader();
    other.navigate(make(page));
    assertThat(preview(other)).containsText("「名前のない記録」の取り込み先");
    preview(other).locator("summary").click();
    assertThat(preview(other)).not().containsText("KT");
    assertThat(preview(other)).not().containsText("R-1");
    page.locator("[data-handover-with=names]").check();
    assertThat(page.locator("[data-handover-result]")).isHidden();
    page.locator("[data-handover-with=notes]").check();
    Page third = site.reader();
    third.navigate(make(page));
    assertThat(preview(third)).containsText("「ひまわり」の取り込み先");
    preview(third).locator("summary").click();
    assertThat(preview(third)).containsText("KT、R-1");
  }

  @Test
  void oneListIsHandedOverAlone() {
    Page page = open("en");
    note(page, NOTES);
    page.locator("[data-handover-what]").selectOption("Begin");
    Page other = site.reader();
    other.navigate(make(page));
    take(other);
    assertThat(OverviewSite.progress(other, "begin")).hasText("1 of 2 tasks");
    assertThat(OverviewSite.progress(other, "order")).hasText("0 of 5 tasks");
  }

  /** The same station on two devices: neither loses what the other does not hand over. */
  @Test
  void whatWasNotHandedOverStaysWhereItIs() {
    Page page = open("ja");
    note(page, NOTES);
    Page other = site.reader();
    other.navigate(make(page));
    take(other);
    note(other, "{'number-noted': {s: 'waiting', no: 'R-3'}}");
    other.locator("[data-handover-make]").scrollIntoViewIfNeeded();
    String back = make(other);
    page.navigate("about:blank");
    page.navigate(back);
    assertThat(preview(page)).isVisible();
    take(page);
    assertThat(OverviewSite.next(page, "waiting")).containsText("番号を控えた");
    assertThat((String) page.evaluate("() => shirube.store.station().items['seat-found'].no"))
        .isEqualTo("R-1");
    assertThat(page.locator("[data-station-choice] option")).hasCount(1);
  }

  @Test
  void aLinkOpenedOnTheSamePageIsTakenToo() {
    Page page = open("ja");
    note(page, NOTES);
    String link = make(page);
    Page other = open("ja");
    other.evaluate("link => { location.href = link; }", link);
    assertThat(preview(other)).containsText("新しいもの3件");
    preview(other).locator(".buttons button").nth(1).click();
    assertThat(said(other)).hasText("取り込みませんでした。何も変わっていません。");
    assertThat(stored(other)).isEmpty();
    assertThat(other).hasURL(site.address("ja", true, LISTS));
  }

  @Test
  void theServerNeverSeesIt() {
    Page page = open("ja");
    note(page, NOTES);
    String link = make(page);
    String secret = link.substring(link.indexOf('#') + 1);
    Page other = site.reader();
    other.navigate(link);
    take(other);
    assertThat(said(other)).containsText("取り込みました");
    assertThat(site.asked())
        .isNotEmpty()
        .anyMatch(asked -> asked.endsWith("/ja/lists.html"))
        .noneMatch(asked -> asked.contains("handover=") || asked.contains(secret.substring(10)));
  }

  @Test
  void theLinkIsCopied() {
    Page page =
        site.reader(
            new NewContextOptions()
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setViewportSize(1280, 800));
    page.navigate(site.address("ja", true, LISTS));
    note(page, NOTES);
    String link = make(page);
    page.locator("[data-handover-copy]").click();
    assertThat(page.locator("[data-handover-answer]")).hasText("リンクをコピーしました。");
    assertThat((String) page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(link);
  }

  @Test
  void whereNothingCanBeCopiedTheLinkIsSelected() {
    Page page = site.reader();
    page.addInitScript("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
    page.navigate(site.address("ja", true, LISTS));
    note(page, NOTES);
    String link = make(page);
    page.locator("[data-handover-copy]").click();
    assertThat(page.locator("[data-handover-answer]")).containsText("コピーできませんでした。");
    assertThat((String) page.evaluate("() => getSelection().toString()")).isEqualTo(link);
  }

  @Test
  void whatIsTooMuchForACodeIsALinkAndAFile() {
    Page page = open("ja");
    page.evaluate(
        """
        () => shirube.store.write(Array.from({length: 120}, (_, i) => ['items', 'many-' + i,
          {s: 'done', no: Array.from({length: 12}, (_, k) => (i * 7919 + k * 104729).toString(36)).join('')}]),
          'many')
        """);
    page.locator("[data-handover-with=notes]").check();
    String link = make(page);
    assertThat(page.locator("[data-handover-answer]")).containsText("QRコードにすると読み取れません");
    assertThat(code(page)).hasCount(0);
    assertThat(link.length()).isGreaterThan(1200);
    Page other = site.reader();
    other.navigate(link);
    assertThat(preview(other)).containsText("新しいもの120件");
  }

  @ParameterizedTest
  @CsvSource({"ja, 端末の中のファイルとして開いている", "en, open as a file on this device"})
  void aPageOnADiskOffersTheFileInstead(String lang, String said) {
    Page page = site.open(lang, false, LISTS);
    page.locator("[data-handover]").scrollIntoViewIfNeeded();
    assertThat(page.locator("[data-handover-disk]")).containsText(said);
    assertThat(page.locator("[data-handover-make]")).isHidden();
  }

  @Test
  void withNothingToHandOverItSaysSo() {
    Page page = open("ja");
    page.locator("[data-handover-make]").click();
    assertThat(page.locator("[data-handover-answer]")).hasText("渡すものがまだありません。");
  }

  @TestFactory
  Stream<DynamicTest> aHostileFragmentDoesNothing() {
    Page good = open("ja");
    note(good, NOTES);
    String fragment = make(good).replaceFirst(".*#handover=", "");
    Page page = open("ja");
    Troubles troubles = new Troubles(page, "http://127.0.0.1:");
    name(page, "すみれ");
    String before = stored(page);
    char last = fragment.charAt(fragment.length() - 1);
    return Stream.of(
            "",
            "1d",
            "<script>alert(1)</script>",
            "%3Cimg%20src=x%20onerror=alert(1)%3E",
            "%",
            "%E0%A4%A",
            "javascript:alert(1)",
            "constructor",
            "9d" + fragment.substring(2),
            "0d" + fragment.substring(2),
            "1p" + fragment.substring(2),
            fragment.substring(0, fragment.length() / 2),
            fragment.substring(0, fragment.length() - 1) + (last == 'A' ? 'B' : 'A'),
            fragment + fragment,
            "1d" + "A".repeat(200_000))
        .map(
            hostile ->
                DynamicTest.dynamicTest(
                    "#handover=" + hostile.substring(0, Math.min(hostile.length(), 30)),
                    () -> {
                      page.evaluate("text => { location.hash = 'handover=' + text; }", hostile);
                      assertThat(said(page)).containsText("何も変えていません。");
                      assertThat(page).hasURL(site.address("ja", true, LISTS));
                      assertThat(preview(page)).isHidden();
                      assertThat(stored(page)).isEqualTo(before);
                      assertThat(page.locator("main img")).hasCount(0);
                      assertThat(troubles.take()).isEmpty();
                      page.evaluate(
                          "() => { document.querySelector('[data-said]').textContent = ''; }");
                    }));
  }
}

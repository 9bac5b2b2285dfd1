package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every picture as it is shown: on each screen, in each choice of colours. */
class PicturesIT {
  private static final Path EXTRA = Path.of("src/test/resources/sites/pictures");
  private static final String PAGE = "guide/pictures.html";
  private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1280);

  /** What is wrong with the pictures of a page, as lines to be read. */
  private static final String FAULTS =
      """
      () => {
        const faults = [];
        const edge = 0.5;
        const within = (inner, outer) => inner.left >= outer.left - edge
          && inner.right <= outer.right + edge && inner.top >= outer.top - edge
          && inner.bottom <= outer.bottom + edge;
        const rgb = colour => {
          const found = colour.match(/[\\d.]+/g);
          return found && (found.length < 4 || +found[3] > 0) ? found.slice(0, 3).map(Number) : null;
        };
        const light = colour => colour
          .map(it => it / 255)
          .map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4)
          .reduce((sum, it, i) => sum + it * [0.2126, 0.7152, 0.0722][i], 0);
        const contrast = (one, other) => {
          const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
          return (bright + 0.05) / (dark + 0.05);
        };
        const page = rgb(getComputedStyle(document.documentElement).backgroundColor)
          || [255, 255, 255];
        const said = text => text.replace(/\\s+/g, ' ').trim();
        for (const figure of document.querySelectorAll('.picture')) {
          const shown = [...figure.querySelectorAll(':scope > svg')]
            .filter(it => it.getClientRects().length > 0);
          if (shown.length !== 1) {
            faults.push(`${shown.length} drawings are shown`);
            continue;
          }
          const svg = shown[0];
          const whole = svg.getBoundingClientRect();
          const scale = whole.width / svg.viewBox.baseVal.width;
          const name = svg.querySelector('title').textContent;
          const tell = fault => faults.push(`${name}: ${fault}`);
          const words = said(figure.querySelector('details').textContent);
          const shapes = [...svg.querySelectorAll('rect:not(.picture-bar), circle')]
            .filter(it => rgb(getComputedStyle(it).fill));
          const ground = (x, y, before) => shapes
            .filter(it => !before
              || it.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING)
            .filter(it => {
              const box = it.getBoundingClientRect();
              return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
            })
            .map(it => rgb(getComputedStyle(it).fill))
            .pop() || page;
          const lines = [];
          for (const text of svg.querySelectorAll('text')) {
            const words_ = said(text.textContent);
            const style = getComputedStyle(text);
            if (parseFloat(style.fontSize) * scale < 14) {
              tell(`${parseFloat(style.fontSize) * scale} pixels are small for ${words_}`);
            }
            if (!words.includes(words_)) {
              tell(`not said in words: ${words_}`);
            }
            const frame = text.parentNode.matches('.picture-box')
              ? text.parentNode.querySelector('rect').getBoundingClientRect() : whole;
            for (const line of text.querySelectorAll('tspan')) {
              const box = line.getBoundingClientRect();
              if (!within(box, whole) || !within(box, frame)) {
                tell(`sticks out: ${line.textContent}`);
              }
              const middle = ground(box.left + box.width / 2, box.top + box.height / 2, text);
              if (contrast(rgb(style.fill), middle) < 4.5) {
                tell(`${style.fill} on ${middle} is faint: ${line.textContent}`);
              }
              lines.push([line.textContent, box]);
            }
          }
          lines.forEach(([one, a], i) => lines.slice(i + 1).forEach(([other, b]) => {
            if (a.left < b.right - edge && b.left < a.right - edge
                && a.top < b.bottom - edge && b.top < a.bottom - edge) {
              tell(`${one} lies upon ${other}`);
            }
          }));
          for (const mark of svg.querySelectorAll('circle, path:not(.picture-grid), rect')) {
            if (mark.matches('.picture-band, .picture-tile')) {
              continue;
            }
            const style = getComputedStyle(mark);
            const box = mark.getBoundingClientRect();
            if (!within(box, whole)) {
              tell(`sticks out: ${mark.outerHTML}`);
            }
            const isFilled = mark.matches('.picture-mark, .picture-disc, .picture-bar');
            const colour = rgb(isFilled ? style.fill : style.stroke);
            const behind = mark.matches('.picture-line')
              ? page : ground(box.left + box.width / 2, box.top + box.height / 2, mark);
            if (contrast(colour, behind) < 3) {
              tell(`${colour} on ${behind} is faint: ${mark.outerHTML}`);
            }
          }
        }
        return faults;
      }
      """;

  private static final List<PublishedSite> sites = new ArrayList<>();
  private static final List<SiteServer> servers = new ArrayList<>();
  private static Chromium chromium;

  @BeforeAll
  static void publishAndOpen(@TempDir Path folder) throws IOException {
    sites.add(PublishedSite.own());
    Path sources = Folders.example(folder.resolve("pictures-sources"));
    Folders.copy(Tool.PROJECT.resolve(EXTRA), sources);
    Path published = folder.resolve("pictures");
    Tool.publish(sources, published);
    sites.add(new PublishedSite("pictures", published, "/guide/", "https://example.org/guide/"));
    for (PublishedSite site : sites) {
      servers.add(new SiteServer(site.folder(), site.path()));
    }
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    servers.forEach(SiteServer::close);
    sites.clear();
    servers.clear();
  }

  @TestFactory
  Stream<DynamicTest> everyPictureCanBeReadEverywhere() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      String address = servers.get(i).address();
      for (String name : withPictures(sites.get(i))) {
        tests.add(DynamicTest.dynamicTest(address + name, () -> check(address + name)));
      }
    }
    return tests.stream();
  }

  private static List<String> withPictures(PublishedSite site) {
    return site.pages().stream()
        .filter(
            name ->
                new String(Folders.read(site.folder().resolve(name)), StandardCharsets.UTF_8)
                    .contains("<figure class=\"picture\""))
        .toList();
  }

  private static void check(String address) {
    Page page = chromium.reader(new NewContextOptions()).newPage();
    page.navigate(address);
    List<String> faults = new ArrayList<>();
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      colours()
          .forEach(
              (name, media) -> {
                page.emulateMedia(media);
                faults(page).forEach(it -> faults.add(width + " pixels, " + name + ": " + it));
              });
    }
    page.context().close();
    if (!faults.isEmpty()) {
      fail(address + "\n  " + String.join("\n  ", faults));
    }
  }

  private static Map<String, EmulateMediaOptions> colours() {
    Map<String, EmulateMediaOptions> colours = new LinkedHashMap<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      colours.put(
          scheme.toString(),
          new EmulateMediaOptions()
              .setMedia(Media.SCREEN)
              .setColorScheme(scheme)
              .setForcedColors(ForcedColors.NONE));
      colours.put(
          "forced colours on " + scheme,
          new EmulateMediaOptions()
              .setMedia(Media.SCREEN)
              .setColorScheme(scheme)
              .setForcedColors(ForcedColors.ACTIVE));
    }
    colours.put(
        "print",
        new EmulateMediaOptions()
            .setMedia(Media.PRINT)
            .setColorScheme(ColorScheme.LIGHT)
            .setForcedColors(ForcedColors.NONE));
    return colours;
  }

  @SuppressWarnings("unchecked")
  private static List<String> faults(Page page) {
    return (List<String>) page.evaluate(FAULTS);
  }

  @Test
  void aPageShowsEveryKindOfPicture() {
    Page page = chromium.reader(new NewContextOptions()).newPage();
    for (String lang : List.of("ja", "en")) {
      page.navigate(servers.get(1).address() + lang + "/" + PAGE);
      assertThat(page.locator(".picture").count()).isEqualTo(5);
      assertThat(page.locator(".picture-wide title").allTextContents()).doesNotHaveDuplicates();
      for (int i = 0; i < 5; i++) {
        page.locator(".picture-words > summary").nth(i).click();
        assertThat(page.locator(".picture-words").nth(i).locator("li").first().isVisible())
            .isTrue();
      }
    }
    page.context().close();
  }

  @Test
  void itsWordsSayWhatTheRecordsSay() {
    Page page = chromium.reader(new NewContextOptions()).newPage();
    page.navigate(servers.get(1).address() + "en/" + PAGE);
    List<String> words = page.locator(".picture-words").allTextContents();
    assertThat(words.get(0))
        .containsSubsequence(
            "Until now",
            "30 April 2019 (Tue), Event, Superseded: The library was founded",
            "April 2024, Event: The new lending system came",
            "30 September 2025 (Tue), Deadline, Past: Exchange of old cards",
            "This edition was made on: 20 November 2026 (Fri)",
            "From now on",
            "31 December 2026 (Thu), Deadline: Survey",
            "October 2027, Event: Rebuilding",
            "Every month",
            "Day 20 of each month, Deadline: Cut-off for requests");
    assertThat(words.get(1))
        .containsSubsequence(
            "1 Apply",
            "Takes a day",
            "Reader: Hand in the form",
            "Reader: Take the copy",
            "2 Make");
    assertThat(words.get(2))
        .containsSubsequence(
            "6 months before",
            "Begin: Think of what to read, 2–4 months",
            "5 months before",
            "Goes on: Think of what to read",
            "2 months before",
            "Finish about here: Think of what to read",
            "By day 20: Request it",
            "First claim month",
            "By the end of the month: Wait for the book",
            "Things without a set time",
            "Round",
            "About");
    assertThat(words.get(3))
        .containsSubsequence(
            "Mail of receipt",
            "When the form is sent",
            "From the library",
            "Library card",
            "Later around public holidays",
            "After 5 business days",
            "Booklet of the rules",
            "By day 20 of each month");
    page.context().close();
  }

  /** Wide columns get the drawing with columns, phones the one that goes down. */
  @Test
  void theDrawingFitsItsColumn() {
    Page page = chromium.reader(new NewContextOptions()).newPage();
    page.navigate(servers.get(1).address() + "en/" + PAGE);
    page.setViewportSize(1280, 900);
    assertThat(page.locator(".picture-wide").first().isVisible()).isTrue();
    page.setViewportSize(390, 900);
    assertThat(page.locator(".picture-wide").first().isVisible()).isFalse();
    assertThat(page.locator(".picture-narrow").first().isVisible()).isTrue();
    page.context().close();
  }

  /** Shows that the test above would notice. */
  @Test
  void plantedFaultsAreSeen() {
    Page page = chromium.reader(new NewContextOptions()).newPage();
    page.navigate(servers.get(1).address() + "en/" + PAGE);
    page.setViewportSize(320, 900);
    assertThat(faults(page)).isEmpty();
    page.evaluate(
        """
        () => {
          document.querySelector('.picture-narrow .picture-sign').style.stroke = '#eee';
          const [first, second] = document.querySelectorAll('.picture-narrow .picture-strong tspan');
          first.textContent = 'words that nobody said, and so many that they end somewhere else';
          first.parentNode.style.fill = '#ddd';
          second.setAttribute('y', +first.getAttribute('y') + 5);
          const small = document.querySelector('.picture-narrow .picture-text');
          small.style.fontSize = '12px';
          document.querySelectorAll('.picture-wide')[4].style.display = 'block';
        }
        """);
    assertThat(String.join("\n", faults(page)))
        .contains("not said in words: words that nobody", "sticks out: words that nobody")
        .contains("is faint: words that nobody", "is faint: <", "lies upon", "pixels are small")
        .contains("2 drawings are shown");
    page.context().close();
  }
}

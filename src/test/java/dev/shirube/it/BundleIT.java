package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out: the zip, and the whole site in one file, read from a disk. */
class BundleIT {
  private static final String ID = "shirube-guide";
  private static final Pattern SITE =
      Pattern.compile("<script type=\"text/plain\" id=\"site\"[^>]*>[^<]*");

  /** What a page of the site and of the single file are told apart by. */
  private static final String SEEN =
      "() => document.title + ' | ' + document.documentElement.lang + ' | '"
          + " + document.querySelector('main').innerText.length";

  /** People unpack into folders with names like this. */
  @TempDir static Path folder;

  private static Path zip;
  private static Path single;
  private static Path unpacked;
  private static Chromium chromium;

  @BeforeAll
  static void bundle() throws IOException {
    zip = folder.resolve("配布 用").resolve("しるべ.zip");
    single = zip.resolveSibling("しるべ.html");
    Bundles.make(Tool.PROJECT, zip);
    unpacked = folder.resolve("デスクトップ #1");
    entries(zip)
        .forEach(
            (name, bytes) -> {
              try {
                Path file = unpacked.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private static Map<String, byte[]> entries(Path zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static Page page(String locale) {
    return chromium
        .reader(new NewContextOptions().setLocale(locale).setViewportSize(1000, 800))
        .newPage();
  }

  private static String single(String page) {
    return single.toUri() + "#!" + page;
  }

  /** A page of the single file, opened as from an address that somebody noted. */
  private static void open(Page page, String name) {
    page.navigate("about:blank");
    page.navigate(single(name));
  }

  @Test
  void theZipHasTheSiteAndWhatLeadsToItInOneFolder() throws IOException {
    Map<String, byte[]> entries = entries(zip);
    assertThat(entries.keySet()).allMatch(name -> name.startsWith(ID + "/"));
    assertThat(entries.keySet()).startsWith(ID + "/START.html", ID + "/READ-ME.txt");
    Path site = PublishedSite.own().folder();
    Folders.files(site)
        .forEach(
            (name, file) -> {
              if (!name.startsWith(".")) {
                assertThat(entries.get(ID + "/site/" + name))
                    .as(name)
                    .isEqualTo(Folders.read(file));
              }
            });
    assertThat(entries.get(ID + "/" + ID + ".html")).isEqualTo(Files.readAllBytes(single));
    assertThat(new String(entries.get(ID + "/READ-ME.txt"), StandardCharsets.UTF_8))
        .startsWith("\ufeffしるべ\r\n")
        .contains("START.html", ID + ".html", "Unpack all of it first.")
        .doesNotContainPattern("[^\r]\n");
  }

  @Test
  void theSameSiteMakesTheSameBytes() throws IOException {
    Path again = folder.resolve("again/other-name.zip");
    Bundles.make(Tool.PROJECT, again);
    assertThat(again).hasSameBinaryContentAs(zip);
    assertThat(again.resolveSibling("other-name.html")).hasSameBinaryContentAs(single);
    try (Stream<Path> files = Files.list(again.getParent())) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void theFirstPageOfTheZipLeadsToEveryEdition() {
    Page page = page("ja-JP");
    Troubles troubles = new Troubles(page, "file:");
    page.navigate(unpacked.resolve(ID).resolve("START.html").toUri().toString());
    assertThat(page.locator("main").innerText()).contains("しるべ", "Shirube", "Firefox");
    page.locator("a[hreflang=ja]").click();
    assertThat(page.url()).endsWith("/site/ja/index.html");
    page.goBack();
    page.locator("[lang=en] a[href*='#!']").click();
    page.locator("main h1").waitFor();
    assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
    assertThat(troubles.take()).isEmpty();
    page.context().close();
  }

  @Test
  void theSingleFileShowsEveryPageAsItIs() throws IOException {
    assertThat(Files.size(single)).isLessThan(3_000_000);
    PublishedSite site = PublishedSite.own();
    Page page = page("fr-FR");
    Troubles troubles = new Troubles(page, "file:");
    Map<String, Object> expected = new LinkedHashMap<>();
    Map<String, Object> found = new LinkedHashMap<>();
    for (String name : site.pages()) {
      if (name.contains("/")) {
        page.navigate(site.fileAddress() + name);
        expected.put(name, page.evaluate(SEEN));
        open(page, name);
        found.put(name, page.evaluate(SEEN));
      }
    }
    assertThat(found).isEqualTo(expected).hasSizeGreaterThan(80);
    // Blobs are the file's own.
    assertThat(troubles.take())
        .filteredOn(it -> !it.startsWith("asks somebody else: blob:"))
        .isEmpty();
    page.context().close();
  }

  @Test
  void theSingleFileBeginsInTheReadersLanguage() {
    for (Map.Entry<String, String> reader :
        Map.of("en-GB", "en", "ja-JP", "ja", "fr-FR", "ja").entrySet()) {
      Page page = page(reader.getKey());
      page.navigate(single.toUri().toString());
      assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(reader.getValue());
      page.context().close();
    }
  }

  @Test
  void readersGoTheirWayInTheSingleFile() {
    Page page = page("ja-JP");
    page.navigate(single.toUri().toString());
    String home = page.title();
    page.locator("nav a[href$='apply/account.html']").first().click();
    page.waitForCondition(() -> page.title().startsWith("ポータルサイトに登録する"));

    // A place on the page, a place on another, the way back, a reload.
    page.evaluate("() => document.querySelector('details').open = true");
    page.locator("main details a[href^='#']").last().click();
    page.waitForCondition(() -> page.evaluate("scrollY > 400").equals(true));
    page.reload();
    assertThat(page.title()).startsWith("ポータルサイトに登録する");
    page.goBack();
    page.waitForCondition(() -> page.url().indexOf('#') < 0);
    assertThat(page.title()).startsWith("ポータルサイトに登録する");
    page.goBack();
    page.waitForCondition(() -> page.title().equals(home));
    page.goForward();
    page.waitForCondition(() -> !page.title().equals(home));

    // Another language keeps the page, and is remembered.
    page.locator("header a[hreflang=en]").first().click();
    page.waitForCondition(() -> page.evaluate("document.documentElement.lang").equals("en"));
    assertThat(page.title()).startsWith("Register");
    page.navigate("about:blank");
    page.navigate(single.toUri().toString());
    assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
    page.context().close();
  }

  @Test
  void linksLeadToPlacesOfOtherPagesAndToFiles() {
    Page page = page("ja-JP");
    open(page, "ja/apply/account.html");
    String id = "old-account";
    page.locator("main a[href$='login.html#" + id + "']").first().click();
    page.waitForCondition(() -> page.url().endsWith("#" + id));
    page.locator("main h1").waitFor();
    page.waitForCondition(
        () ->
            page.evaluate(
                    "id => Math.abs(document.getElementById(id).getBoundingClientRect().top) < 200",
                    id)
                .equals(true));

    Page opened = page.waitForPopup(() -> page.locator("footer a[href$='llms.txt']").click());
    opened.waitForCondition(() -> opened.url().startsWith("blob:"));
    assertThat(opened.locator("body").innerText()).contains("# しるべ");
    Page other =
        page.waitForPopup(
            () ->
                page.locator("nav a[href$='contacts.html']")
                    .first()
                    .click(
                        new Locator.ClickOptions()
                            .setModifiers(List.of(KeyboardModifier.CONTROL))));
    other.waitForCondition(() -> other.title().startsWith("問い合わせ先"));
    page.context().close();
  }

  @Test
  void ticksInTheSingleFileAreKeptAndShared() {
    Page page = page("ja-JP");
    open(page, "ja/apply/account.html");
    Locator box = page.locator("main input[type=checkbox]").first();
    String id = (String) box.evaluate("it => it.closest('li').id");
    box.check();
    page.waitForCondition(
        () -> page.evaluate("JSON.stringify(localStorage)").toString().contains(id));
    open(page, "en/apply/account.html");
    assertThat(page.locator("#" + id + " input[type=checkbox]").first().isChecked()).isTrue();
    // Scripts that come when they are wanted are in the file, too.
    open(page, "ja/lists.html");
    page.locator("[data-scripts] button").first().scrollIntoViewIfNeeded();
    page.waitForCondition(
        () -> page.evaluate("() => !!(window.shirube && window.shirube.handover)").equals(true));
    page.context().close();
  }

  @Test
  void theSingleFileIsSearched() {
    Page page = page("ja-JP");
    open(page, "ja/search.html");
    page.locator("[data-search-ready*=ja]").waitFor();
    page.locator("[data-search-field]").fill("パスワードを忘れた");
    page.locator("[data-search-results] a").first().click();
    page.waitForCondition(() -> page.title().startsWith("ログインとパスワード"));
    page.context().close();
  }

  @Test
  void filesThatDoNotShrinkAreUnpackedToo() throws IOException {
    Path root = Folders.example(folder.resolve("example"));
    Path files = Files.createDirectories(root.resolve("content/files"));
    Random random = new Random(7);
    // In turn with what shrinks, so that the way from one to the other is gone more than once.
    for (int i = 0; i < 8; i++) {
      byte[] noise = new byte[40_000 + i];
      random.nextBytes(noise);
      Files.write(files.resolve("noise-" + i + "-a.bin"), noise);
      Files.writeString(files.resolve("noise-" + i + "-b.txt"), "words and words ".repeat(99 + i));
    }
    Path out = folder.resolve("noise/noise.zip");
    Bundles.make(root, out);
    Page page = page("ja-JP");
    Troubles troubles = new Troubles(page, "file:");
    page.navigate(out.resolveSibling("noise.html").toUri().toString());
    assertThat(page.locator("main h1").innerText()).isNotEmpty();
    assertThat(troubles.take()).isEmpty();
    page.context().close();
  }

  /** So little at a time is packed without a table of its own. */
  @Test
  void verySmallBlocksAreUnpackedToo() throws IOException {
    byte[] html =
        "<!doctype html><html lang=ja><title>小</title><main><p id=p>小さい小さい小さい</main>"
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(
            packed, new Deflater(Deflater.BEST_COMPRESSION, true), 512, true)) {
      for (byte part : html) {
        out.write(part);
        out.flush(); // which puts an empty block between, at the next whole byte
      }
    }
    assertThat(packed.toByteArray()[0] >> 1 & 3).as("the kind of block").isEqualTo(1);
    String site =
        "<script type=\"text/plain\" id=\"site\" data-languages=\"ja\" data-files='[[\"ja/index.html\",0,%d]]'>%s"
            .formatted(html.length, Base64.getEncoder().encodeToString(packed.toByteArray()));
    Path small = folder.resolve("small.html");
    Files.writeString(
        small, SITE.matcher(Files.readString(single)).replaceFirst(Matcher.quoteReplacement(site)));
    Page page = page("ja-JP");
    page.navigate(small.toUri().toString());
    assertThat(page.locator("#p").innerText()).isEqualTo("小さい小さい小さい");
    page.context().close();
  }
}

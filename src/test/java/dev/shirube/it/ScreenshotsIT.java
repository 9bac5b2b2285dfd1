package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The pictures of the site in the README and in the guide for editors. {@code
 * -Dshirube.accept=true} takes them anew; look at them before you keep them.
 */
class ScreenshotsIT {
  private static final Path FOLDER = Path.of("docs/pictures");

  /** A Friday at ten in the morning in Japan: the desks are open. */
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

  private record Shot(
      String name, String page, String section, int width, int height, ColorScheme scheme) {}

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("home-phone.png", "ja/index.html", "", 390, 844, ColorScheme.LIGHT),
          new Shot(
              "contact-phone.png", "ja/contacts.html", "contact-list", 390, 844, ColorScheme.LIGHT),
          new Shot(
              "checklist-phone-dark.png",
              "ja/apply/account.html",
              "before-account",
              390,
              844,
              ColorScheme.DARK),
          new Shot(
              "steps-pc.png", "en/start/steps.html", "who-does-what", 1280, 844, ColorScheme.LIGHT),
          new Shot(
              "editing-phone-ja.png",
              "ja/contacts.html",
              "contact-callcentre",
              390,
              420,
              ColorScheme.LIGHT),
          new Shot(
              "editing-phone-en.png",
              "en/contacts.html",
              "contact-callcentre",
              390,
              420,
              ColorScheme.LIGHT),
          new Shot(
              "editing-checklist-ja.png",
              "ja/apply/account.html",
              "before-account",
              390,
              420,
              ColorScheme.LIGHT),
          new Shot(
              "editing-checklist-en.png",
              "en/apply/account.html",
              "before-account",
              390,
              420,
              ColorScheme.LIGHT));

  @Test
  void theyAreTakenAnewWhereAsked() throws IOException {
    if (Boolean.getBoolean("shirube.accept")) {
      Files.createDirectories(FOLDER);
      try (SiteServer server = new SiteServer(PublishedSite.own().folder(), "/");
          Chromium chromium = new Chromium()) {
        for (Shot shot : SHOTS) {
          take(shot, server, chromium);
        }
      }
    }
    for (Shot shot : SHOTS) {
      BufferedImage image = ImageIO.read(FOLDER.resolve(shot.name).toFile());
      assertThat(image.getWidth()).as(shot.name).isEqualTo(shot.width);
      assertThat(image.getHeight()).as(shot.name).isEqualTo(shot.height);
    }
  }

  private static void take(Shot shot, SiteServer server, Chromium chromium) {
    Page page =
        chromium
            .reader(
                new NewContextOptions()
                    .setLocale("ja-JP")
                    .setTimezoneId("Asia/Tokyo")
                    .setColorScheme(shot.scheme)
                    .setViewportSize(shot.width, shot.height))
            .newPage();
    page.clock().setFixedTime(Date.from(NOW));
    page.navigate(
        server.address() + shot.page + (shot.section.isEmpty() ? "" : "#" + shot.section));
    page.waitForTimeout(300);
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(shot.name)));
    page.context().close();
  }

  @TestFactory
  Stream<DynamicTest> textsShowPicturesThatAreThere() {
    return Stream.of("README.md", "README.ja.md", "docs/editors.md", "docs/editors.ja.md")
        .map(name -> DynamicTest.dynamicTest(name, () -> hasItsPictures(Path.of(name))));
  }

  private static void hasItsPictures(Path readme) throws IOException {
    List<String> shown =
        Pattern.compile("\\(((?:docs/)?pictures/[^)]+)\\)|src=\"((?:docs/)?pictures/[^\"]+)\"")
            .matcher(Files.readString(readme))
            .results()
            .map(ScreenshotsIT::address)
            .toList();
    assertThat(shown).isNotEmpty();
    assertThat(shown).allSatisfy(address -> assertThat(readme.resolveSibling(address)).exists());
  }

  private static String address(MatchResult found) {
    return found.group(1) != null ? found.group(1) : found.group(2);
  }
}

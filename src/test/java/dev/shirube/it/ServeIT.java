package dev.shirube.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.shirube.diagnostic.Finding;
import dev.shirube.serve.Workshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees in a browser while saving files. */
class ServeIT {
  private static final int PATIENCE = 60_000;

  private static Chromium chromium;

  @TempDir Path folder;
  private final BlockingQueue<Workshop.Round> rounds = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<Finding>> checks = new LinkedBlockingQueue<>();
  private Path root;
  private Path card;
  private Workshop workshop;
  private Thread follower;
  private Page page;

  private final class Recorder implements Workshop.Follower {
    @Override
    public void shown(Workshop.Round round) {
      rounds.add(round);
    }

    @Override
    public void checked(List<Finding> findings) {
      checks.add(findings);
    }
  }

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void open() throws InterruptedException {
    root = Folders.example(folder.resolve("sources"));
    card = root.resolve("content/ja/guide/card.md");
    workshop = Workshop.open(root, false, LocalDate.parse(Tool.TODAY), 0);
    follower = new Thread(() -> workshop.run(new Recorder()));
    follower.start();
    assertThat(rounds.poll(PATIENCE, TimeUnit.MILLISECONDS)).isNotNull();
    page = chromium.keepingReader(new Browser.NewContextOptions()).newPage();
    page.setDefaultTimeout(PATIENCE);
    page.navigate(workshop.address() + "ja/guide/card.html");
    panel().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  @AfterEach
  void close() throws InterruptedException {
    page.context().close();
    workshop.close();
    follower.join();
  }

  private Locator panel() {
    return page.locator("#shirube-preview section");
  }

  private void showsOnThePage(String words) {
    assertThat(page.locator("main"))
        .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
  }

  private void panelSays(String words) {
    assertThat(panel())
        .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
  }

  private void panelIsGone() {
    assertThat(panel()).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
  }

  private void addLine(String line) throws IOException {
    Files.writeString(card, Files.readString(card) + "\n" + line + "\n");
  }

  @Test
  void aSaveIsSeenAtOnce() throws IOException {
    addLine("保存した文です。");
    showsOnThePage("保存した文です。");
    panelIsGone();
  }

  @Test
  void anEditorThatSavesBesideAndRenamesIsFollowed() throws IOException {
    Path beside = card.resolveSibling(".card.md.swp");
    Files.writeString(beside, Files.readString(card) + "\n名前を変えて保存した文です。\n");
    Files.move(beside, card, StandardCopyOption.REPLACE_EXISTING);
    showsOnThePage("名前を変えて保存した文です。");
  }

  @Test
  void aMistakeIsToldOnTheLastGoodPageUntilItIsMended() throws IOException {
    String right = Files.readString(card);
    addLine("{{fact.card-fe.value}}");
    panelSays("content/ja/guide/card.md:41:");
    panelSays("card-fe");
    panelSays("前のページを表示しています");
    showsOnThePage("申込書");
    assertThat(page.getByRole(AriaRole.STATUS).and(panel()).count()).isEqualTo(1);
    Files.writeString(card, right + "\n直した文です。\n");
    showsOnThePage("直した文です。");
    panelIsGone();
  }

  @Test
  void whatOnlyACheckFindsIsToldOnThePageThatShowsTheChange() throws Exception {
    assertThat(checks.poll(PATIENCE, TimeUnit.MILLISECONDS)).as("of the first site").isEmpty();
    String right = Files.readString(card);
    addLine("画面の「送信を押します。");
    showsOnThePage("画面の「送信を押します。");
    panelSays("content/ja/guide/card.md:41:4");
    assertThat(panel()).not().containsText("前のページを表示しています");
    Files.writeString(card, right);
    panelIsGone();
    assertThat(page.locator("main")).not().containsText("送信を押します");
  }

  @Test
  void thePanelSpeaksTheLanguageOfThePage() throws IOException {
    page.navigate(workshop.address() + "en/guide/card.html");
    addLine("{{fact.card-fe.value}}");
    panelSays("last good page");
  }

  @Test
  void aFolderThatGoesAndComesBackIsFollowed() throws IOException {
    Path content = root.resolve("content");
    Path away = folder.resolve("away");
    Files.move(content, away);
    panelSays("content/");
    showsOnThePage("申込書");
    Files.move(away, content);
    panelIsGone();
    addLine("戻ってから保存した文です。");
    showsOnThePage("戻ってから保存した文です。");
  }

  @Test
  void aNewPageInANewFolderIsThere() throws IOException {
    Path made = root.resolve("content/ja/new/first.md");
    Files.createDirectories(made.getParent());
    Files.writeString(
        made, Files.readString(root.resolve("content/ja/index.md")).replace("](", "](../"));
    page.navigate(workshop.address() + "ja/new/first.html");
    showsOnThePage("電話は");
  }

  @Test
  void noFileOfTheSiteKnowsOfThePreview() throws IOException {
    try (var all = Files.walk(root)) {
      assertThat(all.filter(Files::isRegularFile).map(Folders::read))
          .noneMatch(file -> new String(file, StandardCharsets.UTF_8).contains("_shirube"));
    }
  }

  @Test
  void noWorkerIsRegistered() {
    Object workers =
        page.evaluate("() => ({ has: 'serviceWorker' in navigator && !!navigator.serviceWorker })");
    assertThat(workers.toString()).contains("has=false");
  }
}

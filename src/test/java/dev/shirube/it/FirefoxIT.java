package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The single file in Firefox, which keeps the pages of a disk apart from each other. */
class FirefoxIT {
  private static final String SEEN =
      "document.title + ' | ' + document.documentElement.lang + ' | '"
          + " + document.querySelector('main h1').textContent";

  private static final List<String> KINDS =
      List.of(
          "index.html",
          "lists.html",
          "search.html",
          "glossary.html",
          "contacts.html",
          "timeline.html",
          "start/planner.html",
          "apply/verification.html",
          "worksheets/account.html");

  @TempDir static Path folder;

  private static String address;

  @BeforeAll
  static void bundle() {
    Path zip = folder.resolve("しるべ 配布.zip");
    Bundles.make(Tool.PROJECT, zip);
    address = zip.resolveSibling("しるべ 配布.html").toUri().toString();
  }

  private static Path profile(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static void open(Firefox firefox, String page) {
    firefox.open("about:blank");
    firefox.open(address + "#!" + page);
    firefox.await("!!document.querySelector('main h1')", "true");
  }

  @Test
  void ticksSurviveARestartAndAreSharedByBothLanguages() throws IOException {
    Path profile = profile("reader");
    String box = "document.querySelector('main input[type=checkbox]')";
    String id;
    try (Firefox firefox = new Firefox(profile)) {
      open(firefox, "ja/apply/account.html");
      id = firefox.read(box + ".closest('li').id");
      firefox.read(box + ".click()");
      firefox.await("JSON.stringify(localStorage).includes('" + id + "')", "true");
      // On the way through the pages, as a reader would.
      firefox.read("document.querySelector('header a[hreflang=en]').click()");
      firefox.await("document.documentElement.lang", "en");
      firefox.await("document.querySelector('#" + id + " input').checked", "true");
    }
    try (Firefox firefox = new Firefox(profile)) {
      firefox.open(address);
      firefox.await("document.documentElement.lang", "en");
      open(firefox, "ja/apply/account.html");
      firefox.await("document.querySelector('#" + id + " input').checked", "true");
    }
  }

  /** Chromium looks at every page; here it is one of each kind, and some more. */
  @Test
  void pagesOfEveryKindAreShown() throws IOException {
    PublishedSite site = PublishedSite.own();
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    try (Firefox firefox = new Firefox(profile("other"))) {
      for (String name : site.pages()) {
        if (name.contains("/") && KINDS.contains(name.replaceFirst("^(ja|en)/", ""))) {
          firefox.open(site.fileAddress() + name);
          expected.put(name, firefox.read(SEEN));
          open(firefox, name);
          found.put(name, firefox.read(SEEN));
        }
      }
    }
    assertThat(found).isEqualTo(expected).hasSize(2 * KINDS.size());
  }
}

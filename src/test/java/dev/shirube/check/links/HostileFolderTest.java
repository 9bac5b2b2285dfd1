package dev.shirube.check.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the files of a folder, there is an answer, and the same one each time. */
class HostileFolderTest {
  private static final String[] PIECES = {
    "<a href=\"",
    "\">",
    "'",
    "%",
    "%E3%81",
    "%zz",
    "\\",
    "//",
    ":",
    "#",
    "?",
    "..",
    "/",
    " ",
    "　",
    "<a id=x>",
    "</p>",
    "<p lang=",
    "<base href=",
    "<style>@import url(",
    "<svg><use xlink:href=",
    "<img srcset=",
    ",",
    "\0",
    "\ufffd",
    "\ud83d",
    "mailto:",
    "tel:",
    "http://",
    "https://[",
    "@",
    "<meta http-equiv=refresh content='0;url=",
    "#:~:text=",
    "-,",
    "&amp;",
    "&#0;",
    "<!--",
    "縺",
    "<template>",
    "<link rel=alternate hreflang=",
    "<label for=",
    "か\u3099",
    "x.html",
    "\n",
    "<![CDATA["
  };

  @TempDir Path folder;

  private List<Finding> check() {
    LinkOptions options = new LinkOptions("https://example.jp/a/", List.of("*.x", "", "http://y"));
    return LinkCheck.run(LinkFolder.read(folder), options, Origin.FOLDER).findings();
  }

  @Test
  void malformedFilesAndAddressesAreAnsweredAlikeEachTime() throws IOException {
    Random random = new Random(7);
    for (int file = 0; file < 120; file++) {
      StringBuilder text = new StringBuilder();
      for (int piece = 0; piece < 60; piece++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String ending =
          List.of(".html", ".html", ".html", ".svg", ".css", ".webmanifest").get(file % 6);
      Files.write(folder.resolve(file + ending), text.toString().getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("bytes.html"), new byte[] {(byte) 0xfe, (byte) 0xff, 0, 60, 97});
    Files.write(folder.resolve("empty.html"), new byte[0]);
    List<Finding> findings = check();
    assertThat(findings).isNotEmpty().isEqualTo(check());
    assertThat(findings)
        .allSatisfy(
            finding -> {
              Position position = finding.position();
              assertThat(position.line()).isPositive();
              assertThat(position.column()).isPositive();
            });
  }

  @Test
  void oneThingToMendIsToldOnceHoweverManyPagesShowIt() throws IOException {
    for (String name : List.of("index.html", "a.html", "b.html")) {
      Files.writeString(
          folder.resolve(name), "<a href=\"nowhere.html\">x</a><a href=a.html><a href=b.html>");
    }
    Position template = new Position("templates/page.ftlh", 3, 4);
    List<Finding> findings =
        LinkCheck.run(LinkFolder.read(folder), LinkOptions.NONE, spot -> template).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).position()).isEqualTo(template);
    assertThat(findings.get(0).message().en()).contains("And on 2 more pages");
    assertThat(findings.get(0).related().get(0).position())
        .isEqualTo(new Position("a.html", 1, 10));
  }

  @Test
  void namesThatDifferInFormOnlyAreToldApart() throws IOException {
    Files.writeString(folder.resolve("が.html"), "<p id=\"が\">x</p>");
    Files.writeString(
        folder.resolve("index.html"),
        "<a href=\"が.html#が\">x</a><a href=\"か\u3099.html\">x</a><a href=\"が.html#か\u3099\">x</a>");
    List<Finding> findings = check();
    assertThat(findings).extracting(Finding::rule).containsExactly("links/missing", "links/anchor");
    assertThat(findings).allSatisfy(it -> assertThat(it.hint().en()).contains("NFC or NFD"));
  }
}

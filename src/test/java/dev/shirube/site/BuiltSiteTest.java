package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other tests trust {@link BuiltSite} to see these faults. */
class BuiltSiteTest {
  private static final String FAULTY =
      """
      <!doctype html>
      <html lang="ja"><head><title>x</title>
      <link rel="stylesheet" href="https://example.org/a.css">
      <link rel="canonical" href="https://example.org/x.html">
      <style>p { color: red }</style>
      </head><body>
      <p id="a">a</p><p id="a">b</p>
      <a href="missing.html">1</a> <a href="b.html#nowhere">2</a> <a href="#a">3</a>
      <a href="b.html#here">4</a> <a href="/b.html">5</a> <a href="sub/">6</a> <a href="">7</a>
      <a href="tel:01">8</a> <a href="https://example.org/">9</a> <a href="%E5%9B%B3.svg">10</a>
      <a href="b.html">x <a href="b.html">y</a></a>
      <img src="https://example.org/x.png" alt=""> <img src="//example.org/y.png" alt="">
      <p style="color: red" onclick="x()" aria-labelledby="a nothing">c</p>
      <script>alert(1)</script>
      <script type="application/ld+json">{}</script>
      </body></html>
      """;

  @TempDir Path folder;

  @Test
  void everyFaultIsSeenAndNothingElse() throws IOException {
    Files.writeString(folder.resolve("a.html"), FAULTY);
    Files.writeString(
        folder.resolve("b.html"),
        """
        <!doctype html><html lang="ja"><head><title>x</title>
        <meta http-equiv="refresh" content="0; url=gone.html"></head>
        <body><p id="here">x</p></body></html>
        """);
    Files.writeString(folder.resolve("図.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    Files.writeString(
        folder.resolve("c.css"),
        "@import \"d.css\"; a { background: url(\"no.svg\") } b { src: url(//example.org/f.woff) }");
    BuiltSite site = BuiltSite.read(folder);
    assertThat(site.brokenLinks())
        .containsExactlyInAnyOrder(
            "a.html: missing.html",
            "a.html: b.html#nowhere",
            "a.html: sub/",
            "a.html: ",
            "b.html: gone.html",
            "c.css: no.svg");
    assertThat(site.duplicateIds()).containsExactly("a.html: a");
    assertThat(site.danglingIds()).containsExactly("a.html: aria-labelledby=nothing");
    assertThat(site.addressesThatNeedAServer())
        .containsExactly("a.html: /b.html", "a.html: sub/", "a.html: ");
    assertThat(site.requestsElsewhere())
        .containsExactly(
            "a.html: https://example.org/x.png",
            "a.html: //example.org/y.png",
            "a.html: https://example.org/a.css");
    assertThat(site.requestsOfStyles())
        .containsExactly("url(//example.org/f.woff)", "@import \"d.css\"");
    assertThat(site.inlineCode())
        .containsExactlyInAnyOrder(
            "a.html: <style>p { color: red }</style>",
            "a.html: <p style=\"color: red\" onclick=\"x()\" aria-labelledby=\"a nothing\">c</p>",
            "a.html: <script>alert(1)</script>",
            "a.html: onclick");
    assertThat(site.markupErrors()).isNotEmpty();
  }
}

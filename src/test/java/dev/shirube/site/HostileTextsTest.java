package dev.shirube.site;

import static dev.shirube.site.BuiltSite.property;
import static dev.shirube.site.BuiltSite.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** Texts that would break a page, or run a script on it, if one place forgot to escape them. */
class HostileTextsTest {
  @TempDir Path folder;

  @Test
  void signsOfMarkupInEveryTextOfASiteStayText() {
    String hostile = "</title></script><script>alert(1)</script><b a=\"'>&amp;";
    String yaml = "'" + hostile.replace("'", "''") + "'";
    SiteFolder source = SiteFolder.example(folder);
    source.change(
        "site-config/site.yml",
        "title: {ja: 図書室の手引き, en: Library guide}",
        "title: {ja: " + yaml + ", en: " + yaml + "}");
    source.change("site-config/site.yml", "ja: 図書室の使い方をまとめました。", "ja: " + yaml);
    source.change(
        "site-config/site.yml", "ja: 使い方, en: Using it", "ja: " + yaml + ", en: Using it");
    source.change("content/ja/guide/card.md", "title: カードを作る", "title: " + yaml);
    source.change(
        "content/ja/guide/card.md", "description: カードの申し込みから受け取りまで。", "description: " + yaml);
    source.change("content/data/steps.yml", "ja: 申し込む", "ja: " + yaml);
    source.change("content/data/contacts.yml", "name: {ja: 受付", "name: {ja: " + yaml);
    source.change("content/data/changes.yml", "ja: 手引きを公開しました。", "ja: " + yaml);
    source.change("content/data/sources.yml", "ja: 図書室のきまり", "ja: " + yaml);
    source.change("site-config/messages/ja.yml", "contents: 目次", "contents: " + yaml);
    BuiltSite built = BuiltSite.build(source, folder.resolve("published"));

    assertThat(built.markupErrors()).isEmpty();
    assertThat(built.inlineCode()).isEmpty();
    Document page = built.page("ja/guide/card.html");
    assertThat(page.title()).contains(hostile);
    assertThat(texts(page, "h1")).containsExactly(hostile);
    assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(hostile);
    assertThat(property(page, "og:title")).isEqualTo(hostile);
    assertThat(page.select("nav.contents").attr("aria-label")).isEqualTo(hostile);
    assertThat(texts(page, ".step-title").get(0)).isEqualTo(hostile);
    assertThat(page.select("b")).isEmpty();
    String json = page.selectFirst("script[type=application/ld+json]").data();
    assertThat(new ObjectMapper().readTree(json).path("@graph").get(0).path("name").asString())
        .isEqualTo(hostile);
    assertThat(texts(built.xml("ja/feed.xml").getElementsByTagName("title"))).contains(hostile);
    built.xml("sitemap.xml");
  }
}

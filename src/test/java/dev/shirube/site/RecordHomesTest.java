package dev.shirube.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name in the text leads to the page that lists the record among most of its kind. */
class RecordHomesTest {
  private static final String CONTACTS =
      """
      # yaml-language-server: $schema=../../site-config/schema/contacts.schema.json
      - {id: desk, group: front, name: {ja: 受付, en: Desk}, source: {doc: rules, where: 第1条}, checked: 2026-11-20}
      - {id: guard, group: front, name: {ja: 守衛, en: Guard}, source: {doc: rules, where: 第1条}, checked: 2026-11-20}
      - {id: office, group: back, name: {ja: 事務, en: Office}, source: {doc: rules, where: 第1条}, checked: 2026-11-20}
      """;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} and {1}: {3}")
  @CsvSource({
    "{{contacts front}}, {{contacts}}, desk, b.html#contact-desk",
    "{{contacts}}, {{contacts front}}, desk, a.html#contact-desk",
    "{{contacts id=desk}}, {{contacts front}}, desk, b.html#contact-desk",
    "{{contacts id=desk}}, {{contacts front}}, guard, b.html#contact-guard",
    "{{contacts front}}, {{contacts back}}, office, b.html#contact-office",
    "{{contacts front}}, {{contacts front}}, desk, a.html#contact-desk",
  })
  void theNameLeadsToThePageWithMostOfItsKind(String a, String b, String contact, String home) {
    assertThat(built(a, b, contact).select(".body p a").eachAttr("href"))
        .containsExactly("../ja/" + home);
  }

  /** Several lists of a page count together. */
  @Test
  void groupsListedOneByOneAreOneHome() {
    String all = "{{contacts front}}\n\n{{contacts back}}";
    assertThat(built("{{contacts front}}", all, "desk").select(".body p a").eachAttr("href"))
        .containsExactly("../ja/b.html#contact-desk");
  }

  @Test
  void aRecordThatNoPageListsIsAName() {
    assertThat(built("{{contacts front}}", "", "office").select(".body p").html()).isEqualTo("事務");
  }

  private org.jsoup.nodes.Document built(String a, String b, String contact) {
    SiteFolder source = SiteFolder.example(folder);
    source.write("content/data/contacts.yml", CONTACTS);
    page(source, "index", "");
    page(source, "contacts", "");
    page(source, "a", a);
    page(source, "b", b);
    page(source, "c", "{{contact." + contact + "}}");
    SiteFolder.Run run = source.build(folder.resolve("built"));
    assertThat(run.exit()).as(run.err()).isZero();
    return BuiltSite.read(folder.resolve("built")).page("ja/c.html");
  }

  private static void page(SiteFolder source, String name, String body) {
    for (String lang : new String[] {"ja", "en"}) {
      source.write(
          "content/" + lang + "/" + name + ".md", "---\ntitle: " + name + "\n---\n" + body);
    }
  }
}

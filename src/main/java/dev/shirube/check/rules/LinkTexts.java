package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Units;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Inline;
import dev.shirube.model.Page;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a link say where it leads, also to those who hear links one by one. */
final class LinkTexts implements Rule {
  private static final Map<String, Set<String>> VAGUE =
      Map.of(
          "ja",
          Set.of(
              "こちら",
              "こちらへ",
              "こちらから",
              "こちらのページ",
              "こちらを参照",
              "こちらをクリック",
              "ここ",
              "ここへ",
              "ここから",
              "ここをクリック",
              "クリック",
              "詳細",
              "詳細はこちら",
              "詳しくは",
              "詳しくはこちら",
              "くわしくは",
              "くわしくはこちら",
              "もっと見る",
              "もっと詳しく",
              "続き",
              "続きを読む",
              "これ",
              "それ",
              "このページ",
              "このリンク",
              "リンク",
              "リンク先",
              "参照",
              "ページ"),
          "en",
          Set.of(
              "here",
              "click",
              "click here",
              "see here",
              "read here",
              "go here",
              "this",
              "this link",
              "this page",
              "it",
              "link",
              "the link",
              "page",
              "more",
              "see more",
              "read more",
              "learn more",
              "find out more",
              "more information",
              "details",
              "more details",
              "see details",
              "continue"));

  @Override
  public String id() {
    return "accessibility/link-text";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Page page : subject.site().pages()) {
      for (Inline.Link link : page.body().links()) {
        check(page, link, findings);
      }
    }
  }

  private void check(Page page, Inline.Link link, Findings findings) {
    String text = Units.words(page, link.content(), link.at()).text();
    if (text.isBlank()) {
      findings.add(
          Finding.error(
                  id(), page.at(link.at()), new Words("リンクに言葉がありません。", "This link has no words."))
              .found("[](" + link.target() + ")")
              .hint(new Words("[ ] の中に、行き先の名前を書いてください。", "Write between [ and ] where it leads.")));
    } else if (VAGUE.getOrDefault(page.lang(), Set.of()).contains(plain(text))) {
      findings.add(
          Finding.error(
                  id(),
                  page.at(link.at()),
                  new Words(
                      "リンクの言葉だけでは、どこへ行くか分かりません。",
                      "The words of this link do not say where it leads."))
              .found(text.strip())
              .hint(
                  new Words(
                      "行き先の名前をリンクにしてください。例：［連絡先］を見てください。",
                      "Make the name of the place the link, as in: see [the contacts].")));
    }
  }

  /** Without arrows, brackets and full stops around the words. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$", "")
        .replaceAll("\\s+", " ");
  }
}

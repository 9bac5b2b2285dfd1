package dev.shirube.check.links;

import dev.shirube.check.html.LinkKind;
import dev.shirube.check.html.WebFile;
import dev.shirube.diagnostic.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pages that name each other as translations. */
final class HreflangRule implements AddressRule {
  private static final Set<String> LANGUAGES =
      Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

  @Override
  public String id() {
    return "links/hreflang";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (use.link().kind() != LinkKind.ALTERNATE) {
      return Optional.empty();
    }
    String lang = use.link().language();
    String primary = Languages.primary(lang);
    if (!primary.equals("x-default") && primary.length() < 3 && !LANGUAGES.contains(primary)) {
      return Optional.of(
          use.wrong(
                  this,
                  "hreflang の「" + lang + "」という言語はありません。",
                  "There is no language “" + lang + "” as hreflang says.")
              .hint("日本語は ja、英語は en です。", "Japanese is ja, English is en."));
    }
    if (use.target() instanceof Target.Missing missing) {
      return Optional.of(
          use.wrong(
                  this,
                  "別の言語のページ「" + missing.path() + "」がありません。",
                  "There is no page “" + missing.path() + "” in the other language.")
              .hint("訳のページを作るか、この行を消してください。", "Make the translated page, or take this line away."));
    }
    if (!(use.target() instanceof Target.Local local)
        || local.file() == null
        || !local.file().page()
        || local.file().redirect()
        || primary.equals("x-default")) {
      return Optional.empty();
    }
    return mutual(use, local.file(), primary);
  }

  private Optional<Fault> mutual(Use use, WebFile other, String primary) {
    if (!other.lang().isEmpty() && !Languages.primary(other.lang()).equals(primary)) {
      return Optional.of(
          use.wrong(
                  this,
                  "hreflang は「" + use.link().language() + "」ですが、そのページの言語は「" + other.lang() + "」です。",
                  "hreflang says “"
                      + use.link().language()
                      + "”, but the page is in “"
                      + other.lang()
                      + "”.")
              .hint("どちらかを正しい言語にしてください。", "Give both the right language."));
    }
    boolean back =
        use.network().alternates(other).stream()
            .anyMatch(alternate -> alternate.leadsTo(use.file().address()));
    if (back) {
      return Optional.empty();
    }
    return Optional.of(
        use.wrong(
                this,
                "「" + other.address() + "」は、このページを別の言語のページとして挙げていません。",
                "“" + other.address() + "” does not name this page as its translation.")
            .hint("両方のページに、互いを指す hreflang を書いてください。", "Let both pages name each other by hreflang.")
            .other(Spot.ofFile(other.address()), new Words("相手のページ", "the other page")));
  }
}

package dev.shirube.check.links;

import dev.shirube.check.html.LinkKind;
import dev.shirube.check.html.WebFile;
import java.util.Optional;

/** Links to a page in another language, though it exists in the reader's. */
final class LanguageRule implements AddressRule {
  @Override
  public String id() {
    return "links/language";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (use.link().kind() != LinkKind.NAVIGATION
        || !(use.target() instanceof Target.Local local)
        || local.file() == null
        || local.file().lang().equals(use.file().lang())) {
      return Optional.empty();
    }
    String own = Languages.primary(use.file().lang());
    String there = Languages.primary(local.file().lang());
    String announced = Languages.primary(use.link().language());
    if (own.isEmpty() || there.isEmpty() || there.equals(own) || there.equals(announced)) {
      return Optional.empty();
    }
    // A switch of languages leads to the same page in the other one.
    boolean translation =
        use.network().alternates(use.file()).stream()
            .anyMatch(alternate -> alternate.leadsTo(local.path()));
    if (translation || local.file().redirect()) {
      return Optional.empty();
    }
    return inOwnLanguage(use, local, own)
        .map(
            page ->
                use.wrong(
                        this,
                        "リンク先のページの言語（" + there + "）が、このページ（" + own + "）とちがいます。",
                        "The link leads to a page in another language ("
                            + there
                            + ", not "
                            + own
                            + ").")
                    .expected(page)
                    .hint(
                        "同じ言語のページにリンクするか、リンクに hreflang=\"" + there + "\" を書いてください。",
                        "Link to the page in the same language, or give the link hreflang=\""
                            + there
                            + "\"."));
  }

  private static Optional<String> inOwnLanguage(Use use, Target.Local local, String own) {
    WebFile page = local.file();
    if (page == null) {
      return Optional.empty();
    }
    return use.network().alternates(page).stream()
        .filter(alternate -> Languages.primary(alternate.lang()).equals(own))
        .filter(alternate -> !alternate.leadsTo(local.path()))
        .map(Network.Alternate::target)
        .filter(Target.Local.class::isInstance)
        .map(target -> ((Target.Local) target).path())
        .findFirst();
  }
}

package dev.shirube.check.links;

import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import java.util.Optional;
import java.util.Set;

/** Links to a place in a page that is not there. */
final class AnchorRule implements AddressRule {
  @Override
  public String id() {
    return "links/anchor";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (!(use.target() instanceof Target.Local local)
        || local.file() == null
        || use.network().hasAnchor(local)
        || use.file().address().endsWith(".css")) {
      return Optional.empty();
    }
    String name = Percent.lenient(Fragments.anchor(local.fragment()));
    boolean own = local.path().equals(use.file().address());
    return Optional.of(
        use.wrong(
                this,
                (own ? "このページ" : "「" + local.path() + "」") + "に、id が「" + name + "」のところはありません。",
                (own ? "This page" : "“" + local.path() + "”") + " has no id “" + name + "”.")
            .hint(hint(name, use.network().ids(local.file()))));
  }

  private static Words hint(String name, Set<String> ids) {
    String alike = Likeness.of(name);
    return ids.stream()
        .filter(id -> Likeness.of(id).equals(alike))
        .sorted()
        .findFirst()
        .map(id -> difference(name, id))
        .orElseGet(() -> known(name, ids));
  }

  private static Words known(String name, Set<String> ids) {
    Words known = Suggestion.hint(name, ids);
    return known.isEmpty()
        ? new Words("リンク先のページで、見出しなどの id を確かめてください。", "Look up the id of the heading on that page.")
        : known;
  }

  private static Words difference(String name, String id) {
    if (Likeness.differInCaseOnly(name, id)) {
      return new Words(
          "「" + id + "」とは、大文字・小文字だけがちがいます。",
          "It differs from “" + id + "” only in capital letters.");
    }
    return Likeness.differInFormOnly(name, id)
        ? new Words(
            "「" + id + "」とは、濁点などの持ち方（NFC と NFD）だけがちがいます。",
            "It differs from “" + id + "” only in how accents are kept (NFC or NFD).")
        : new Words(
            "「" + id + "」とは、全角・半角だけがちがいます。",
            "It differs from “" + id + "” only in width (full or half).");
  }
}

package dev.shirube.check.links;

import dev.shirube.diagnostic.Words;
import java.util.Optional;

/** Links to a file that is not there. */
final class MissingRule implements AddressRule {
  @Override
  public String id() {
    return "links/missing";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (!(use.target() instanceof Target.Missing missing)) {
      return Optional.empty();
    }
    String path = missing.path();
    return Optional.of(
        use.wrong(
                this,
                "リンク先「" + path + "」がありません。",
                "There is no “" + path + "” to which this leads.")
            .hint(hint(use, path)));
  }

  private static Words hint(Use use, String path) {
    SimilarNames names = use.network().names();
    Optional<String> alike = names.alike(path);
    if (alike.isPresent()) {
      return Likeness.differInFormOnly(alike.get(), path)
          ? new Words(
              "「" + alike.get() + "」とは、濁点などの持ち方（NFC と NFD）だけがちがいます。",
              "It differs from “" + alike.get() + "” only in how accents are kept (NFC or NFD).")
          : new Words(
              "「" + alike.get() + "」とは、全角・半角だけがちがいます。",
              "It differs from “" + alike.get() + "” only in width (full or half).");
    }
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (!bare.isEmpty() && use.network().folder().hasFile(bare)) {
      return new Words("終わりの「/」を取ってください。", "Take away the “/” at the end.");
    }
    for (String name : new String[] {bare + ".html", Percent.lenient(path)}) {
      if (use.network().folder().hasFile(name)) {
        return meant(name);
      }
    }
    return names
        .closest(bare)
        .or(() -> names.elsewhere(bare))
        .map(MissingRule::meant)
        .orElse(new Words("ファイルの名前とフォルダーを確かめてください。", "Check the name of the file and its folder."));
  }

  private static Words meant(String name) {
    return new Words("もしかして「" + name + "」ですか。", "Did you mean “" + name + "”?");
  }
}

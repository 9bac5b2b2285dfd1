package dev.shirube.check.links;

import java.util.Optional;

/** Links to a folder without a page of its own. */
final class DirectoryRule implements AddressRule {
  @Override
  public String id() {
    return "links/directory";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    return use.target() instanceof Target.NoIndex folder
        ? Optional.of(
            use.wrong(
                    this,
                    "フォルダー「" + folder.path() + "」に index.html がありません。",
                    "The folder “" + folder.path() + "” has no index.html.")
                .hint("そのフォルダーの中のページにリンクしてください。", "Link to one of the pages in it."))
        : Optional.empty();
  }
}

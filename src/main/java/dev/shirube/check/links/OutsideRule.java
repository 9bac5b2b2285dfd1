package dev.shirube.check.links;

import java.util.Optional;

/** Links that lead out of the folder, or to the disk of whoever wrote them. */
final class OutsideRule implements AddressRule {
  @Override
  public String id() {
    return "links/outside";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    return use.target() instanceof Target.Outside
        ? Optional.of(
            use.wrong(this, "リンクがサイトのフォルダーの外に出ています。", "The link leads out of the site’s folder.")
                .hint(
                    "「../」の数を見直すか、ファイルをサイトの中に置いてください。",
                    "Count the “../” again, or put the file into the site."))
        : Optional.empty();
  }
}

package dev.shirube.check.links;

import java.util.Optional;

/** Servers that are not on the publisher's list. */
final class UnknownHostRule implements AddressRule {
  @Override
  public String id() {
    return "links/unknown-host";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (!(use.target() instanceof Target.External external)
        || !use.network().hosts().hasList()
        || external.host().isEmpty()
        || use.network().hosts().isListed(external.host())) {
      return Optional.empty();
    }
    return Optional.of(
        use.doubtful(
                this,
                "「" + external.host() + "」は、リンクしてよいサーバーの一覧にありません。",
                "“" + external.host() + "” is not on the list of servers to link to.")
            .hint(
                "確かめたうえで一覧に加えるか、リンクをやめてください。",
                "Add it to the list once it is checked, or take the link away."));
  }
}

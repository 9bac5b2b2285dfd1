package dev.shirube.check.links;

import java.util.Optional;

/** Servers whose names are a slip away from one that is known. */
final class LookalikeHostRule implements AddressRule {
  @Override
  public String id() {
    return "links/lookalike-host";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (!(use.target() instanceof Target.External external)) {
      return Optional.empty();
    }
    return use.network()
        .hosts()
        .meant(external.host())
        .map(
            host ->
                use.wrong(
                        this,
                        "「" + external.host() + "」は「" + host + "」とよく似た別のサーバーです。",
                        "“"
                            + external.host()
                            + "” looks like “"
                            + host
                            + "”, but is another server.")
                    .expected(host)
                    .hint(
                        "つづりを確かめてください。正しければ、リンク先の一覧に加えてください。",
                        "Check the spelling. If it is right, add it to the list of servers."));
  }
}

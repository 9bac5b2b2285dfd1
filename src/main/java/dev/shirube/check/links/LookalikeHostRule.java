package dev.shirube.check.links;

import java.util.Locale;
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
                    .expected(corrected(use.link().written(), external.host(), host))
                    .hint(
                        "つづりを確かめてください。正しければ、リンク先の一覧に加えてください。",
                        "Check the spelling. If it is right, add it to the list of servers."));
  }

  /** The address with the right server, where it names the wrong one in plain letters. */
  private static String corrected(String address, String wrong, String right) {
    int at = address.toLowerCase(Locale.ROOT).indexOf(wrong.toLowerCase(Locale.ROOT));
    return at < 0
        ? right
        : address.substring(0, at) + right + address.substring(at + wrong.length());
  }
}

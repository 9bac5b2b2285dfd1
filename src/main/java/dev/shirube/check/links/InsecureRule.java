package dev.shirube.check.links;

import java.util.Optional;

/** {@code http:} to a server that is known to have {@code https:}. */
final class InsecureRule implements AddressRule {
  @Override
  public String id() {
    return "links/insecure";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (!(use.target() instanceof Target.External external)
        || !external.scheme().equals("http")
        || !use.network().hosts().isSecure(external.host())) {
      return Optional.empty();
    }
    return Optional.of(
        use.doubtful(
                this,
                "「" + external.host() + "」は https で開けるのに、http になっています。",
                "“" + external.host() + "” is known by https, but this says http.")
            .expected("https" + Syntax.asBrowsersRead(use.link().written()).substring(4))
            .hint("「http:」を「https:」に直してください。", "Write “https:” instead of “http:”."));
  }
}

package dev.shirube.check.links;

import dev.shirube.check.html.LinkKind;
import java.util.Optional;

/** A link without an address. */
final class EmptyRule implements AddressRule {
  @Override
  public String id() {
    return "links/empty";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    // A form without an address is sent to its own page; that is how many are meant.
    if (!(use.target() instanceof Target.Nothing) || use.link().kind() == LinkKind.FORM) {
      return Optional.empty();
    }
    return Optional.of(
        use.wrong(
                this, use.link().source() + " のアドレスが空です。", use.link().source() + " has no address.")
            .hint("リンク先を書くか、リンクをやめてください。", "Write where it leads, or take the link away."));
  }
}

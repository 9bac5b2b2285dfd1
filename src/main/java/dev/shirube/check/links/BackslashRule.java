package dev.shirube.check.links;

import java.util.Optional;

/** Backslashes, as in paths of Windows. */
final class BackslashRule implements AddressRule {
  @Override
  public String id() {
    return "links/backslash";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    String written = use.link().written();
    int end = written.length();
    for (char stop : new char[] {'?', '#'}) {
      int at = written.indexOf(stop);
      end = at >= 0 && at < end ? at : end;
    }
    int at = written.lastIndexOf('\\', end - 1);
    if (at < 0 || use.target() instanceof Target.Other || use.target() instanceof Target.Nothing) {
      return Optional.empty();
    }
    return Optional.of(
        use.wrong(this, "アドレスに「\\」（円記号）が入っています。", "There is a backslash in the address.")
            .expected(written.replace('\\', '/'))
            .hint("区切りは「/」で書いてください。", "Write “/” between the parts of an address."));
  }
}

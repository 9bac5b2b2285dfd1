package dev.shirube.check.links;

import java.util.Optional;

/** Spaces in an address, also wide ones and ones that cannot be seen. */
final class SpacesRule implements AddressRule {
  @Override
  public String id() {
    return "links/spaces";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    String written = use.link().written();
    if (!hasSpace(written) || use.target() instanceof Target.Nothing) {
      return Optional.empty();
    }
    if (use.target() instanceof Target.Other other && !other.scheme().equals("javascript")) {
      return Optional.empty();
    }
    if (breaks(use, written)) {
      return Optional.of(
          use.wrong(this, "アドレスに空白が入っています。", "There is a space in the address.")
              .expected(stripped(written))
              .hint(
                  "空白（全角の空白や見えない空白も）を消してください。",
                  "Take the space out; it may be a wide one, or one that cannot be seen."));
    }
    boolean lasting = use.arrives() && written.equals(Syntax.asBrowsersRead(written));
    return lasting || use.target() instanceof Target.Missing
        ? Optional.empty()
        : Optional.of(
            use.doubtful(
                    this,
                    "アドレスに余分な空白か改行が入っています。",
                    "There is a stray space or line break in the address.")
                .expected(Syntax.asBrowsersRead(written).replace(" ", "%20"))
                .hint("空白を消すか、%20 と書いてください。", "Take it out, or write %20."));
  }

  /** Whether the space leads elsewhere than was meant. */
  private static boolean breaks(Use use, String written) {
    if (use.arrives()) {
      return false;
    }
    if (use.target() instanceof Target.External external) {
      return external.host().indexOf(' ') >= 0 || written.chars().anyMatch(SpacesRule::isOdd);
    }
    return written.chars().anyMatch(SpacesRule::isOdd)
        || use.target() instanceof Target.Missing missing
            && use.network().folder().hasFile(missing.path().replace(" ", ""));
  }

  private static boolean hasSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(int c) {
    return c <= ' ' || isOdd(c);
  }

  /** A space that browsers do not drop, or that nobody sees. */
  private static boolean isOdd(int c) {
    return c > 0x7f
        && (Character.isSpaceChar(c) || c >= 0x200b && c <= 0x200f || c == 0x2060 || c == 0xfeff);
  }

  private static String stripped(String text) {
    StringBuilder kept = new StringBuilder();
    text.chars().filter(c -> !isSpace(c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}

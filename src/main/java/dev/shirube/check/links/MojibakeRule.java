package dev.shirube.check.links;

import dev.shirube.check.html.TextAddress;
import dev.shirube.check.html.WebFile;
import dev.shirube.diagnostic.Words;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Garbled characters in or right after an address, and punctuation that slipped into it. */
final class MojibakeRule implements AddressRule, FileRule {
  /** Replacement characters, UTF-8 read as Windows-31J, and UTF-8 read as Windows-1252. */
  private static final Pattern GARBLED =
      Pattern.compile(
          "[\\ufffd\\u0080-\\u009f縺繧繝\\ue000-\\uf8ff]|[ãÃÂ][\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ]|â€|ï¿½|[荳譁蜿][ｦ-ﾟ]");

  private static final String OPENERS = "（「『【〈《〔［｛([{<“‘";
  private static final String CLOSERS = "）」』】〉》〕］｝)]}>”’";
  private static final String STOPS = "。、，．！？：；,;";

  @Override
  public String id() {
    return "links/mojibake";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    String written = use.link().written();
    boolean local = use.target() instanceof Target.Local;
    if (use.target() instanceof Target.Other
        || use.target() instanceof Target.Nothing
        || local && use.arrives()
        || local && !Fragments.directives(((Target.Local) use.target()).fragment()).isEmpty()) {
      return Optional.empty();
    }
    String plain = Percent.lenient(written);
    if (GARBLED.matcher(plain).find()) {
      return Optional.of(
          use.wrong(this, "アドレスが文字化けしています。", "The address has garbled characters.")
              .hint("元のページからアドレスを写し直してください。", "Copy the address anew from its page."));
    }
    int end = endOfAddress(plain);
    if (end == plain.length() || end == 0) {
      return Optional.empty();
    }
    return Optional.of(
        use.wrong(
                this,
                "アドレスの終わりに「" + plain.substring(end) + "」がくっついています。",
                "“" + plain.substring(end) + "” is glued to the end of the address.")
            .expected(plain.substring(0, end))
            .hint("アドレスの外に出してください。", "Move it out of the address."));
  }

  @Override
  public void judge(WebFile file, Network network, Consumer<Fault> faults) {
    for (TextAddress address : file.texts()) {
      String written = address.written();
      int end = 0;
      while (end < written.length() && written.charAt(end) < 0x80) {
        end++;
      }
      String after = written.substring(end, Math.min(end + 2, written.length()));
      if (GARBLED.matcher(after).find()) {
        faults.accept(
            Fault.wrong(
                    this,
                    Spots.of(file, address),
                    new Words("アドレスのすぐあとが文字化けしています。", "What follows the address is garbled."))
                .expected(written.substring(0, end))
                .hint("元の文章から写し直してください。", "Copy it anew from its source."));
      }
    }
  }

  /** Where punctuation begins that belongs to the sentence around the address. */
  private static int endOfAddress(String text) {
    int end = text.length();
    while (end > 0) {
      char last = text.charAt(end - 1);
      boolean lone = CLOSERS.indexOf(last) >= 0 && !isOpened(text, end - 1);
      if (!lone && STOPS.indexOf(last) < 0) {
        break;
      }
      end--;
    }
    // A name may end in a stop of its language; Latin letters and digits have none of these.
    return end > 0 && text.charAt(end - 1) < 0x80 || isLoneCloser(text, end) ? end : text.length();
  }

  private static boolean isLoneCloser(String text, int end) {
    return end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0;
  }

  private static boolean isOpened(String text, int closer) {
    char close = text.charAt(closer);
    char open = OPENERS.charAt(CLOSERS.indexOf(close));
    int depth = 0;
    for (int i = 0; i <= closer; i++) {
      depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
    }
    return depth >= 0;
  }
}

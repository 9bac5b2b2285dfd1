package dev.shirube.check.links;

import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of mail that are empty, full-width or malformed. */
final class MailtoRule implements AddressRule {
  private static final Pattern WIDE = Pattern.compile("[\\u3000\\uff01-\\uff5e]");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s@,;:<>()\\[\\]\"\\\\]+@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}ー-]*)\\.)+[\\p{L}\\p{N}-]{2,}");

  @Override
  public String id() {
    return "links/mailto";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (!(use.target() instanceof Target.Other other) || !other.scheme().equals("mailto")) {
      return Optional.empty();
    }
    int query = other.rest().indexOf('?');
    String written = query < 0 ? other.rest() : other.rest().substring(0, query);
    Optional<String> decoded = Percent.decode(written);
    if (decoded.isEmpty()) {
      return Optional.of(malformed(use));
    }
    String addresses = decoded.get();
    if (addresses.isBlank()) {
      // “mailto:?subject=…” opens a letter to nobody yet, which is how pages are passed on.
      return query >= 0 && query + 1 < other.rest().length()
          ? Optional.empty()
          : Optional.of(
              use.wrong(this, "メールアドレスが書かれていません。", "There is no mail address.")
                  .hint("mailto: のあとにアドレスを書いてください。", "Write the address after mailto:."));
    }
    if (WIDE.matcher(addresses).find()) {
      return Optional.of(
          use.wrong(this, "メールアドレスに全角の文字が入っています。", "The mail address has full-width characters.")
              .expected("mailto:" + Likeness.of(addresses))
              .hint("半角で書き直してください。", "Write it in half-width characters."));
    }
    for (String address : addresses.split(",", -1)) {
      boolean dots =
          address.startsWith("//")
              || address.contains("..")
              || address.contains(".@")
              || address.startsWith(".");
      if (dots || !ADDRESS.matcher(address.strip()).matches() || address.contains("  ")) {
        return Optional.of(malformed(use));
      }
    }
    return Optional.empty();
  }

  private Fault malformed(Use use) {
    return use.wrong(this, "メールアドレスの形になっていません。", "This is not the form of a mail address.")
        .hint("名前@example.jp の形で書いてください。", "Write it like name@example.jp.");
  }
}

package dev.shirube.check.links;

import dev.shirube.diagnostic.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A slip at the beginning of an address, such as {@code ttps://}. */
final class SchemeRule implements AddressRule {
  private static final List<String> USUAL = List.of("https", "http", "mailto", "tel");

  /** Others that are near to these, and right. */
  private static final Set<String> RIGHT =
      Set.of("http", "https", "mailto", "tel", "telnet", "data", "sms", "ftp", "sftp", "ssh");

  @Override
  public String id() {
    return "links/scheme";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    String written = use.link().written();
    if (use.target() instanceof Target.External external && external.host().isEmpty()) {
      return Optional.of(
          use.wrong(this, "アドレスにサーバーの名前がありません。", "The address names no server.")
              .hint("https://example.jp/ のように書いてください。", "Write it like https://example.jp/."));
    }
    if (use.target() instanceof Target.Other other && !RIGHT.contains(other.scheme())) {
      return slip(use, other);
    }
    if (!(use.target() instanceof Target.Missing)) {
      return Optional.empty();
    }
    String alike = Likeness.of(written.strip());
    if (Syntax.scheme(written.strip()).isEmpty()
        && USUAL.stream().anyMatch(scheme -> alike.startsWith(scheme + ":"))) {
      return Optional.of(
          use.wrong(
                  this,
                  "アドレスの始まりに全角の文字が入っています。",
                  "The beginning of the address has full-width characters.")
              .expected(alike)
              .hint("半角で書き直してください。", "Write it in half-width characters."));
    }
    String lower = written.toLowerCase(Locale.ROOT);
    if (lower.startsWith("www.")
        || lower.startsWith("http//")
        || lower.startsWith("https//")
        || lower.startsWith("://")) {
      return Optional.of(
          use.wrong(
                  this,
                  "アドレスの始まりが「https://」になっていません。",
                  "The address does not begin with “https://”.")
              .expected("https://" + written.replaceFirst("^(?i:https?)?:?//", ""))
              .hint(
                  "ブラウザーは、このフォルダーの中のファイルとして探します。",
                  "Browsers look for it as a file of this folder."));
    }
    return Optional.empty();
  }

  private Optional<Fault> slip(Use use, Target.Other other) {
    boolean web = other.rest().startsWith("//");
    return Suggestion.closest(other.scheme(), web ? USUAL.subList(0, 2) : USUAL)
        .map(
            meant ->
                use.wrong(
                        this,
                        "「" + other.scheme() + ":」で始まるアドレスは開けません。",
                        "No browser opens an address that begins with “" + other.scheme() + ":”.")
                    .expected(meant + ":" + other.rest())
                    .hint("始まりの書きまちがいを直してください。", "Mend the slip at the beginning."));
  }
}

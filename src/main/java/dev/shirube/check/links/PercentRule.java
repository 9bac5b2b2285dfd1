package dev.shirube.check.links;

import java.util.Optional;

/** Percent signs that are not followed by two digits, or stand for no character. */
final class PercentRule implements AddressRule {
  @Override
  public String id() {
    return "links/percent";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    String written = use.link().written();
    if (written.indexOf('%') < 0
        || use.target() instanceof Target.Other
        || use.target() instanceof Target.Nothing) {
      return Optional.empty();
    }
    int hash = written.indexOf('#');
    String address = hash < 0 ? written : written.substring(0, hash);
    if (!Percent.isWellFormed(address)) {
      return Optional.of(malformed(use));
    }
    if (use.target() instanceof Target.Undecodable) {
      return Optional.of(
          use.wrong(
                  this,
                  "「%」の並びがUTF-8の文字になりません。",
                  "The percent signs do not stand for characters in UTF-8.")
              .hint(
                  "文字をそのまま書くか、UTF-8で書き直してください。",
                  "Write the characters themselves, or encode them in UTF-8."));
    }
    // An id may have a percent sign of its own.
    boolean bad = hash >= 0 && !Percent.isWellFormed(written.substring(hash));
    return bad && use.target() instanceof Target.Local && !use.arrives()
        ? Optional.of(malformed(use))
        : Optional.empty();
  }

  private Fault malformed(Use use) {
    return use.wrong(
            this,
            "「%」のあとに16進数2桁がありません。",
            "A percent sign is not followed by two hexadecimal digits.")
        .hint("「%」そのものは %25 と書いてください。", "Write %25 for a percent sign itself.");
  }
}

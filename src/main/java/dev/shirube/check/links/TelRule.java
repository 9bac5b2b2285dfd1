package dev.shirube.check.links;

import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers that are empty, full-width or malformed. */
final class TelRule implements AddressRule {
  private static final Pattern NUMBER =
      Pattern.compile("\\+?[0-9().*-]*[0-9*#][0-9().*#-]*(?:[;,][A-Za-z0-9,;=.+-]*)?");
  private static final Pattern NATIONAL_ZERO = Pattern.compile("\\+81[-.]?\\(?0.*");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 15;

  @Override
  public String id() {
    return "links/tel";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    if (!(use.target() instanceof Target.Other other) || !other.scheme().equals("tel")) {
      return Optional.empty();
    }
    String number = Percent.decode(other.rest()).orElse(other.rest());
    if (number.isBlank()) {
      return Optional.of(
          use.wrong(this, "電話番号が書かれていません。", "There is no telephone number.")
              .hint("tel: のあとに番号を書いてください。", "Write the number after tel:."));
    }
    if (number.chars().anyMatch(c -> c > 0x7f)) {
      return Optional.of(
          use.wrong(this, "電話番号に全角の文字が入っています。", "The telephone number has full-width characters.")
              .expected("tel:" + halfWidth(number))
              .hint("数字と「-」を半角で書いてください。", "Write digits and hyphens in half width."));
    }
    if (NATIONAL_ZERO.matcher(number).matches()) {
      return Optional.of(
          use.wrong(this, "+81 のあとに市外局番の 0 が残っています。", "The 0 of the area code stands after +81.")
              .hint("0 を取るか、+81 を取ってください。", "Take away the 0, or else +81."));
    }
    // Browsers take an unencoded # for the beginning of an anchor.
    boolean whole = other.rest().indexOf('#') < 0 && NUMBER.matcher(number).matches();
    String dialled = number.replaceFirst("[;,].*", "");
    long digits = dialled.chars().filter(c -> Character.isDigit(c) || c == '*' || c == '#').count();
    if (whole && digits >= SHORTEST && digits <= LONGEST) {
      return Optional.empty();
    }
    return Optional.of(
        use.wrong(this, "電話番号の形になっていません。", "This is not the form of a telephone number.")
            .hint(
                "tel:00-0000-0000 のように、半角の数字と「-」だけで書いてください（# は %23）。",
                "Write digits and hyphens only, like tel:00-0000-0000 (# is %23)."));
  }

  private static String halfWidth(String number) {
    return Likeness.of(number).replaceAll("[‐-―−ーｰ]", "-").replace(" ", "");
  }
}

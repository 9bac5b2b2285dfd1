package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No text was read in a wrong encoding on its way here. */
final class Mojibake implements Rule {
  private static final int SHOWN = 20;

  /** What the bytes 80 to BF are in Windows-1252 and in ISO 8859-1. */
  private static final String HIGH =
      "[\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC"
          + "\\u2013\\u2014\\u2018-\\u201E\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2122]";

  /** UTF-8 read as Shift_JIS: kana begin with 縺, 繧 or 繝, which real words have but once. */
  private static final String AS_SHIFT_JIS =
      "[縺繧繝](?:[^\\p{IsHiragana}ァ-ヺ\\s\\x00-\\x7F]{1,3}[縺繧繝])+[\\uFF61-\\uFF9F]*"
          + "|[縺繧繝][\\uFF61-\\uFF9F]+";

  private static final String AS_LATIN =
      "[ÂÃ][\\u0080-\\u00BF]|â€"
          + HIGH
          + "?|[ãäåæçèé]"
          + HIGH
          + "{2}|ï¼"
          + HIGH
          + "|(?:ƒ[^\\s]){2,}";

  /** ISO-2022-JP whose escape characters were lost. */
  private static final String AS_ASCII = "\\$B[!-~]{2,60}?\\(B";

  private static final Pattern BROKEN =
      Pattern.compile(
          "(?:[\\uFFFD\\u0080-\\u009F]|" + AS_SHIFT_JIS + "|" + AS_LATIN + "|" + AS_ASCII + ")+");

  @Override
  public String id() {
    return "text/mojibake";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Passage passage : subject.prose().writings()) {
      if (passage.text().chars().noneMatch(Mojibake::begins)) {
        continue;
      }
      Matcher broken = BROKEN.matcher(passage.text());
      while (broken.find()) {
        findings.add(finding(passage, broken));
      }
    }
  }

  /** Whether damage can begin with a character; hardly any text has one. */
  private static boolean begins(int c) {
    return c == 0xFFFD || c >= 0x80 && c < 0x200 || c == '$' || "縺繧繝".indexOf(c) >= 0;
  }

  /** Whether a character of a text is damaged, so that nothing else need be said of it. */
  static boolean isAt(String text, int index) {
    Matcher broken = BROKEN.matcher(text);
    while (broken.find()) {
      if (broken.start() <= index && index < broken.end()) {
        return true;
      }
    }
    return false;
  }

  private Finding finding(Passage passage, Matcher broken) {
    String found = broken.group();
    return Finding.error(
            id(),
            passage.at(broken.start()),
            new Words("文字化けしています。", "These characters are damaged."))
        .found(found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found)
        .hint(
            new Words(
                "もとの資料を見て、書き直してください。文字コードを変えて貼り付けると、こうなることがあります。",
                "Look into the original and write it anew. It happens when text is pasted from a file"
                    + " of another encoding."));
  }
}

package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** No text has characters that cannot be seen, or that only look like what they are meant for. */
final class Invisibles implements Rule {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** Letters without a shape that Unicode does not count among the invisible. */
  private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

  private static final Pattern SEPARATED_MARK =
      Pattern.compile("[^\\s][\\u3099\\u309A\\u0300-\\u036F]");

  @Override
  public String id() {
    return "text/control";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Passage passage : subject.prose().writings()) {
      unseen(passage, findings);
      if (!Normalizer.isNormalized(passage.text(), Normalizer.Form.NFC)) {
        separated(passage, findings);
      }
    }
  }

  private void unseen(Passage passage, Findings findings) {
    String text = passage.text();
    int last = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isUnseen(c) && !joinsEmoji(text, i)) {
        if (last < 0 || last != i) { // one of a row is enough
          findings.add(
              finding(
                  passage,
                  i,
                  name(c),
                  "",
                  new Words("目に見えない文字があります。", "There is a character that cannot be seen."),
                  new Words(
                      "その文字を消してください。見えないときは、前後の文字ごと消して打ち直します。",
                      "Delete it. If you cannot see it, delete its neighbours too and type them again.")));
        }
        last = i + Character.charCount(c);
      } else if (isStrayBlank(c, i, passage)) {
        findings.add(
            finding(
                passage,
                i,
                name(c),
                "U+0020",
                c == '\u3000'
                    ? new Words("日本語ではない文に、全角の空白があります。", "There is a full-width space.")
                    : new Words("改行されない特別な空白があります。", "There is a no-break space."),
                new Words(
                    "ふつうの半角の空白にするか、消してください。", "Type a plain space instead, or take it away.")));
      }
    }
  }

  private static boolean isUnseen(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL && c < 0x80 && c != '\n' && c != '\r' && c != '\t'
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (c & 0xFFFE) == 0xFFFE
        || FILLERS.indexOf(c) >= 0;
  }

  private static boolean joinsEmoji(String text, int index) {
    return text.charAt(index) == ZERO_WIDTH_JOINER
        && index > 0
        && index + 1 < text.length()
        && (text.charAt(index - 1) == '\uFE0F' || isEmoji(text.codePointBefore(index)))
        && isEmoji(text.codePointAt(index + 1));
  }

  private static boolean isEmoji(int c) {
    return Character.getType(c) == Character.OTHER_SYMBOL
        || Character.getType(c) == Character.MODIFIER_SYMBOL;
  }

  /** A no-break space has its use between a number and its unit in English. */
  private static boolean isStrayBlank(int c, int index, Passage passage) {
    boolean wide = c == '\u3000' && !isBesideJapanese(passage.text(), index);
    boolean bound = c == '\u00A0' || c == '\u202F';
    return switch (passage.lang()) {
      case "ja" -> bound;
      case "en" -> wide;
      default -> bound || wide;
    };
  }

  private static boolean isBesideJapanese(String text, int index) {
    return index > 0 && text.charAt(index - 1) >= '\u2E80'
        || index + 1 < text.length() && text.charAt(index + 1) >= '\u2E80';
  }

  private void separated(Passage passage, Findings findings) {
    var mark = SEPARATED_MARK.matcher(passage.text());
    while (mark.find()) {
      String whole = Normalizer.normalize(mark.group(), Normalizer.Form.NFC);
      if (whole.length() == 1) {
        findings.add(
            finding(
                passage,
                mark.start(),
                mark.group(),
                whole,
                new Words(
                    "1つに見える文字が、2つの文字でできています。", "What looks like one character is made of two."),
                new Words(
                    "打ち直してください。このままでは、検索で見つかりません。",
                    "Type it again. As it is, a search does not find it.")));
      }
    }
  }

  private Finding finding(
      Passage passage, int index, String found, String expected, Words message, Words hint) {
    return Finding.error(id(), passage.at(index), message)
        .found(found)
        .expected(expected)
        .hint(hint);
  }

  private static String name(int c) {
    String name = Character.getName(c);
    return String.format(Locale.ROOT, "U+%04X", c) + (name == null ? "" : " " + name);
  }
}

package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.PlainText;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes, numbers and addresses are of one width, and katakana are full-width. */
final class MixedWidths implements Rule {
  private static final String HALF = "A-Za-z0-9";
  private static final String FULL = "Ａ-Ｚａ-ｚ０-９";
  private static final String WORD = "[" + HALF + FULL + "]+";
  private static final Pattern CODE = Pattern.compile(WORD + "(?:[-－‐−.．@＠_＿]" + WORD + ")*");
  private static final Pattern ANY_HALF = Pattern.compile("[" + HALF + "]");
  private static final Pattern ANY_FULL = Pattern.compile("[" + FULL + "－．＠＿]");
  private static final Pattern ADDRESS = Pattern.compile(WORD + "＠" + ".*");

  /** Full-width throughout, but a code: letters with digits, groups of digits, or a long number. */
  private static final Pattern FULL_CODE =
      Pattern.compile(
          "(?=.*[Ａ-Ｚａ-ｚ])(?=.*[０-９])[Ａ-Ｚａ-ｚ０-９]{4,}|０[０-９]*(?:[-－‐−][０-９]+){2}|[０-９]{7,}");

  private static final Pattern HALF_KATAKANA =
      Pattern.compile("[\\uFF66-\\uFF9F][\\uFF65-\\uFF9F]*");
  private static final Pattern FULL_ASCII = Pattern.compile("[\\uFF01-\\uFF5E\\u3000]+");

  @Override
  public String id() {
    return "text/width";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Labels labels = Labels.of(subject);
    Written.prose(subject).forEach(passage -> prose(passage, labels, findings));
    for (PlainText plain : subject.prose().plains()) {
      if (plain.isForMachines()) {
        each(FULL_ASCII, plain.passage(), findings);
      }
    }
  }

  private void prose(Passage passage, Labels labels, Findings findings) {
    Matcher code = CODE.matcher(passage.text());
    while (code.find()) {
      if (isFaulty(code.group()) && !labels.areQuoted(passage, code.start(), code.end())) {
        Matcher full = ANY_FULL.matcher(code.group());
        int at = full.find() ? code.start() + full.start() : code.start();
        findings.add(finding(passage, at, code.group()));
      }
    }
    Matcher kana = HALF_KATAKANA.matcher(passage.text());
    while (kana.find()) {
      if (!labels.areQuoted(passage, kana.start(), kana.end())) {
        findings.add(finding(passage, kana.start(), kana.group()));
      }
    }
  }

  private static boolean isFaulty(String code) {
    return ANY_HALF.matcher(code).find() && ANY_FULL.matcher(code).find()
        || ADDRESS.matcher(code).matches()
        || FULL_CODE.matcher(code).matches();
  }

  private void each(Pattern pattern, Passage passage, Findings findings) {
    Matcher matcher = pattern.matcher(passage.text());
    while (matcher.find()) {
      findings.add(finding(passage, matcher.start(), matcher.group()));
    }
  }

  private Finding finding(Passage passage, int at, String found) {
    boolean kana = HALF_KATAKANA.matcher(found).matches();
    String expected =
        Normalizer.normalize(found.replace('−', '-').replace('‐', '-'), Normalizer.Form.NFKC);
    return Finding.error(
            id(),
            passage.at(at),
            kana
                ? new Words("半角のカタカナが使われています。", "These katakana are half-width.")
                : new Words(
                    "番号やアドレスに全角の文字があります。", "There are full-width characters in a code or address."))
        .found(found)
        .expected(expected)
        .hint(
            kana
                ? new Words(
                    "全角で書いてください。画面に半角で出る名前は、記録に書いて「」で囲みます。",
                    "Write them full-width. A label that a screen shows half-width stands in a record and"
                        + " in 「」.")
                : new Words("半角で書いてください。", "Write them half-width."));
  }
}

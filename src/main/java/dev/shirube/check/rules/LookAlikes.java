package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No character stands for another that looks like it: a Cyrillic о in a Latin word, the letter O in
 * a number, a dash or the kanji 一 where a hyphen or ー belongs.
 */
final class LookAlikes implements Rule {
  private static final String STRANGE = "аеорсхуіјѕԁһАВЕЅІЈКМНОРСТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  private static final String LATIN = "aeopcxyijsdhABESIJKMHOPCTXYABEZHIKMNOPTYXo";
  private static final String DASHES = "ー一－ｰ―‐‑−–—";

  private static final Pattern STRANGE_LETTER =
      Pattern.compile("(?<=[A-Za-z])[" + STRANGE + "]+|[" + STRANGE + "]+(?=[A-Za-z])");

  /** 2O26, 08OO-080-0000: letters between digits, and nothing but digits around. */
  private static final Pattern LETTER_IN_NUMBER =
      Pattern.compile(
          "(?<![A-Za-z0-9./_@#=?&-])[0-9][0-9-]*[OoIl|]+[0-9OoIl|-]*[0-9](?![A-Za-z0-9./_@-])");

  /** OO-0000-0000: a telephone number of which some digits are letters. */
  private static final Pattern LETTER_IN_PHONE =
      Pattern.compile(
          "(?<![A-Za-z0-9./_@#=?&-])(?=[0-9-]*[OoIl|])(?=[OoIl|-]*[0-9])[0OoIl|][0-9OoIl|]{1,4}"
              + "-[0-9OoIl|]{1,4}-[0-9OoIl|]{3,4}(?![A-Za-z0-9./_@-])");

  /** 1,5OO円: letters in a number that counts something. */
  private static final Pattern LETTER_IN_COUNT =
      Pattern.compile(
          "(?<![A-Za-z0-9./_@#=?&-])[0-9](?=[0-9,]*[OoIl|])[0-9,OoIl|]*"
              + "[円年月日時桁件人名回](?![0-9A-Za-z])");

  /** porta1site: one digit within a word of small letters. */
  private static final Pattern DIGIT_IN_WORD =
      Pattern.compile("(?<![A-Za-z0-9])[a-z]{3,}[01][a-z]{3,}(?![A-Za-z0-9])");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![A-Za-z0-9])0[0-9]{1,4}([-"
              + DASHES
              + "])[0-9]{1,4}([-"
              + DASHES
              + "])[0-9]{3,4}(?![0-9])");

  private static final Pattern DASH_IN_CODE =
      Pattern.compile("(?<=[A-Za-z])[ー一－ｰ‐](?=[A-Za-z0-9])|(?<=[A-Za-z0-9])[ー一－ｰ‐](?=[A-Za-z])");

  @Override
  public String id() {
    return "text/lookalike";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Passage passage : Written.asOwnWords(subject)) {
      String text = passage.text();
      boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
      if (text.chars().anyMatch(LookAlikes::isGreekOrCyrillic)) {
        each(STRANGE_LETTER, text, (start, found) -> findings.add(strange(passage, start, found)));
      }
      if (digits) {
        numbers(passage, findings);
        each(DIGIT_IN_WORD, text, (start, found) -> findings.add(word(passage, start, found)));
        phones(passage, findings);
      }
      if (text.chars().anyMatch(c -> DASHES.indexOf(c) >= 0)) {
        each(DASH_IN_CODE, text, (start, found) -> code(passage, start, found, findings));
      }
    }
  }

  private static boolean isGreekOrCyrillic(int c) {
    return c >= 0x370 && c <= 0x52F;
  }

  private interface Hit {
    void at(int start, String found);
  }

  private static void each(Pattern pattern, String text, Hit hit) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      hit.at(matcher.start(), matcher.group());
    }
  }

  private Finding strange(Passage passage, int start, String found) {
    StringBuilder latin = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < found.length(); i++) {
      char c = found.charAt(i);
      latin.append(LATIN.charAt(STRANGE.indexOf(c)));
      names.add(String.format(Locale.ROOT, "U+%04X", (int) c));
    }
    String codes = String.join(" ", names);
    return finding(
        passage,
        start,
        found,
        latin.toString(),
        new Words(
            "英語の文字に見える、別の言語の文字が入っています（" + codes + "）。",
            "A letter of another alphabet looks like a Latin one (" + codes + ")."));
  }

  private void numbers(Passage passage, Findings findings) {
    Set<Integer> told = new HashSet<>();
    for (Pattern pattern : List.of(LETTER_IN_PHONE, LETTER_IN_COUNT, LETTER_IN_NUMBER)) {
      each(
          pattern,
          passage.text(),
          (start, found) -> {
            if (told.add(start)) {
              number(passage, start, found, findings);
            }
          });
    }
  }

  private void number(Passage passage, int start, String found, Findings findings) {
    Matcher letter = Pattern.compile("[OoIl|]").matcher(found);
    if (letter.find()) {
      String right = found.replaceAll("[Oo]", "0").replaceAll("[Il|]", "1");
      findings.add(
          finding(
              passage,
              start + letter.start(),
              found,
              right,
              new Words("数字の中に、数字に似た文字が入っています。", "A letter stands in a number.")));
    }
  }

  private Finding word(Passage passage, int start, String found) {
    int digit = found.indexOf('1') >= 0 ? found.indexOf('1') : found.indexOf('0');
    String right = found.replace('1', 'l').replace('0', 'o');
    return finding(
        passage,
        start + digit,
        found,
        right,
        new Words("単語の中に、文字に似た数字が入っています。", "A digit stands within a word."));
  }

  private void code(Passage passage, int start, String found, Findings findings) {
    // In English this one is the hyphen of printers.
    if (!found.equals("‐") || !passage.lang().equals("en")) {
      findings.add(dash(passage, start, found, "-"));
    }
  }

  private Finding dash(Passage passage, int start, String found, String right) {
    return finding(
        passage,
        start,
        found,
        right,
        new Words("ハイフンに似た別の文字が入っています。", "This only looks like a hyphen."));
  }

  private void phones(Passage passage, Findings findings) {
    Matcher phone = PHONE.matcher(passage.text());
    while (phone.find()) {
      int first = phone.group(1).equals("-") ? 2 : 1;
      if (!phone.group(first).equals("-")) {
        String right = phone.group().replaceAll("[" + DASHES + "]", "-");
        findings.add(dash(passage, phone.start(first), phone.group(), right));
      }
    }
  }

  private Finding finding(
      Passage passage, int index, String found, String expected, Words message) {
    return Finding.error(id(), passage.at(index), message)
        .found(found)
        .expected(expected)
        .hint(
            new Words(
                "もとの資料を見て打ち直してください。読み取りソフトがよくまちがえる文字です。",
                "Look into the original and type it again. Programs that read paper often take one for"
                    + " the other."));
  }
}

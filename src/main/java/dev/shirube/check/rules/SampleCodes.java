package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.prose.Unit;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Inline;
import java.text.Normalizer;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code of a station or a customer that a text shows is seen at once to be a sample: some station
 * may have any other one.
 */
final class SampleCodes implements Rule {
  /** Seven digits are a station's code, ten the same with prefecture and table in front. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{IsLatin}\\p{Nd}.,/_@#&=+-])"
              + "(?:[A-Z]{2,4})?(\\p{Nd}{10}|\\p{Nd}{7})"
              + "(?![\\p{Nd}/_@&=-]|[.,]\\p{Nd}|[A-Za-z]|\\s*(?:円|人|件|回|yen|people))");

  private static final Set<String> LADDERS =
      Set.of("1234567", "7654321", "0123456", "1234567890", "0123456789", "9876543210");

  @Override
  public String id() {
    return "privacy/samples";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Prose.PageText page : subject.prose().pages()) {
      for (Unit unit : page.units()) {
        for (Inline.Code code : unit.code()) {
          Position at = page.page().at(code.at());
          check(code.text(), index -> at, findings);
        }
      }
    }
    for (Passage passage : subject.prose().passages()) {
      check(passage.text(), passage::at, findings);
    }
  }

  private void check(String text, IntFunction<Position> places, Findings findings) {
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      String digits = Normalizer.normalize(code.group(1), Normalizer.Form.NFKC);
      if (!isEvident(digits)) {
        findings.add(
            Finding.error(
                    id(),
                    places.apply(code.start()),
                    new Words(
                        "本物の事業所や契約の番号かもしれない番号が書いてあります。",
                        "This may be the real code of an office or of a customer."))
                .found(code.group())
                .expected(digits.length() == 7 ? "1111111" : "1361111111")
                .hint(
                    new Words(
                        "見本なら、同じ数字を並べるか 1234567 にしてください。本物なら消してください。",
                        "For a sample repeat one digit or write 1234567; take a real one away.")));
      }
    }
  }

  /** Of a long code, the part behind the prefecture and the table has to be evident. */
  private static boolean isEvident(String digits) {
    String own = digits.length() == 10 ? digits.substring(3) : digits;
    return LADDERS.contains(digits) || LADDERS.contains(own) || own.chars().distinct().count() == 1;
  }
}

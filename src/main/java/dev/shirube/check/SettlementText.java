package dev.shirube.check;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code settle rule-id until 2027-03-31: reason}, the way settlements stand in files. */
final class SettlementText {
  static final String UNCLEAR = "settle/unclear";

  private static final Pattern FORM =
      Pattern.compile(
          "settle\\s+(\\S+)\\s+until\\s+(\\d{4}-\\d{2}-\\d{2})\\s*[:：]\\s*(\\S.*)", Pattern.DOTALL);
  private static final Pattern BEGINNING = Pattern.compile("settle\\b.*", Pattern.DOTALL);

  private SettlementText() {}

  /** What a comment says. */
  record Said(String rule, LocalDate until) {}

  /** What a comment settles, if it is about that; one that is not written rightly is told. */
  static Optional<Said> read(String comment, Position at, Consumer<Finding> told) {
    String text = comment.strip();
    if (!BEGINNING.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      try {
        return Optional.of(new Said(form.group(1), LocalDate.parse(form.group(2))));
      } catch (DateTimeException e) {
        told.accept(unclear(text, at));
        return Optional.empty();
      }
    }
    told.accept(unclear(text, at));
    return Optional.empty();
  }

  private static Finding unclear(String text, Position at) {
    return Finding.error(
            UNCLEAR,
            at,
            new Words("この「直さなくてよい」という印の書き方が正しくありません。", "This settlement is not written rightly."))
        .found(text)
        .expected("settle era-year until 2027-03-31: …")
        .hint(
            new Words(
                "規則の名前、until、実在する日付、コロン、理由の順に書いてください。",
                "Write the rule’s name, until, a day that exists, a colon and the reason."));
  }
}

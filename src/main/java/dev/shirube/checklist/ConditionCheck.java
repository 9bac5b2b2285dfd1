package dev.shirube.checklist;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Body;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Item;
import dev.shirube.model.Page;
import dev.shirube.model.Records;
import dev.shirube.model.Site;
import dev.shirube.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each condition must ask what a reader can say, or a section would stay folded away for ever. */
final class ConditionCheck {
  private static final String RULE = "checklist/condition";
  private static final String QUESTION = "situation";

  /** The answer for what is not among the records to choose from, where a question has one. */
  private static final String OTHER = "other";

  private static final Pattern PART = Pattern.compile("([^=!|]+)(!?=)([^=!|]+(?:\\|[^=!|]+)*)");

  private final Records records;
  private final Findings findings;

  private ConditionCheck(Records records, Findings findings) {
    this.records = records;
    this.findings = findings;
  }

  static void run(Site site, Findings findings) {
    ConditionCheck check = new ConditionCheck(site.records(), findings);
    for (Page page : site.written()) {
      for (Body.Condition condition : page.body().conditions()) {
        check.condition(condition.text(), page.at(condition.at()));
      }
    }
  }

  private void condition(String text, Position at) {
    List<String> parts = Item.words(text);
    if (parts.isEmpty()) {
      misshapen(text, at);
    }
    for (String part : parts) {
      Matcher matcher = PART.matcher(part);
      if (matcher.matches()) {
        part(part, matcher.group(1), List.of(matcher.group(3).split("\\|")), at);
      } else {
        misshapen(part, at);
      }
    }
  }

  private void misshapen(String found, Position at) {
    findings.add(
        Finding.error(
                RULE, at, new Words("条件の書き方が正しくありません。", "This condition is not written rightly."))
            .found(found)
            .expected("line=ntt")
            .hint(
                new Words(
                    "問い=答え のように書きます。どれかなら line=ntt|ipsec、以外なら terminals!=one、"
                        + "二つとも要るなら間を空けて並べます。",
                    "Write question=answer; line=ntt|ipsec for either, terminals!=one for any"
                        + " other, two with a space between if both must hold.")));
  }

  private void part(String part, String question, List<String> answers, Position at) {
    if (records.isUncertain(QUESTION)) {
      return;
    }
    Optional<Entry> entry = records.find(QUESTION, question);
    if (entry.isEmpty()) {
      unknown(
          part,
          at,
          new Words(
              "読む人への問いに「" + question + "」はありません。", "Readers are not asked “" + question + "”."),
          Suggestion.hint(question, records.idsOfType(QUESTION)));
      return;
    }
    Optional<Collection<String>> choices = choices(entry.get());
    for (String answer : answers) {
      if (choices.isPresent() && !choices.get().contains(answer)) {
        unknown(
            part,
            at,
            new Words(
                "問い「" + question + "」の答えに「" + answer + "」はありません。",
                "“" + answer + "” is no answer to “" + question + "”."),
            choices.get().isEmpty()
                ? new Words(
                    "答えを選ぶ問いだけを条件にできます。", "Only a question with choices can be a condition.")
                : Suggestion.hint(answer, choices.get()));
      }
    }
  }

  private void unknown(String part, Position at, Words message, Words hint) {
    findings.add(Finding.error(RULE, at, message).found(part).hint(hint));
  }

  /** The ids of what can be answered; nothing where these may only be misread. */
  private Optional<Collection<String>> choices(Entry question) {
    Optional<Value.Plain> type = question.value("choices-of", Value.Plain.class);
    if (type.isPresent()) {
      if (records.isUncertain(type.get().text())) {
        return Optional.empty();
      }
      Set<String> ids = new TreeSet<>(records.idsOfType(type.get().text()));
      if (question.fields().containsKey(OTHER)) {
        ids.add(OTHER);
      }
      return Optional.of(ids);
    }
    Set<String> ids = new TreeSet<>();
    question
        .value("choices", Value.Items.class)
        .ifPresent(choices -> choices.items().forEach(choice -> id(choice).ifPresent(ids::add)));
    return Optional.of(ids);
  }

  private static Optional<String> id(Field choice) {
    Field id = choice.value() instanceof Value.Group group ? group.fields().get("id") : null;
    return id != null && id.value() instanceof Value.Plain plain
        ? Optional.of(plain.text())
        : Optional.empty();
  }
}

package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.RecordText;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Value;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cut-off that is reckoned says in its words what it has as numbers. */
final class CutOffWords implements Rule {
  private static final List<String> NUMBERS =
      List.of("zero", "one", "two", "three", "four", "five", "six");

  private static final Pattern DAY_IN_JAPANESE =
      Pattern.compile("(?<![0-9月])([0-9]{1,2})日(?![間以前後目め本])");
  private static final Pattern DAY_IN_ENGLISH =
      Pattern.compile("\\b(?:the )?([0-9]{1,2})(?:st|nd|rd|th)\\b(?! (?:month|day))");
  private static final Pattern MONTHS_IN_JAPANESE = Pattern.compile("前々月|前月|([0-9]{1,2})か月前");
  private static final Pattern MONTHS_IN_ENGLISH =
      Pattern.compile(
          "\\b(" + String.join("|", NUMBERS) + "|[0-9]{1,2}) months? before\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String id() {
    return "deadline-order/rule";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (RecordText text : subject.prose().records()) {
      Entry entry = text.entry();
      if (text.path().equals("rule") && entry.fields().containsKey("day-of-month")) {
        for (Passage passage : text.passages().values()) {
          boolean english = passage.lang().equals("en");
          compare(entry, "day-of-month", days(passage, english), passage, findings);
          compare(entry, "months-before", months(passage, english), passage, findings);
        }
      }
    }
  }

  private static Map<Integer, MatchResult> days(Passage passage, boolean english) {
    return found(english ? DAY_IN_ENGLISH : DAY_IN_JAPANESE, passage);
  }

  private static Map<Integer, MatchResult> months(Passage passage, boolean english) {
    return found(english ? MONTHS_IN_ENGLISH : MONTHS_IN_JAPANESE, passage);
  }

  /** The numbers that a text says, each where it stands first. */
  private static Map<Integer, MatchResult> found(Pattern pattern, Passage passage) {
    Map<Integer, MatchResult> found = new TreeMap<>();
    // Each character of a full-width number has one of half width, so that places stay.
    String text = Normalizer.normalize(passage.text(), Normalizer.Form.NFKC);
    Matcher matcher =
        pattern.matcher(text.length() == passage.text().length() ? text : passage.text());
    while (matcher.find()) {
      found.putIfAbsent(number(matcher), matcher.toMatchResult());
    }
    return found;
  }

  private static int number(Matcher matcher) {
    String group = matcher.group(1);
    if (group == null) {
      return matcher.group().equals("前々月") ? 2 : 1;
    }
    int word = NUMBERS.indexOf(group.toLowerCase(Locale.ROOT));
    return word >= 0 ? word : Integer.parseInt(group);
  }

  private void compare(
      Entry entry,
      String name,
      Map<Integer, MatchResult> said,
      Passage passage,
      Findings findings) {
    Field field = entry.fields().get(name);
    if (field == null
        || !(field.value() instanceof Value.Count count)
        || said.isEmpty()
        || said.containsKey((int) count.number())) {
      return;
    }
    MatchResult first = said.values().iterator().next();
    findings.add(
        Finding.error(
                id(),
                passage.at(first.start()),
                new Words(
                    "締切の説明と、計算に使う数が合いません。",
                    "The words of this cut-off and the number by which it is reckoned disagree."))
            .found(passage.text().substring(first.start(), first.end()))
            .expected(name + ": " + count.number())
            .hint(
                new Words(
                    "資料を見て、説明か " + name + " を直してください。",
                    "Look into the document, and mend the words or " + name + "."))
            .related(
                field.origin().at(0),
                new Words("計算に使う数はここです。", "The number to reckon with is here.")));
  }
}

package dev.shirube.check;

import dev.shirube.config.Checks;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Severity;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the rules it is given, weighs what they tell as the publisher wants, and drops the settled
 * and what only echoes another finding.
 */
public final class Checker {
  private final List<Rule> rules;
  private final List<String> names;

  /**
   * @param rules to run
   * @param names of all findings that may be weighed and settled
   */
  public Checker(List<Rule> rules, List<String> names) {
    this.rules = List.copyOf(rules);
    this.names = List.copyOf(names);
  }

  /**
   * Runs the rules.
   *
   * @param told what was found already, to be weighed and settled alike
   */
  public List<Finding> run(Subject subject, List<Finding> told) {
    Findings findings = new Findings();
    findings.addAll(told);
    rules.parallelStream().forEach(rule -> rule.check(subject, findings));
    List<Finding> weighed = weighed(findings.sorted(), subject.checks());
    Findings result = new Findings();
    unknownLevels(subject.checks(), result);
    result.addAll(Echoes.without(Settlements.of(subject, names, result).apply(weighed)));
    return result.sorted();
  }

  private static List<Finding> weighed(List<Finding> findings, Checks checks) {
    List<Finding> weighed = new ArrayList<>();
    for (Finding finding : findings) {
      Located<Checks.Level> level = checks.levels().get(finding.rule());
      if (level == null) {
        weighed.add(finding);
      } else if (level.value() != Checks.Level.OFF) {
        Severity severity = level.value().severity();
        weighed.add(finding.severity(severity));
      }
    }
    return weighed;
  }

  private void unknownLevels(Checks checks, Findings findings) {
    for (Map.Entry<String, Located<Checks.Level>> level : checks.levels().entrySet()) {
      if (!names.contains(level.getKey())) {
        findings.add(
            Finding.error(
                    SettlementText.UNCLEAR,
                    level.getValue().position(),
                    new Words("この名前の規則はありません。", "There is no rule of this name."))
                .found(level.getKey())
                .hint(Suggestion.hint(level.getKey(), names)));
      }
    }
  }
}

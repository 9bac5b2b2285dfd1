package dev.shirube.change;

import dev.shirube.check.drift.Translations;
import dev.shirube.diagnostic.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what the check finds now and did not before, and what it does not find any more. A finding
 * is known by what it says and in which file: its line moves with every line above it.
 */
final class FindingChanges {
  private FindingChanges() {}

  private record Known(String rule, String file, String message, String found, String expected) {
    static Known of(Finding finding) {
      return new Known(
          finding.rule(),
          finding.position().file(),
          finding.message().en(),
          finding.found(),
          finding.expected());
    }
  }

  static List<Told> of(Versions versions) {
    List<Finding> before = findings(versions.before());
    List<Finding> after = findings(versions.after());
    List<Told> told = new ArrayList<>();
    // A version that cannot be built was not checked: what was not looked for did not come or go.
    boolean faultsOnly = !versions.before().checked() || !versions.after().checked();
    for (Finding finding : without(after, before)) {
      if (!faultsOnly || finding.isError()) {
        told.add(told("新しい指摘", "New", finding));
      }
    }
    for (Finding finding : without(before, after)) {
      if (versions.after().checked() && (!faultsOnly || finding.isError())) {
        told.add(told("直った指摘", "Settled", finding));
      }
    }
    return told;
  }

  /**
   * Translations left behind are told by themselves, since this change and not since publishing.
   */
  private static List<Finding> findings(Version version) {
    return version.findings().stream()
        .filter(finding -> !finding.rule().equals(Translations.RULE))
        .toList();
  }

  private static List<Finding> without(List<Finding> findings, List<Finding> others) {
    List<Known> known = new ArrayList<>(others.stream().map(Known::of).toList());
    List<Finding> left = new ArrayList<>();
    for (Finding finding : findings) {
      if (!known.remove(Known.of(finding))) {
        left.add(finding);
      }
    }
    return left;
  }

  private static Told told(String ja, String en, Finding finding) {
    String weight = finding.isError() ? "（誤り）" : "（注意）";
    return new Told(
        Saying.of(
                ja + weight + "：{message}",
                en + (finding.isError() ? " (error)" : " (warning)") + ": {message}")
            .with("message", finding.message()),
        List.of(
            Told.of(
                Saying.of("{place}（{rule}）", "{place} ({rule})")
                    .showing("place", finding.position().file() + ":" + finding.position().line())
                    .with("rule", finding.rule()))));
  }
}

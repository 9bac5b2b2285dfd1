package dev.shirube.check;

import dev.shirube.config.Checks;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Suggestion;
import dev.shirube.diagnostic.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out the findings that are settled, and tells of settlements that are of no use: what they
 * were about may have been mended, or they have run out.
 */
final class Settlements {
  private final List<Settlement> all;
  private final Set<String> rules;
  private final LocalDate today;

  /**
   * @param rules the names of all rules
   */
  Settlements(List<Settlement> all, Collection<String> rules, LocalDate today) {
    this.all = List.copyOf(all);
    this.rules = new LinkedHashSet<>(rules);
    this.today = today;
  }

  /** Those of a site: in its pages, its records and its configuration. */
  static Settlements of(Subject subject, Collection<String> rules, Findings findings) {
    List<Settlement> all = new ArrayList<>();
    subject.site().pages().forEach(page -> all.addAll(SettledBlocks.of(page, findings::add)));
    all.addAll(SettledLines.of(subject.root(), findings));
    for (Checks.Settled row : subject.checks().settled()) {
      Settlement.Reach reach = Settlement.Reach.of(row.file(), row.found());
      all.add(new Settlement(row.rule().value(), reach, row.until(), row.position()));
    }
    return new Settlements(all, rules, subject.today());
  }

  /** The findings that remain, with those about the settlements themselves. */
  List<Finding> apply(List<Finding> findings) {
    Set<Settlement> used = new LinkedHashSet<>();
    List<Finding> left = new ArrayList<>();
    for (Finding finding : findings) {
      Settlement settled = all.stream().filter(it -> it.covers(finding)).findFirst().orElse(null);
      if (settled != null) {
        used.add(settled);
      }
      if (settled == null || hasRunOut(settled)) {
        left.add(finding);
      }
    }
    for (Settlement settlement : all) {
      if (!rules.contains(settlement.rule())) {
        left.add(unknown(settlement));
      } else if (!used.contains(settlement)) {
        left.add(unused(settlement));
      } else if (hasRunOut(settlement)) {
        left.add(expired(settlement));
      }
    }
    return left;
  }

  private boolean hasRunOut(Settlement settlement) {
    return settlement.until().isBefore(today);
  }

  private Finding unknown(Settlement settlement) {
    return Finding.error(
            SettlementText.UNCLEAR,
            settlement.position(),
            new Words("この名前の規則はありません。", "There is no rule of this name."))
        .found(settlement.rule())
        .hint(Suggestion.hint(settlement.rule(), rules));
  }

  private static Finding unused(Settlement settlement) {
    return Finding.warning(
            "settle/unused",
            settlement.position(),
            new Words("ここで「直さなくてよい」とした指摘は、もう出ません。", "What is settled here is no longer told."))
        .found(settlement.rule())
        .hint(new Words("この印を消してください。", "Take this settlement away."));
  }

  private static Finding expired(Settlement settlement) {
    Position at = settlement.position();
    return Finding.warning(
            "settle/expired",
            at,
            new Words("「直さなくてよい」とした期限を過ぎました。", "This settlement has run out."))
        .found(settlement.rule() + " until " + settlement.until())
        .hint(
            new Words(
                "指摘を直すか、もう一度確かめて期限を書き直してください。",
                "Mend what is told, or look at it again and write a new date."));
  }
}

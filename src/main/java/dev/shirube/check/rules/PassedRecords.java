package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A record says itself to be past when its day is, and not before. */
final class PassedRecords implements Rule {
  @Override
  public String id() {
    return "freshness/status";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (String type : subject.site().records().types()) {
      for (Entry entry : subject.site().records().ofType(type)) {
        RecordDates own = RecordDates.of(entry, "date", subject);
        if (own != null) {
          // What happened on a day stays true; only a deadline is over with its day.
          judge(entry, own, type.equals("deadline"), subject.today(), findings);
        } else {
          List<RecordDates> named = RecordDates.named(entry, subject);
          named.stream()
              .max(Comparator.comparing(RecordDates::last))
              .ifPresent(last -> judge(entry, last, true, subject.today(), findings));
        }
      }
    }
  }

  private void judge(
      Entry entry, RecordDates dates, boolean ends, LocalDate today, Findings findings) {
    boolean over = dates.last().isBefore(today);
    Field status = entry.fields().get("status");
    Position at = status == null ? dates.at() : status.origin().at(0);
    if (over && ends && entry.status() == Entry.Status.LIVE) {
      Finding finding =
          Finding.error(
                  id(),
                  dates.at(),
                  new Words(
                      "過ぎた日なのに、有効な記録になっています。",
                      "The day has passed, but the record says that it is live."))
              .found(dates + " (status: live)")
              .expected("status: past")
              .hint(
                  new Words(
                      "status: past と書き、説明も過ぎたこととして書き直してください。",
                      "Write status: past, and put its texts into the past."));
      findings.add(
          status == null
              ? finding
              : finding.related(at, new Words("status はここです。", "The status is here.")));
    } else if (!over && entry.status() == Entry.Status.PAST) {
      findings.add(
          Finding.error(
                  id(),
                  at,
                  new Words(
                      "これからの日なのに、終わった記録になっています。",
                      "The day is still ahead, but the record says that it is past."))
              .found(dates + " (status: past)")
              .expected("status: live")
              .hint(
                  new Words(
                      "日付を確かめてください。日付が正しければ、status の行を消します。",
                      "Check the date. If it is right, take the line with status away.")));
    }
  }
}

package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Field;
import dev.shirube.model.Page;
import dev.shirube.model.Value;
import java.time.LocalDate;

/** Pages are looked at again when their time comes, and nothing was checked on a day to come. */
final class Reviews implements Rule {
  /** For so many days before a page is due it is only a reminder. */
  private static final int AHEAD = 30;

  private static final String HINT_JA = "内容を資料と照らし、reviewed をその日の日付に書き直してください。";
  private static final String HINT_EN =
      "Hold the page against its documents, and write that day’s date as reviewed.";

  @Override
  public String id() {
    return "freshness/review";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    LocalDate today = subject.today();
    subject.site().pages().forEach(page -> page(page, today, findings));
    for (String type : subject.site().records().types()) {
      for (Entry entry : subject.site().records().ofType(type)) {
        Field checked = entry.fields().get("checked");
        if (checked != null && checked.value() instanceof Value.Day day) {
          notAhead(day.date(), checked.origin().at(0), today, findings);
        }
      }
    }
  }

  private void page(Page page, LocalDate today, Findings findings) {
    LocalDate reviewed = page.meta().reviewed().orElse(null);
    Value.Span every = page.meta().reviewAfter().orElse(null);
    if (reviewed == null) {
      if (every != null) {
        findings.add(
            Finding.error(
                    id(),
                    page.meta().origin("review-after").at(0),
                    new Words(
                        "review-after がありますが、いつ確認したかが書かれていません。",
                        "There is review-after, but not the day of the last review."))
                .hint(new Words("reviewed: に確認した日を書いてください。", "Write that day as reviewed.")));
      }
      return;
    }
    Position at = page.meta().origin("reviewed").at(0);
    notAhead(reviewed, at, today, findings);
    if (every == null) {
      return;
    }
    LocalDate due = page.meta().reviewBy().orElseThrow();
    if (due.isBefore(today)) {
      findings.add(
          Finding.error(id(), at, new Words("見直しの期限を過ぎています。", "This page was due for a review."))
              .found(reviewed + " + " + every.iso() + " = " + due)
              .hint(new Words(HINT_JA, HINT_EN)));
    } else if (!due.isAfter(today.plusDays(AHEAD))) {
      findings.add(
          Finding.warning(
                  id(),
                  at,
                  new Words("見直しの期限が近づいています。", "This page will soon be due for a review."))
              .found(reviewed + " + " + every.iso() + " = " + due)
              .hint(new Words(HINT_JA, HINT_EN)));
    }
  }

  private void notAhead(LocalDate date, Position at, LocalDate today, Findings findings) {
    if (date.isAfter(today)) {
      findings.add(
          Finding.error(
                  id(),
                  at,
                  new Words("確認した日が、まだ来ていない日です。", "The day of this check is yet to come."))
              .found(date.toString())
              .hint(
                  new Words(
                      "実際に確認した日を書いてください（今日は " + today + " です）。",
                      "Write the day on which it was checked (today is " + today + ").")));
    }
  }
}

package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import dev.shirube.model.Value;
import java.util.List;

/** Days of a record come in the order in which things happen. */
final class Chronology implements Rule {
  /** Names of fields in order of time; a record may have some of them. */
  private static final List<List<String>> ORDERS =
      List.of(
          List.of("opens", "submit", "effective"),
          List.of("opens", "introduce-by", "apply-by"),
          List.of("opens", "closes"),
          List.of("begins", "ends"),
          List.of("begin", "end"),
          List.of("from", "until"),
          List.of("issued", "checked"));

  @Override
  public String id() {
    return "deadline-order";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (String type : subject.site().records().types()) {
      for (Entry entry : subject.site().records().ofType(type)) {
        ORDERS.forEach(order -> inOrder(entry, order, subject, findings));
        checkedAfterIssue(entry, subject, findings);
      }
    }
  }

  private void inOrder(Entry entry, List<String> order, Subject subject, Findings findings) {
    RecordDates last = null;
    String name = "";
    for (String next : order) {
      RecordDates dates = RecordDates.of(entry, next, subject);
      if (dates != null) {
        if (last != null && dates.last().isBefore(last.first())) {
          findings.add(
              Finding.error(
                      id(),
                      dates.at(),
                      new Words(
                          next + " が " + name + " より前の日になっています。",
                          next + " is before " + name + "."))
                  .found(next + ": " + dates)
                  .expected("≥ " + last)
                  .hint(new Words("2つの日付を資料で確かめてください。", "Look both dates up in the documents."))
                  .related(last.at(), new Words(name + ": " + last, name + ": " + last)));
        }
        last = dates;
        name = next;
      }
    }
  }

  /** Nothing can be held against a document before there is one. */
  private void checkedAfterIssue(Entry entry, Subject subject, Findings findings) {
    RecordDates checked = RecordDates.of(entry, "checked", subject);
    if (checked == null) {
      return;
    }
    for (Citations.Citation citation : Citations.of(entry)) {
      subject
          .site()
          .records()
          .find("source", citation.source())
          .flatMap(source -> source.value("issued", Value.Month.class))
          .filter(issued -> checked.last().isBefore(issued.month().atDay(1)))
          .ifPresent(
              issued ->
                  findings.add(
                      Finding.error(
                              id(),
                              checked.at(),
                              new Words(
                                  "資料が出るより前に確認したことになっています。",
                                  "It was checked before its document was issued."))
                          .found(checked.toString())
                          .expected("≥ " + issued.month())
                          .hint(
                              new Words(
                                  "確認した日か、資料の年月を直してください。",
                                  "Mend the day of the check, or the document’s month."))
                          .related(
                              citation.field().position(),
                              new Words("ここで引いている資料です。", "The document is cited here."))));
    }
  }
}

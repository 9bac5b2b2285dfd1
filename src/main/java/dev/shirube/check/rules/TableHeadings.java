package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.prose.Unit;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Position;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table have headings; the corner above headings of rows may be empty. */
final class TableHeadings implements Rule {
  private static final String HEADING = "column heading ";

  @Override
  public String id() {
    return "accessibility/table-headings";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Prose.PageText page : subject.prose().pages()) {
      List<Unit> units = page.units();
      for (int i = 0; i < units.size(); i++) {
        if (units.get(i).kind().startsWith("table ")) {
          check(page, headings(units, i + 1), findings);
        }
      }
    }
  }

  /** The cells of the row behind a table's beginning. */
  private static List<Unit> headings(List<Unit> units, int from) {
    List<Unit> headings = new ArrayList<>();
    for (int i = from + 1; i < units.size() && units.get(i).kind().startsWith(HEADING); i++) {
      headings.add(units.get(i));
    }
    return headings;
  }

  private void check(Prose.PageText page, List<Unit> headings, Findings findings) {
    List<Unit> empty =
        headings.stream()
            .filter(cell -> cell.passage().text().isBlank() && cell.images().isEmpty())
            .toList();
    if (!empty.isEmpty() && empty.size() == headings.size()) {
      findings.add(
          finding(
              page.page().at(empty.get(0).at()),
              new Words("表に列の見出しがありません。", "This table has no headings of columns.")));
      return;
    }
    for (Unit cell : empty) {
      if (cell.at() != headings.get(0).at()) {
        findings.add(
            finding(
                page.page().at(cell.at()),
                new Words("表のこの列に見出しがありません。", "This column of the table has no heading.")));
      }
    }
  }

  private Finding finding(Position at, Words message) {
    return Finding.error(id(), at, message)
        .hint(
            new Words("最初の行に、列に何があるかを書いてください。", "Write into the first row what the columns hold."));
  }
}

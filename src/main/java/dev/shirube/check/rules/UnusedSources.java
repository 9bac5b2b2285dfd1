package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Located;
import dev.shirube.model.Page;
import dev.shirube.model.Source;
import java.util.HashSet;
import java.util.Set;

/** What is listed as a source is the source of something. */
final class UnusedSources implements Rule {
  @Override
  public String id() {
    return "provenance/unused";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Set<String> cited = new HashSet<>();
    for (Page page : subject.site().written()) { // a draft will be a page one day
      page.meta().sources().stream().map(Located::value).forEach(cited::add);
    }
    for (String type : subject.site().records().types()) {
      subject.site().records().ofType(type).stream()
          .flatMap(entry -> Citations.of(entry).stream())
          .map(Citations.Citation::source)
          .forEach(cited::add);
    }
    for (Source source : subject.site().records().sources()) {
      if (!cited.contains(source.entry().id())) {
        findings.add(
            Finding.warning(
                    id(),
                    source.entry().position(),
                    new Words(
                        "この資料は、どの記録からもページからも引かれていません。",
                        "No record and no page cites this document."))
                .found(source.entry().id())
                .hint(
                    new Words(
                        "この資料による記録に source を書くか、資料の一覧から消してください。",
                        "Cite it where it is used, or take it out of the list.")));
      }
    }
  }
}

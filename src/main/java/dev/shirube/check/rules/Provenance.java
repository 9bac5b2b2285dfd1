package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A record says where it is known from and when that was checked, if others of its type do: what a
 * type has is the site's own decision.
 */
final class Provenance implements Rule {
  @Override
  public String id() {
    return "provenance/missing";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (String type : subject.site().records().types()) {
      Collection<Entry> entries = subject.site().records().ofType(type);
      missing(
          entries,
          "source",
          new Words("どの資料によるかが書かれていません。", "This record does not say where it is known from."),
          findings);
      missing(
          entries,
          "checked",
          new Words("いつ確認したかが書かれていません。", "This record does not say when it was checked."),
          findings);
      entries.forEach(entry -> places(entry, findings));
    }
  }

  private void missing(Collection<Entry> entries, String key, Words message, Findings findings) {
    if (entries.stream().noneMatch(entry -> entry.fields().containsKey(key))) {
      return;
    }
    for (Entry entry : entries) {
      if (!entry.fields().containsKey(key)) {
        findings.add(
            Finding.error(id(), entry.position(), message)
                .found(entry.type() + "." + entry.id())
                .expected(key + ": …")
                .hint(
                    new Words(
                        key + " を書いてください。同じ種類のほかの記録にはあります。",
                        "Write " + key + ". Other records of this type have it.")));
      }
    }
  }

  private void places(Entry entry, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (Citations.Citation citation : Citations.of(entry)) {
      if (!seen.add(citation.source() + "\n" + citation.where())) {
        findings.add(
            Finding.error(
                    id(),
                    citation.field().position(),
                    new Words("同じ資料の同じ場所が2回書かれています。", "The same place is cited twice."))
                .found(citation.source() + ": " + citation.where())
                .hint(new Words("1つを消してください。", "Take one away.")));
      }
    }
  }
}

package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.PlainText;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.prose.RecordText;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.stream.Stream;

/** What the glossary explains stands somewhere in the site. */
final class UnusedTerms implements Rule {
  @Override
  public String id() {
    return "glossary/unused";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (TermUse term : TermUse.of(subject)) {
      if (!isUsed(term, subject.prose())) {
        String lang = subject.site().source();
        findings.add(
            Finding.warning(
                    id(),
                    term.entry().position(),
                    new Words(
                        "この用語は、どのページにも記録にも出てきません。", "No page and no other record has this term."))
                .found(term.name(lang))
                .hint(
                    new Words(
                        "文の中で {{term." + term.entry().id() + "}} と書いて使うか、用語集から消してください。",
                        "Use it in a text as {{term."
                            + term.entry().id()
                            + "}}, or take it out of the glossary.")));
      }
    }
  }

  private static boolean isUsed(TermUse term, Prose prose) {
    return prose.pages().stream()
            .flatMap(page -> page.units().stream())
            .anyMatch(term::isReferredToIn)
        || prose.pages().stream()
            .flatMap(page -> page.passages().stream())
            .anyMatch(term::isNamedIn)
        || inOtherRecords(term, prose).anyMatch(term::isNamedIn)
        || prose.plains().stream()
            .filter(plain -> !plain.entry().equals(term.entry()))
            .map(PlainText::passage)
            .anyMatch(term::isNamedIn);
  }

  private static Stream<Passage> inOtherRecords(TermUse term, Prose prose) {
    return prose.records().stream()
        .filter(text -> !text.entry().equals(term.entry()))
        .map(RecordText::passages)
        .flatMap(passages -> passages.values().stream());
  }
}

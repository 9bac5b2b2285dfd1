package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Alignment;
import dev.shirube.check.prose.PagePair;
import dev.shirube.check.prose.Unit;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.List;

/**
 * Where a page refers to a term, its translation does too, or has the English of the glossary. Only
 * references count: a word that merely occurs may be part of another.
 */
final class TermsTranslated implements Rule {
  @Override
  public String id() {
    return "glossary/translation";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<TermUse> terms = TermUse.of(subject);
    for (PagePair pair : subject.prose().pairs()) {
      for (Alignment.Row row : pair.rows()) {
        Unit source = row.source();
        Unit translation = row.translation();
        if (source != null && translation != null) {
          for (TermUse term : terms) {
            if (term.isReferredToIn(source)
                && !term.isReferredToIn(translation)
                && !term.isNamedIn(translation.passage())) {
              findings.add(finding(pair, source, translation, term));
            }
          }
        }
      }
    }
  }

  private Finding finding(PagePair pair, Unit source, Unit translation, TermUse term) {
    String lang = pair.translation().lang();
    return Finding.warning(
            id(),
            pair.translation().at(translation.at()),
            new Words(
                "元のページにある用語が、この訳にありません。",
                "The page that this translates has a term here that is missing."))
        .expected(TermUse.bare(term.name(lang)))
        .hint(
            new Words(
                "{{term." + term.entry().id() + "}} と書くか、用語集の英語をそのまま使ってください。",
                "Write {{term." + term.entry().id() + "}}, or the very words of the glossary."))
        .related(
            pair.source().at(source.at()),
            new Words("元のページのここです。", "The page in the source language has it here."));
  }
}

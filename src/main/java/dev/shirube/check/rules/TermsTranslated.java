package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Alignment;
import dev.shirube.check.prose.PagePair;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.prose.RecordText;
import dev.shirube.check.prose.SiteText;
import dev.shirube.check.prose.Unit;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A term that stands alone, as a heading, a cell, a name or a quoted label, is translated by the
 * words of the glossary. Within a sentence a translation may say it in many ways; there nothing is
 * told.
 */
final class TermsTranslated implements Rule {
  /** Behind a word in its own language, what it means. */
  private static final Pattern MEANING = Pattern.compile("^[」』]?\\s?[(（]([^()（）]*)[)）]");

  @Override
  public String id() {
    return "glossary/translation";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    String source = subject.site().source();
    Map<String, List<TermUse>> terms = new HashMap<>();
    for (TermUse term : TermUse.of(subject)) {
      for (String name : term.names(source)) {
        terms.computeIfAbsent(name, made -> new ArrayList<>()).add(term);
      }
    }
    for (PagePair pair : subject.prose().pairs()) {
      for (Alignment.Row row : pair.rows()) {
        Unit from = row.source();
        Unit to = row.translation();
        if (from != null && to != null) {
          alone(from.passage(), to.passage(), terms, findings);
        }
      }
    }
    Stream.concat(
            subject.prose().records().stream().map(RecordText::passages),
            subject.prose().texts().stream().map(SiteText::passages))
        .forEach(
            passages -> {
              Passage from = passages.get(source);
              for (Passage to : passages.values()) {
                if (from != null && !to.lang().equals(source)) {
                  alone(from, to, terms, findings);
                }
              }
            });
    for (Prose.PageText page : subject.prose().pages()) {
      if (!page.page().lang().equals(source)) {
        page.passages().forEach(passage -> explained(passage, terms, findings));
      }
    }
  }

  private void alone(
      Passage from, Passage to, Map<String, List<TermUse>> terms, Findings findings) {
    if (to.text().isBlank() || to.text().indexOf(Passage.HOLE) >= 0) {
      return;
    }
    for (TermUse term : terms.getOrDefault(TermUse.fold(from.text()), List.of())) {
      if (!term.sharesWord(to.text(), to.lang())) {
        findings.add(
            finding(to, 0, to.text(), term)
                .related(from.at(0), new Words("元の言葉はここです。", "The original is here.")));
      }
    }
  }

  private void explained(Passage passage, Map<String, List<TermUse>> terms, Findings findings) {
    for (Passage.Piece piece : passage.foreign()) {
      String word = passage.text().substring(piece.start(), piece.end());
      Matcher meaning = MEANING.matcher(passage.text().substring(piece.end()));
      if (meaning.find() && meaning.group(1).indexOf(Passage.HOLE) < 0) {
        String folded = TermUse.fold(word.replaceAll("[「」『』]", ""));
        for (TermUse term : terms.getOrDefault(folded, List.of())) {
          if (!term.sharesWord(meaning.group(1), passage.lang())) {
            int at = piece.end() + meaning.start(1);
            findings.add(finding(passage, at, meaning.group(1), term));
          }
        }
      }
    }
  }

  private Finding finding(Passage passage, int at, String found, TermUse term) {
    return Finding.warning(
            id(),
            passage.at(at),
            new Words("用語集と違う訳になっています。", "The glossary has another translation."))
        .found(found)
        .expected(term.name(passage.lang()))
        .hint(
            new Words(
                "用語集の訳語を使ってください。こちらの訳のほうがよければ、用語集を直します。",
                "Use the words of the glossary. If these are better, mend the glossary."))
        .related(term.entry().position(), new Words("用語集の項目です。", "The entry of the glossary."));
  }
}

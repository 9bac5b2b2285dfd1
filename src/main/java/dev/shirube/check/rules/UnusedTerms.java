package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import dev.shirube.model.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the glossary explains stands somewhere in the site. */
final class UnusedTerms implements Rule {
  @Override
  public String id() {
    return "glossary/unused";
  }

  /** A text as it is looked for in. */
  private record Text(String folded, String lang, @Nullable Entry owner) {
    static Text of(Passage passage, @Nullable Entry owner) {
      return new Text(TermUse.fold(passage.text()), passage.lang(), owner);
    }
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Set<String> referredTo = referredTo(subject.prose());
    List<Text> texts = texts(subject.prose());
    for (TermUse term : TermUse.of(subject)) {
      boolean used =
          referredTo.contains(term.entry().id())
              || texts.stream()
                  .filter(text -> text.owner() == null || !text.owner().equals(term.entry()))
                  .anyMatch(text -> term.isNamedIn(text.folded(), text.lang()));
      if (!used) {
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

  private static Set<String> referredTo(Prose prose) {
    return prose.pages().stream()
        .flatMap(page -> page.units().stream())
        .flatMap(unit -> unit.references().stream())
        .filter(reference -> reference.path().type().equals("term"))
        .map(reference -> reference.path().id())
        .collect(Collectors.toSet());
  }

  private static List<Text> texts(Prose prose) {
    List<Text> texts = new ArrayList<>();
    prose.pages().forEach(page -> page.passages().forEach(it -> texts.add(Text.of(it, null))));
    prose
        .records()
        .forEach(
            text -> text.passages().values().forEach(it -> texts.add(Text.of(it, text.entry()))));
    prose.plains().forEach(plain -> texts.add(Text.of(plain.passage(), plain.entry())));
    return texts;
  }
}

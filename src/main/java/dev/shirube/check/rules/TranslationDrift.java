package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.drift.Translations;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;

/** A text that is changed is looked at in the other language too. */
final class TranslationDrift implements Rule {
  @Override
  public String id() {
    return Translations.RULE;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Translations translations = Translations.of(subject.site(), subject.prose());
    for (Translations.Behind behind : translations.behind(subject.root(), findings)) {
      findings.add(
          Finding.warning(
                  id(),
                  behind.translation(),
                  new Words(
                      "もとの文が変わりましたが、訳は前のままです。",
                      "The text that this translates was changed; the translation was not."))
              .hint(
                  new Words(
                      "訳を直してください。直さなくてよければ、./shirube build --lock で今の訳を記録します。",
                      "Change the translation. If it is still right, record it with ./shirube build"
                          + " --lock."))
              .related(behind.source(), new Words("もとの文はここです。", "The text is here.")));
    }
  }
}

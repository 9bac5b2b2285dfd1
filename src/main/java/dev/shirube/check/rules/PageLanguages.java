package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.SourceOrigin;
import dev.shirube.check.Subject;
import dev.shirube.check.html.WebFile;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;

/** Every page that is made says in which language it is, so that it is read out rightly. */
final class PageLanguages implements Rule {
  @Override
  public String id() {
    return "accessibility/page-language";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    SourceOrigin origin = new SourceOrigin(subject.sources());
    for (WebFile file : subject.web()) {
      if (file.page() && file.lang().isBlank()) {
        findings.add(
            Finding.error(
                    id(),
                    origin.template(file.address()),
                    new Words(
                        "ページが、何語で書かれているかを示していません。",
                        "The page does not say in which language it is."))
                .expected("<html lang=\"${page.lang}\">")
                .hint(
                    new Words(
                        "テンプレートの <html> に lang を書いてください。",
                        "Give the template’s <html> the attribute lang.")));
      }
    }
  }
}

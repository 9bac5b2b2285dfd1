package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.config.Checks.Wording;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts use the forms that {@code terms.yml} settles, and its own examples show it right. */
final class Terms implements Rule {
  @Override
  public String id() {
    return "terms";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<Wording> all = subject.checks().wordings();
    if (all.isEmpty()) {
      return;
    }
    Map<String, Wordings> byLanguage = new HashMap<>();
    subject.site().languages().forEach(lang -> byLanguage.put(lang, Wordings.of(all, lang)));
    Wordings none = Wordings.of(List.of(), "");
    all.forEach(
        wording -> examples(wording, byLanguage.getOrDefault(wording.lang(), none), findings));
    Labels labels = Labels.of(subject);
    for (Passage passage : Written.prose(subject)) {
      for (Wordings.Hit hit : byLanguage.getOrDefault(passage.lang(), none).in(passage.text())) {
        if (!passage.isForeign(hit.start()) && !labels.areQuoted(passage, hit.start(), hit.end())) {
          findings.add(finding(passage, hit));
        }
      }
    }
  }

  private Finding finding(Passage passage, Wordings.Hit hit) {
    Wording wording = hit.wording();
    String why = wording.why().in("ja");
    String reason = wording.why().in("en");
    return Finding.error(
            id(),
            passage.at(hit.start()),
            new Words("このサイトでは使わない書き方です。", "This site does not use this form."))
        .found(passage.text().substring(hit.start(), hit.end()))
        .expected(wording.use())
        .hint(
            new Words(
                "「" + wording.use() + "」と書いてください。" + why,
                "Write “" + wording.use() + "”." + (reason.isEmpty() ? "" : " " + reason)))
        .related(wording.position(), new Words("ここで決めています。", "It is settled here."));
  }

  private void examples(Wording wording, Wordings wordings, Findings findings) {
    boolean told =
        wordings.in(wording.wrong()).stream()
            .anyMatch(hit -> hit.wording().position().equals(wording.position()));
    if (!told) {
      findings.add(
          Finding.error(
                  id(),
                  wording.position(),
                  new Words(
                      "wrong の例に、使わない書き方がありません。",
                      "The example “wrong” has none of the forms that are not to be used."))
              .found(wording.wrong())
              .hint(
                  new Words(
                      "instead-of のどれかが入った文を wrong に書いてください。",
                      "Write a text that has one of the forms below “instead-of”.")));
    }
    if (!wordings.in(wording.right()).isEmpty()) {
      findings.add(
          Finding.error(
                  id(),
                  wording.position(),
                  new Words(
                      "right の例に、使わない書き方があります。",
                      "The example “right” has a form that is not to be used."))
              .found(wording.right())
              .hint(
                  new Words(
                      "wrong の文を正しく直した文を right に書いてください。",
                      "Write the text of “wrong” as it should be.")));
    }
  }
}

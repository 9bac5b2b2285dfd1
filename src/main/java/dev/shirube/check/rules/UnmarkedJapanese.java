package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.check.prose.Prose;
import dev.shirube.check.prose.SiteText;
import dev.shirube.check.prose.Unit;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Japanese within a page of another language says that it is. What records say is marked when the
 * site is built, and titles cannot be marked.
 */
final class UnmarkedJapanese implements Rule {
  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

  private static final Pattern RUN =
      Pattern.compile("[「『（]?[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}ー・々「」『』（）、。]+");

  /** Languages that have Chinese characters of their own. */
  private static final Set<String> WITH_CHARACTERS = Set.of("zh", "ko", "yue");

  @Override
  public String id() {
    return "accessibility/language";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Prose.PageText page : subject.prose().pages()) {
      if (!page.page().lang().equals("ja")) {
        page.units().stream().map(Unit::passage).forEach(passage -> check(passage, findings));
      }
    }
    for (SiteText text : subject.prose().texts()) {
      for (Passage passage : text.passages().values()) {
        if (text.isMessage() && !passage.lang().equals("ja")) {
          check(passage, findings);
        }
      }
    }
  }

  /** Words of templates are printed as they are, so no mark can stand in them. */
  private static Finding mended(Finding finding, String text, Passage passage) {
    return passage.owner() == Passage.Owner.SITE
        ? finding.hint(new Words("この言語の言葉で書いてください。", "Say it in the language of the file."))
        : finding
            .expected("<span lang=\"ja\">" + text + "</span>")
            .hint(
                new Words(
                    "<span lang=\"ja\"> と </span> で囲んでください。",
                    "Put it between <span lang=\"ja\"> and </span>."));
  }

  private void check(Passage passage, Findings findings) {
    boolean own = WITH_CHARACTERS.contains(passage.lang().replaceFirst("-.*", ""));
    Matcher run = RUN.matcher(passage.text());
    while (run.find()) {
      String text = run.group();
      boolean japanese = KANA.matcher(text).find() || !own && hasCharacter(text);
      int first = run.start();
      while (first < run.end() && passage.isForeign(first)) {
        first++;
      }
      if (japanese
          && first < run.end()
          && hasCharacter(passage.text().substring(first, run.end()))) {
        Finding finding =
            Finding.error(
                    id(),
                    passage.at(first),
                    new Words(
                        "ほかの言語のページに、印のない日本語があります。読み上げが乱れます。",
                        "Japanese is not marked as such in this page; it would be read out wrongly."))
                .found(text);
        findings.add(mended(finding, text, passage));
        return; // one a block
      }
    }
  }

  private static boolean hasCharacter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }
}

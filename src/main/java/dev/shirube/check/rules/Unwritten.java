package dev.shirube.check.rules;

import dev.shirube.check.Rule;
import dev.shirube.check.Subject;
import dev.shirube.check.prose.Passage;
import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;

/** No text of the tool is left where an editor's own words were to be. */
final class Unwritten implements Rule {
  /** With it each text begins that {@code new} puts into a page. */
  private static final char TO_WRITE = '✎';

  private static final int SHOWN = 30;

  @Override
  public String id() {
    return "text/unwritten";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Passage passage : subject.prose().writings()) {
      String text = passage.text();
      if (!text.isEmpty() && text.charAt(0) == TO_WRITE) {
        findings.add(
            Finding.error(
                    id(),
                    passage.at(0),
                    new Words("ここは、まだ書かれていません。", "This is still to be written."))
                .found(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text)
                .hint(
                    new Words(
                        "✎ から後ろを、自分の文に書きかえてください。",
                        "Write your own words in the place of the ✎ and what follows it.")));
      }
    }
  }
}
